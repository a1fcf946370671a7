import { Injectable } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { accountSuspended, invalidCredentials } from './identity.errors';
import { loginNameOf } from './login-name';
import { Passwords } from './passwords.service';
import { type Person } from './person';
import { PersonRepository } from './person.repository';
import { RateLimits } from './rate-limits.service';
import { type SignInDevice, type Tokens, UNKNOWN_DEVICE } from './session';
import { Sessions } from './sessions.service';

@Injectable()
export class SignIn {
  constructor(
    private readonly people: PersonRepository,
    private readonly passwords: Passwords,
    private readonly limits: RateLimits,
    private readonly sessions: Sessions,
    private readonly transactions: Transactions,
  ) {}

  /**
   * Signs a person in by e-mail or phone and password.
   * @throws DomainError `unauthenticated` / `auth.invalid_credentials`, after the same time whether the login exists or not;
   * `forbidden` / `account.suspended` to who knows the password; `too-many` / `auth.too_many_attempts`.
   */
  async signIn(
    ctx: Ctx,
    login: string,
    password: string,
    address: string,
    device: SignInDevice = UNKNOWN_DEVICE,
  ): Promise<{ person: Person; tokens: Tokens }> {
    await this.limits.countSignIn(login, address);
    const name = loginNameOf(login);
    const account = await this.transactions.each((tx) =>
      name === null ? Promise.resolve(null) : this.people.findByLogin(tx, name),
    );
    const fits = await this.passwords.fits(password, account?.passwordHash ?? null);
    if (!account || !fits) throw invalidCredentials();
    if (account.state !== 'ACTIVE') throw accountSuspended();
    await this.limits.forgiveSignIn(login, address);
    return { person: account, tokens: await this.sessions.start(ctx, account, device) };
  }
}
