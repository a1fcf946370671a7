import { createSecretKey } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ACCESS_TOKEN, SessionGate } from '@jembatan/identity';
import { type Actor, DomainError } from '@jembatan/kernel';
import { Config } from '@jembatan/platform';
import { ExtractJwt, Strategy } from 'passport-jwt';

export const ACCESS_TOKEN_STRATEGY = 'access-token';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Believes a bearer token that we signed, for us, in its time; and only while its session is alive. */
@Injectable()
export class AccessTokenStrategy extends PassportStrategy(Strategy, ACCESS_TOKEN_STRATEGY) {
  constructor(
    config: Config,
    private readonly gate: SessionGate,
  ) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      // As a key object: of a text the library first tries to make a public key, which costs fifty times the verification.
      // The types of passport-jwt lag behind the library that verifies.
      secretOrKey: createSecretKey(Buffer.from(config.JWT_SECRET)) as unknown as Buffer,
      algorithms: [ACCESS_TOKEN.algorithm],
      issuer: ACCESS_TOKEN.issuer,
      audience: ACCESS_TOKEN.audience,
      ignoreExpiration: false,
    });
  }

  async validate({ sub, sid, exp }: Readonly<Record<string, unknown>>): Promise<Actor> {
    const wellFormed = typeof sub === 'string' && typeof sid === 'string' && UUID.test(sub) && UUID.test(sid);
    if (!wellFormed || typeof exp !== 'number') throw new DomainError('unauthenticated', 'auth.token_invalid');
    const actor = await this.gate.actorOf(sid, sub);
    if (!actor) throw await this.gate.refusalOf(sub);
    return actor;
  }
}
