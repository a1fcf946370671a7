import { Injectable } from '@nestjs/common';
import { Audit } from '@jembatan/audit';
import { Clock, type Ctx, type Page } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { sessionNotFound } from './identity.errors';
import { type OwnSession } from './session';
import { SessionGate } from './session-gate.service';
import { SessionRepository } from './session.repository';
import { IDLE_MS } from './session.rules';

/** A person's own sessions: where they are signed in, and the way to end one from another device. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly gate: SessionGate,
    private readonly audit: Audit,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Those that go on, newest first. */
  list({ actor }: Ctx, page: { limit: number; cursor: string | null }): Promise<Page<OwnSession>> {
    return this.of(actor.id, page);
  }

  /** Those of anybody; who may ask is the caller's to decide. An unknown person has none. */
  async of(personId: string, { limit, cursor }: { limit: number; cursor: string | null }): Promise<Page<OwnSession>> {
    const now = this.clock.now();
    const found = await this.transactions.each((tx) =>
      this.sessions.listAlive(tx, {
        personId,
        now,
        idleSince: new Date(now.getTime() - IDLE_MS),
        limit: limit + 1,
        after: cursor,
      }),
    );
    const items = found.slice(0, limit);
    return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  /** Ends it at once, everywhere. @throws DomainError `auth.session_not_found` for one that is over or somebody else's */
  async end(ctx: Ctx, id: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const ended = await this.sessions.revokeOf(tx, ctx.actor.id, id, this.clock.now(), 'ended_by_person');
      if (!ended) throw sessionNotFound(id);
      await this.audit.record(tx, ctx, {
        action: 'session.revoked',
        object: { type: 'session', id },
        details: { reason: 'ended_by_person' },
      });
    });
    await this.gate.tell(ctx.actor.id);
  }
}
