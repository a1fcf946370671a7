import { createSecretKey } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ACCESS_TOKEN } from '@jembatan/identity';
import { DomainError } from '@jembatan/kernel';
import { Config } from '@jembatan/platform';
import { SHADOW_TOKEN } from '@jembatan/shadow';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { type BearerToken, bearerTokenOf } from './bearer-token.rules';

export const ACCESS_TOKEN_STRATEGY = 'access-token';

/** Believes a bearer token that we signed, for us, in its time. Whether its session is alive is asked by the guard. */
@Injectable()
export class AccessTokenStrategy extends PassportStrategy(Strategy, ACCESS_TOKEN_STRATEGY) {
  constructor(config: Config) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      // As a key object: of a text the library first tries to make a public key, which costs fifty times the verification.
      // The types of passport-jwt lag behind the library that verifies.
      secretOrKey: createSecretKey(Buffer.from(config.JWT_SECRET)) as unknown as Buffer,
      algorithms: [ACCESS_TOKEN.algorithm],
      issuer: ACCESS_TOKEN.issuer,
      audience: [ACCESS_TOKEN.audience, SHADOW_TOKEN.audience],
      ignoreExpiration: false,
    });
  }

  validate(claims: Readonly<Record<string, unknown>>): BearerToken {
    const token = bearerTokenOf(claims, ACCESS_TOKEN.audience);
    if (!token) throw new DomainError('unauthenticated', 'auth.token_invalid');
    return token;
  }
}
