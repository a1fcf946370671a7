import { Injectable } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { Jobs, Transactions } from '@jembatan/platform';
import { PinoLogger } from 'nestjs-pino';
import { ErpOrders } from './erp-orders.port';
import { drainKey, drainStore } from './order.jobs';
import { OrderRejudgingRepository } from './order-rejudging.repository';
import { OrderSendingRepository } from './order-sending.repository';

/** An order that a replay takes up: to be sent, or to be judged again first. */
export interface ReplayableOrder {
  readonly orderId: string;
  readonly storeId: string;
}

const MOST_ORDERS = 100_000;
const MOST_STORES = 500;
const MOST_SWEEPS = 50;

/** What waits: the orders a replay takes up, the stores whose sending got stuck, the drafts that may still surface. */
@Injectable()
export class OrderBacklog {
  constructor(
    private readonly transactions: Transactions,
    private readonly sending: OrderSendingRepository,
    private readonly rejudging: OrderRejudgingRepository,
    private readonly jobs: Jobs,
    private readonly erp: ErpOrders,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(OrderBacklog.name);
  }

  /** Oldest first. */
  async replayable(storeId: string | null, limit: number | null): Promise<ReplayableOrder[]> {
    const most = limit ?? MOST_ORDERS;
    return this.transactions.each(async (tx) => {
      const waiting = await this.sending.waiting(tx, storeId, most);
      const unjudged = await this.rejudging.list(tx, storeId, most);
      return [...waiting, ...unjudged].sort((a, b) => a.placedAt.getTime() - b.placedAt.getTime()).slice(0, most);
    });
  }

  /** Does an order placed before `at` still wait to be sent? One whose last answer was lost is looked after by itself. */
  async waitsSince(at: Date): Promise<boolean> {
    return this.transactions.each((tx) => this.sending.waitsSince(tx, at));
  }

  /** Orders that wait for an approver only because their credit could not be judged. */
  async unjudged(limit: number): Promise<string[]> {
    const orders = await this.transactions.each((tx) => this.rejudging.list(tx, null, limit));
    return orders.map(({ orderId }) => orderId);
  }

  /** Sets going again what is due and nobody sends: a lost job, a dead worker's order, a pause that is over. */
  async nudge(ctx: Ctx): Promise<void> {
    await this.transactions.run(async (tx) => {
      for (const { storeId } of await this.sending.due(tx, MOST_STORES))
        await this.jobs.add(tx, ctx, drainStore, { storeId }, { key: drainKey(storeId) });
    });
  }

  /** Drops drafts that abandoned requests left in the ERP; one that cannot be dropped does not keep the others. Answers how many. */
  async sweep(now: Date, signal: AbortSignal): Promise<number> {
    const orders = await this.transactions.each((tx) => this.sending.toSweep(tx, MOST_SWEEPS));
    let dropped = 0;
    const swept: string[] = [];
    for (const { orderId, externalRef } of orders) {
      if (signal.aborted) break;
      try {
        dropped += await this.erp.sweep(externalRef);
        swept.push(orderId);
      } catch (error) {
        this.logger.warn({ error, orderId }, 'stray drafts could not be dropped; the next look tries again');
      }
    }
    await this.transactions.each((tx) => this.sending.endSweep(tx, swept, now));
    return dropped;
  }
}
