import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Config } from '@jembatan/platform';
import { SHADOW_TOKEN } from './shadow-claims.rules';
import { type ShadowSession } from './shadow-session';

@Injectable()
export class ShadowTokens {
  constructor(
    private readonly jwt: JwtService,
    private readonly config: Config,
  ) {}

  /** A token that lives as long as the session may. */
  issue({ id, personId, storeId, expiresAt }: ShadowSession): Promise<string> {
    const { algorithm, ...said } = SHADOW_TOKEN;
    return this.jwt.signAsync(
      { sid: id, act: { sub: personId }, exp: Math.floor(expiresAt.getTime() / 1000) },
      {
        ...said,
        subject: `store:${storeId}`,
        secret: this.config.JWT_SECRET,
        algorithm,
        header: { alg: algorithm, typ: 'shadow+jwt' },
      },
    );
  }
}
