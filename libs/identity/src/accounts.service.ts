import { Injectable } from '@nestjs/common';
import { Audit } from '@jembatan/audit';
import { type Ctx } from '@jembatan/kernel';
import { Jobs, Transactions, type Tx } from '@jembatan/platform';
import { invalidPerson, lastAdmin, notOneself, stateUnfit } from './identity.errors';
import { followSuspension } from './identity.jobs';
import { PasswordResets } from './password-resets.service';
import { People } from './people.service';
import { type NewPerson, type Person } from './person';
import { PersonRepository } from './person.repository';
import { judgeRoles, type RoleChoice } from './person.rules';
import { SessionGate } from './session-gate.service';
import { Sessions } from './sessions.service';

/** What only opening and suspending need, as one argument. */
@Injectable()
export class AccountTools {
  constructor(
    readonly people: People,
    readonly resets: PasswordResets,
    readonly jobs: Jobs,
  ) {}
}

/** What administrators do to accounts: each with its audit record in the same transaction. */
@Injectable()
export class Accounts {
  constructor(
    private readonly people: PersonRepository,
    private readonly tools: AccountTools,
    private readonly sessions: Sessions,
    private readonly gate: SessionGate,
    private readonly audit: Audit,
    private readonly transactions: Transactions,
  ) {}

  /** Adds a person and invites them; see {@link PasswordResets.invite} for `invitationLink`. */
  async open(
    ctx: Ctx,
    person: Omit<NewPerson, 'passwordHash'>,
  ): Promise<{ readonly person: Person; readonly invitationLink: string | null }> {
    return this.transactions.run((tx) => this.openWithin(tx, ctx, person));
  }

  /** {@link open} in the caller's transaction; after a `conflict` it is lost. */
  async openWithin(
    tx: Tx,
    ctx: Ctx,
    person: Omit<NewPerson, 'passwordHash'>,
  ): Promise<{ readonly person: Person; readonly invitationLink: string | null }> {
    const added = await this.tools.people.add(tx, ctx, person);
    const { link } = await this.tools.resets.invite(tx, ctx, added);
    await this.audit.record(tx, ctx, {
      action: 'person.added',
      object: { type: 'person', id: added.id },
      details: { roles: added.roles, storeIds: added.storeIds },
    });
    return { person: added, invitationLink: link };
  }

  /**
   * Makes these the whole of the person's roles and own stores, felt at once on every process. Nobody changes their own.
   * @throws DomainError `invalid` with every fault; `refused` / `user.not_oneself`, `user.last_admin`
   */
  async changeDuties(ctx: Ctx, personId: string, choice: RoleChoice, reason: string): Promise<Person> {
    if (personId === ctx.actor.id) throw notOneself();
    const faults = judgeRoles(choice);
    if (faults.length > 0) throw invalidPerson(faults);
    const after = { roles: choice.roles, storeIds: [...new Set(choice.storeIds)].sort() };
    const person = await this.transactions.run(async (tx) => {
      const admins = await this.people.holdAdmins(tx);
      const found = await this.people.getForUpdate(tx, personId);
      if (admins.length === 1 && admins[0] === personId && !after.roles.includes('admin')) throw lastAdmin();
      await this.people.setDuties(tx, personId, after);
      await this.audit.record(tx, ctx, {
        action: 'person.duties_changed',
        object: { type: 'person', id: personId },
        details: { reason, before: { roles: found.roles, storeIds: found.storeIds }, after },
      });
      return { ...found, ...after };
    });
    await this.gate.tell(personId);
    return person;
  }

  /** Ends every session of the person, on every process. */
  async forceLogout(ctx: Ctx, personId: string, reason: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.people.getForUpdate(tx, personId);
      const sessions = await this.sessions.revokeAll(tx, personId, 'force_logout');
      await this.audit.record(tx, ctx, {
        action: 'person.forced_out',
        object: { type: 'person', id: personId },
        details: { reason, sessions },
      });
    });
    await this.gate.tell(personId);
  }

  /** @throws DomainError `refused` / `user.not_oneself`, `user.last_admin`; `conflict` / `user.state_unfit` */
  async suspend(ctx: Ctx, personId: string, reason: string): Promise<Person> {
    if (personId === ctx.actor.id) throw notOneself();
    const person = await this.transactions.run(async (tx) => {
      const admins = await this.people.holdAdmins(tx);
      const found = await this.people.getForUpdate(tx, personId);
      if (found.state !== 'ACTIVE') throw stateUnfit(found.state);
      if (admins.length === 1 && admins[0] === personId) throw lastAdmin();
      await this.people.setState(tx, personId, 'SUSPENDED');
      const sessions = await this.sessions.revokeAll(tx, personId, 'suspended');
      await this.audit.record(tx, ctx, {
        action: 'person.suspended',
        object: { type: 'person', id: personId },
        details: { reason, sessions },
      });
      await this.tools.jobs.add(tx, ctx, followSuspension, { personId, reason });
      return { ...found, state: 'SUSPENDED' as const };
    });
    await this.gate.tell(personId);
    return person;
  }

  /** @throws DomainError `conflict` / `user.state_unfit` */
  async reinstate(ctx: Ctx, personId: string, reason: string): Promise<Person> {
    return this.transactions.run(async (tx) => {
      const found = await this.people.getForUpdate(tx, personId);
      if (found.state !== 'SUSPENDED') throw stateUnfit(found.state);
      await this.people.setState(tx, personId, 'ACTIVE');
      await this.audit.record(tx, ctx, {
        action: 'person.reinstated',
        object: { type: 'person', id: personId },
        details: { reason },
      });
      return { ...found, state: 'ACTIVE' as const };
    });
  }
}
