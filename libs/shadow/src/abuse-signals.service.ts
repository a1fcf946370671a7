import { Injectable } from '@nestjs/common';
import { Audit } from '@jembatan/audit';
import { Clock, type Ctx, type Page } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { Tasks } from '@jembatan/tasks';
import { type AbuseSignal, type SignalQuery } from './abuse-signal';
import { signalClosed } from './abuse.errors';
import { AbuseRepository } from './abuse.repository';

export const ABUSE_TASK = 'abuse.signal';

/** What people see of the signals, and what they make of them. */
@Injectable()
export class AbuseSignals {
  constructor(
    private readonly signals: AbuseRepository,
    private readonly tasks: Tasks,
    private readonly audit: Audit,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async list(_ctx: Ctx, query: SignalQuery): Promise<Page<AbuseSignal>> {
    const found = await this.transactions.each((tx) => this.signals.list(tx, query));
    const items = found.slice(0, query.limit);
    return { items, nextCursor: found.length > query.limit ? (items.at(-1)?.id ?? null) : null };
  }

  /** @throws DomainError `not-found` / `abuse.signal_not_found`; `conflict` / `abuse.signal_closed` */
  async close(ctx: Ctx, id: string, comment: string): Promise<AbuseSignal> {
    return this.transactions.run(async (tx) => {
      const signal = await this.signals.getForUpdate(tx, id);
      if (signal.state === 'closed') throw signalClosed();
      const closed = { at: this.clock.now(), by: ctx.actor.id, comment };
      await this.signals.close(tx, id, closed.at, closed.by, comment);
      await this.tasks.close(tx, ctx, ABUSE_TASK, id, 'closed');
      await this.audit.record(tx, ctx, {
        action: 'abuse.signal_closed',
        object: { type: 'abuse_signal', id },
        details: { kind: signal.kind, person: signal.person.id, comment },
      });
      return { ...signal, state: 'closed', closed };
    });
  }
}
