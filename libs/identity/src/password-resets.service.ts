import { Injectable } from '@nestjs/common';
import { type Ctx, Clock, Ids } from '@jembatan/kernel';
import { Notices } from '@jembatan/notices';
import { Config, Jobs, Transactions, type Tx } from '@jembatan/platform';
import { sendPasswordReset } from './identity.jobs';
import { loginNameOf } from './login-name';
import { PasswordResetRepository } from './password-reset.repository';
import { type Person } from './person';
import { PersonRepository } from './person.repository';
import { hashOfSecret } from './secret';

const RESET_MINUTES = 30;
const INVITATION_HOURS = 72;
const MINUTE_MS = 60_000;

/** What only the making of links needs, as one argument. */
@Injectable()
export class LinkTools {
  constructor(
    readonly clock: Clock,
    readonly ids: Ids,
    readonly config: Config,
  ) {}
}

/** Single-use links that set a password. The secret stands in the fragment: it reaches no server log and no Referer. */
@Injectable()
export class PasswordResets {
  constructor(
    private readonly resets: PasswordResetRepository,
    private readonly people: PersonRepository,
    private readonly notices: Notices,
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly tools: LinkTools,
  ) {}

  /** Takes the wish and does the same for every login, so that neither answer nor time tells which exist. */
  async request(ctx: Ctx, login: string): Promise<void> {
    await this.transactions.each((tx) => this.jobs.add(tx, ctx, sendPasswordReset, { login }));
  }

  /** Sends the link, when the login is an active person's with an e-mail address. */
  async send(ctx: Ctx, login: string): Promise<void> {
    const name = loginNameOf(login);
    if (name === null) return;
    await this.transactions.run(async (tx) => {
      const person = await this.people.findByLogin(tx, name);
      if (person?.state !== 'ACTIVE' || person.email === null) return;
      const link = await this.link(tx, person.id, RESET_MINUTES * MINUTE_MS);
      await this.notices.enqueue(tx, ctx, {
        to: person.email,
        template: 'password-reset',
        values: { name: person.name, link, minutes: RESET_MINUTES },
      });
    });
  }

  /** Invites a new person by e-mail. Who has none: the link is answered, to be handed over by other means. */
  async invite(tx: Tx, ctx: Ctx, { id, name, email }: Person): Promise<{ readonly link: string | null }> {
    const link = await this.link(tx, id, INVITATION_HOURS * 60 * MINUTE_MS);
    if (email === null) return { link };
    await this.notices.enqueue(tx, ctx, {
      to: email,
      template: 'invitation',
      values: { name, link, hours: INVITATION_HOURS },
    });
    return { link: null };
  }

  private async link(tx: Tx, personId: string, lifetimeMs: number): Promise<string> {
    const { clock, ids, config } = this.tools;
    const token = ids.secret(32);
    await this.resets.insert(tx, hashOfSecret(token), personId, new Date(clock.now().getTime() + lifetimeMs));
    return `${new URL(config.PUBLIC_URL).origin}/reset#token=${token}`;
  }
}
