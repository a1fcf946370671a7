import { Injectable } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { ErpOrders, OrderBacklog, OrderSending } from '@jembatan/ordering';
import { Announcements, Config, Transactions } from '@jembatan/platform';
import { PinoLogger } from 'nestjs-pino';
import { type ReconciliationItem } from './reconciliation';
import { RECONCILIATION_TOPIC } from './reconciliation.jobs';
import { ReconciliationRepository, type RunLease } from './reconciliation.repository';
import { OrderReplay } from './order-replay.service';

/** What a run needs besides the books. */
@Injectable()
export class ReconciliationRunTools {
  constructor(
    readonly sending: OrderSending,
    readonly announcements: Announcements,
    readonly config: Config,
    readonly logger: PinoLogger,
  ) {
    logger.setContext(ReconciliationRun.name);
  }
}

/**
 * Carries a run of Reconcile_Orders on: stores side by side within what the ERP takes at once, each store's orders oldest
 * first. Killed, it is taken up where it stopped once `LEASE_SECONDS` are over: an order that came to an outcome meanwhile
 * is told by its own state.
 */
@Injectable()
export class ReconciliationRun {
  constructor(
    private readonly transactions: Transactions,
    private readonly runs: ReconciliationRepository,
    private readonly backlog: OrderBacklog,
    private readonly replay: OrderReplay,
    private readonly erp: ErpOrders,
    private readonly tools: ReconciliationRunTools,
  ) {}

  /** Returns when the run is done, paused, taken by somebody else, or cannot go on because the ERP is down. */
  async carryOn(ctx: Ctx, id: string, signal: AbortSignal): Promise<void> {
    const { LEASE_SECONDS } = this.tools.config;
    const lease = await this.transactions.each((tx) => this.runs.claim(tx, id, LEASE_SECONDS));
    if (!lease) return;
    const stop = new AbortController();
    const keeper = setInterval(() => void this.keep(lease, stop), (LEASE_SECONDS * 1000) / 3);
    try {
      await this.work(ctx, lease, AbortSignal.any([signal, stop.signal]));
    } finally {
      clearInterval(keeper);
      await this.transactions.each((tx) => this.runs.release(tx, lease));
      await this.tools.announcements.announce(RECONCILIATION_TOPIC, { id });
    }
  }

  private async work(ctx: Ctx, lease: RunLease, signal: AbortSignal): Promise<void> {
    const { dryRun, storeId, limit } = await this.transactions.each((tx) => this.runs.get(tx, lease.id));
    if (!lease.planned) {
      const orders = await this.backlog.replayable(storeId, limit);
      await this.transactions.run((tx) => this.runs.plan(tx, lease, orders));
    }
    const items = await this.transactions.each((tx) => this.runs.open(tx, lease.id));
    const stores = byStore(items);
    const lane = async (): Promise<void> => {
      for (let orders = stores.shift(); orders; orders = stores.shift())
        await this.workStore(ctx, lease, orders, dryRun, signal);
    };
    await Promise.all(Array.from({ length: Math.max(1, this.erp.maxParallelWrites) }, lane));
    const left = await this.transactions.each((tx) => this.runs.open(tx, lease.id));
    if (left.length === 0) await this.transactions.each((tx) => this.runs.finish(tx, lease));
  }

  private async workStore(
    ctx: Ctx,
    lease: RunLease,
    items: readonly ReconciliationItem[],
    dryRun: boolean,
    signal: AbortSignal,
  ): Promise<void> {
    for (const { orderId, position } of items) {
      if (signal.aborted || (!dryRun && !this.tools.sending.maySend)) return;
      if (!(await this.holds(lease))) return;
      const replayed = dryRun ? await this.replay.forecast(orderId) : await this.replay.replay(ctx, orderId, signal);
      if (!replayed) return;
      await this.transactions.each((tx) =>
        this.runs.settle(tx, lease.id, position, replayed.outcome, replayed.details),
      );
      await this.tools.announcements.announce(RECONCILIATION_TOPIC, { id: lease.id });
    }
  }

  /** Keeps the lease while one order takes long; stops the work when it is lost or the run was paused. */
  private async keep(lease: RunLease, stop: AbortController): Promise<void> {
    try {
      if (!(await this.holds(lease))) stop.abort();
    } catch (error) {
      // Should PostgreSQL stay away the lease runs out by itself, and every order has a lease of its own.
      this.tools.logger.warn({ error, run: lease.id }, 'the lease of a run could not be renewed');
    }
  }

  /** Renews the lease; false when it is lost, or the run is not to go on. */
  private async holds(lease: RunLease): Promise<boolean> {
    const { LEASE_SECONDS } = this.tools.config;
    return (await this.transactions.each((tx) => this.runs.renew(tx, lease, LEASE_SECONDS))) === 'running';
  }
}

/** Items by store, each store's in their order; stores in the order of their oldest item. */
function byStore(items: readonly ReconciliationItem[]): ReconciliationItem[][] {
  const stores = new Map<string, ReconciliationItem[]>();
  for (const item of items) {
    const store = stores.get(item.storeId);
    if (store) store.push(item);
    else stores.set(item.storeId, [item]);
  }
  return [...stores.values()];
}
