import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Config } from '@jembatan/platform';

/** What every access token says about itself; a token that says otherwise is refused. */
export const ACCESS_TOKEN = { issuer: 'jembatan', audience: 'jembatan-api', algorithm: 'HS256' } as const;

export interface AccessClaims {
  /** The person. */
  readonly sub: string;
  /** The session. */
  readonly sid: string;
}

@Injectable()
export class AccessTokens {
  constructor(
    private readonly jwt: JwtService,
    private readonly config: Config,
  ) {}

  /** Seconds. */
  get lifetime(): number {
    return this.config.ACCESS_TOKEN_TTL;
  }

  issue({ sub, sid }: AccessClaims): Promise<string> {
    return this.jwt.signAsync(
      { sid },
      {
        subject: sub,
        secret: this.config.JWT_SECRET,
        expiresIn: this.lifetime,
        ...ACCESS_TOKEN,
      },
    );
  }
}
