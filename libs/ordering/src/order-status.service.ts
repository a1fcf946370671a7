import { Injectable } from '@nestjs/common';
import { Clock, type Ctx, DomainError } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { ServiceMode } from '@jembatan/service-mode';
import { PinoLogger } from 'nestjs-pino';
import { ErpOrders, type OrderChange } from './erp-orders.port';
import { OrderFeedRepository } from './order-feed.repository';
import { OrderStatusApplying } from './order-status-applying.service';

/** How far back a reading begins before the one before it: clocks differ, and a commit may come late. */
const OVERLAP_MS = 5 * 60_000;
/** A list that goes on longer is not believed. */
const MAX_PAGES = 10_000;
const KEPT_AT_ONCE = 500;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@Injectable()
export class OrderStatusTools {
  constructor(
    readonly clock: Clock,
    readonly logger: PinoLogger,
  ) {
    logger.setContext(OrderStatusFeed.name);
  }
}

/** Brings onto our timeline what becomes of our orders in the ERP: shipped, invoiced, completed, cancelled. */
@Injectable()
export class OrderStatusFeed {
  constructor(
    private readonly transactions: Transactions,
    private readonly feed: OrderFeedRepository,
    private readonly erp: ErpOrders,
    private readonly applying: OrderStatusApplying,
    private readonly mode: ServiceMode,
    private readonly tools: OrderStatusTools,
  ) {}

  /**
   * Reads what changed since the last reading that came to its end, unless that one is younger than `maxAgeSeconds`. While
   * the mode is degraded nothing is asked.
   */
  async follow(ctx: Ctx, maxAgeSeconds: number, signal: AbortSignal): Promise<void> {
    if (!this.mode.isUp('orders')) return;
    const began = this.tools.clock.now();
    const last = await this.transactions.each((tx) => this.feed.lastRead(tx));
    if (last && began.getTime() - last.getTime() < maxAgeSeconds * 1000) return;
    const since = last && this.erp.changeFeed ? new Date(last.getTime() - OVERLAP_MS) : null;
    if (!(await this.read(ctx, since, signal))) return;
    await this.transactions.each((tx) => this.feed.recordRead(tx, began));
    for (const { id, change } of await this.transactions.each((tx) => this.feed.kept(tx, KEPT_AT_ONCE)))
      await this.apply(ctx, id, change, true);
  }

  /** True when the list was read to its end. */
  private async read(ctx: Ctx, since: Date | null, signal: AbortSignal): Promise<boolean> {
    const { logger } = this.tools;
    const asked = new Set<string>();
    let cursor: string | null = null;
    do {
      if (signal.aborted) return false;
      const page = await this.erp.changes({ cursor, since, signal });
      if (page.skipped.length > 0) logger.warn({ skipped: page.skipped }, "records of the ERP's orders were left out");
      const ours = await this.transactions.each((tx) => this.feed.known(tx, page.items.flatMap(idOf)));
      for (const change of page.items)
        for (const id of idOf(change)) if (ours.has(id)) await this.apply(ctx, id, change);
      cursor = page.nextCursor;
      if (cursor !== null && (asked.has(cursor) || asked.size >= MAX_PAGES)) {
        logger.warn({ cursor }, "the ERP's list of orders does not end");
        return false;
      }
      if (cursor !== null) asked.add(cursor);
    } while (cursor !== null);
    return true;
  }

  /** One record that cannot be used does not stop the others. */
  private async apply(ctx: Ctx, id: string, change: OrderChange, kept = false): Promise<void> {
    try {
      await this.applying.apply(ctx, id, change, kept);
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'unavailable') throw error;
      this.tools.logger.warn({ error, orderId: id, number: change.number }, "news of an order's status were left out");
    }
  }
}

/** The order that an external reference names: `<id>` or `<id>.<revision>`. */
function idOf({ externalRef }: OrderChange): string[] {
  const [id = ''] = externalRef.split('.');
  return UUID.test(id) ? [id] : [];
}
