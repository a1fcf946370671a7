import { Injectable } from '@nestjs/common';
import { Audit } from '@jembatan/audit';
import { Clock, type Ctx } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { passwordRefused, resetLinkInvalid } from './identity.errors';
import { PasswordResetRepository } from './password-reset.repository';
import { Passwords } from './passwords.service';
import { type Person } from './person';
import { PersonRepository } from './person.repository';
import { judgePassword } from './person.rules';
import { hashOfSecret } from './secret';
import { SessionGate } from './session-gate.service';
import { SessionRepository } from './session.repository';
import { asPerson } from './sessions.service';

/** What changing a password reads and writes, as one argument. */
@Injectable()
export class PasswordChangeBooks {
  constructor(
    readonly resets: PasswordResetRepository,
    readonly people: PersonRepository,
    readonly sessions: SessionRepository,
  ) {}
}

@Injectable()
export class PasswordChange {
  constructor(
    private readonly books: PasswordChangeBooks,
    private readonly passwords: Passwords,
    private readonly gate: SessionGate,
    private readonly audit: Audit,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Sets the password by a link and ends every session of the person.
   * @throws DomainError `refused` / `password_reset.link_invalid`; `invalid` with `password.…`: the link stays good.
   */
  async confirm(ctx: Ctx, token: string, password: string): Promise<void> {
    const link = hashOfSecret(token);
    const person = await this.personOf(link);
    const verdict = judgePassword({ password, logins: [person.email, person.phone].filter((login) => login !== null) });
    if (verdict !== 'good') throw passwordRefused(verdict);
    const hash = await this.passwords.hash(password);
    const now = this.clock.now();
    await this.transactions.run(async (tx) => {
      if (!(await this.books.resets.use(tx, link, person.id, now))) throw resetLinkInvalid();
      await this.books.people.setPasswordHash(tx, person.id, hash);
      const sessions = await this.books.sessions.revokeAll(tx, person.id, now, 'password_changed');
      await this.audit.record(tx, asPerson(ctx, person), {
        action: 'password.changed',
        object: { type: 'person', id: person.id },
        details: { by: 'link', sessions },
      });
    });
    await this.gate.tell(person.id);
  }

  private personOf(link: Buffer): Promise<Person> {
    return this.transactions.each(async (tx) => {
      const id = await this.books.resets.findPersonId(tx, link, this.clock.now());
      if (id === null) throw resetLinkInvalid();
      return this.books.people.get(tx, id);
    });
  }
}
