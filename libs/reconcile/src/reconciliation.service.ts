import { Injectable } from '@nestjs/common';
import { Audit } from '@jembatan/audit';
import { type Ctx, Ids } from '@jembatan/kernel';
import { Announcements, Jobs, Transactions } from '@jembatan/platform';
import { type ItemOutcome, type Reconciliation, type ReconciliationItem } from './reconciliation';
import { stateForbids } from './reconciliation.errors';
import { RECONCILIATION_TOPIC, runReconciliation } from './reconciliation.jobs';
import { ReconciliationRepository } from './reconciliation.repository';

export interface StartReconciliation {
  readonly dryRun: boolean;
  readonly storeId: string | null;
  readonly limit: number | null;
}

/** Orders that are read at once for a file. */
const PART = 500;

/** Starts, pauses and shows runs of Reconcile_Orders. The replay itself is done by a worker. */
@Injectable()
export class Reconciliations {
  constructor(
    private readonly transactions: Transactions,
    private readonly runs: ReconciliationRepository,
    private readonly audit: Audit,
    private readonly jobs: Jobs,
    private readonly announcements: Announcements,
    private readonly ids: Ids,
  ) {}

  /** Writes the run and its job. Two runs at once do no harm: each order has one lease. */
  async start(ctx: Ctx, wanted: StartReconciliation): Promise<string> {
    const id = this.ids.next();
    await this.transactions.run(async (tx) => {
      await this.runs.insert(tx, { id, ...wanted, requestedBy: ctx.actor.id, requestId: ctx.requestId });
      await this.audit.record(tx, ctx, {
        action: 'reconciliation.started',
        object: { type: 'reconciliation', id },
        details: { ...wanted },
      });
      await this.jobs.add(tx, ctx, runReconciliation, { id }, { key: runKey(id) });
    });
    await this.announcements.announce(RECONCILIATION_TOPIC, { id });
    return id;
  }

  /** @throws DomainError `reconciliation.not_found`, `reconciliation.state_forbids` */
  async pause(ctx: Ctx, id: string): Promise<Reconciliation> {
    return this.move(ctx, id, 'running', 'paused');
  }

  /** @throws DomainError `reconciliation.not_found`, `reconciliation.state_forbids` */
  async resume(ctx: Ctx, id: string): Promise<Reconciliation> {
    return this.move(ctx, id, 'paused', 'running');
  }

  /** @throws DomainError `reconciliation.not_found` */
  async get(id: string): Promise<Reconciliation> {
    return this.transactions.each((tx) => this.runs.get(tx, id));
  }

  async list(limit: number): Promise<Reconciliation[]> {
    return this.transactions.each((tx) => this.runs.list(tx, limit));
  }

  /** Orders of a run after position `after`, oldest first; of one outcome or of all. */
  async items(
    id: string,
    after: number,
    limit: number,
    outcome: ItemOutcome | null = null,
  ): Promise<ReconciliationItem[]> {
    return this.transactions.each((tx) => this.runs.items(tx, id, after, limit, outcome));
  }

  /** Every order of a run as it stands now, read part by part. @throws DomainError `reconciliation.not_found` */
  async all(id: string): Promise<AsyncIterable<readonly ReconciliationItem[]>> {
    await this.get(id);
    return this.parts(id);
  }

  private async *parts(id: string): AsyncGenerator<readonly ReconciliationItem[]> {
    for (let after = 0; ;) {
      const part = await this.items(id, after, PART);
      if (part.length > 0) yield part;
      if (part.length < PART) return;
      after = part.at(-1)?.position ?? after;
    }
  }

  private async move(
    ctx: Ctx,
    id: string,
    from: 'running' | 'paused',
    to: 'running' | 'paused',
  ): Promise<Reconciliation> {
    const run = await this.transactions.run(async (tx) => {
      const { state } = await this.runs.get(tx, id);
      if (!(await this.runs.move(tx, id, from, to))) throw stateForbids(state, to === 'paused' ? 'pause' : 'resume');
      const action = to === 'paused' ? 'reconciliation.paused' : 'reconciliation.resumed';
      await this.audit.record(tx, ctx, { action, object: { type: 'reconciliation', id } });
      if (to === 'running') await this.jobs.add(tx, ctx, runReconciliation, { id }, { key: runKey(id) });
      return this.runs.get(tx, id);
    });
    await this.announcements.announce(RECONCILIATION_TOPIC, { id });
    return run;
  }
}

export const runKey = (id: string): string => `reconcile:${id}`;
