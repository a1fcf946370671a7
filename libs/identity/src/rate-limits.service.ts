import { Injectable } from '@nestjs/common';
import { Config, RedisConnection } from '@jembatan/platform';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from './address';
import { tooManyRequests, tooManyTries } from './identity.errors';
import { loginNameOf } from './login-name';

const MINUTE = 60;

/** Limits on guessing and flooding: over all processes while Redis is up, per process otherwise. */
@Injectable()
export class RateLimits {
  private readonly signInLogin;
  private readonly signInAddress;
  private readonly resetLogin;
  private readonly resetAddress;
  private readonly writes;
  private readonly trials;

  constructor(
    private readonly config: Config,
    private readonly redis: RedisConnection,
  ) {
    this.signInLogin = this.shared('sign-in:login', 10, 15 * MINUTE);
    this.signInAddress = this.shared('sign-in:address', 100, 15 * MINUTE);
    this.resetLogin = this.shared('reset:login', 3, 60 * MINUTE);
    this.resetAddress = this.shared('reset:address', 30, 60 * MINUTE);
    this.writes = this.local('writes', 600, MINUTE);
    this.trials = this.shared('trials', 10, MINUTE);
  }

  /** Counts a try to sign in. @throws DomainError `too-many` / `auth.too_many_attempts` */
  async countSignIn(login: string, address: string): Promise<void> {
    await take(this.signInAddress, networkOf(address), tooManyTries);
    await take(this.signInLogin, keyOf(login), tooManyTries);
  }

  /** A sign-in that succeeded does not count. */
  async forgiveSignIn(login: string, address: string): Promise<void> {
    await this.signInLogin.delete(keyOf(login));
    await this.signInAddress.reward(networkOf(address));
  }

  /** @throws DomainError `too-many` / `auth.too_many_attempts`, alike for logins that exist and that do not */
  async countReset(login: string, address: string): Promise<void> {
    await take(this.resetAddress, networkOf(address), tooManyTries);
    await take(this.resetLogin, keyOf(login), tooManyTries);
  }

  /** Counts a change that a person asks for, per process. @throws DomainError `too-many` / `request.too_many` */
  async countWrite(personId: string): Promise<void> {
    await take(this.writes, personId, tooManyRequests);
  }

  /** Counts a trial that reaches out of the house: a message, a question to the ERP. @throws DomainError `too-many` / `request.too_many` */
  async countTrial(personId: string): Promise<void> {
    await take(this.trials, personId, tooManyRequests);
  }

  private shared(name: string, points: number, duration: number): RateLimiterAbstract {
    const local = this.local(name, points, duration);
    const { client } = this.redis;
    if (!client) return local;
    return new RateLimiterRedis({
      storeClient: client,
      keyPrefix: `limit:${name}`,
      points: local.points,
      duration,
      rejectIfRedisNotReady: true,
      insuranceLimiter: local,
    });
  }

  private local(name: string, points: number, duration: number): RateLimiterMemory {
    return new RateLimiterMemory({
      keyPrefix: `limit:${name}`,
      points: points * this.config.RATE_LIMIT_FACTOR,
      duration,
    });
  }
}

/** One person has one key however the login is written. */
const keyOf = (login: string): string => loginNameOf(login)?.value ?? login.trim().toLowerCase();

async function take(limiter: RateLimiterAbstract, key: string, refusal: (seconds: number) => Error): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (exceeded) {
    if (!(exceeded instanceof RateLimiterRes)) throw exceeded;
    throw refusal(Math.max(1, Math.ceil(exceeded.msBeforeNext / 1000)));
  }
}
