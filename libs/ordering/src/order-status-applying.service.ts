import { Injectable } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { Transactions, type Tx } from '@jembatan/platform';
import { type OrderChange } from './erp-orders.port';
import { type Order } from './order';
import { OrderChangeRepository } from './order-change.repository';
import { OrderFeedRepository } from './order-feed.repository';
import { judgeChange, type StatusVerdict } from './order-status.rules';
import { ORDER_TASKS, OrderWitness } from './order-witness.service';
import { OrderRepository } from './order.repository';
import { takesNothing } from './order.states';

/** Applies one piece of news to one order. */
@Injectable()
export class OrderStatusApplying {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrderRepository,
    private readonly changes: OrderChangeRepository,
    private readonly feed: OrderFeedRepository,
    private readonly witness: OrderWitness,
  ) {}

  /** `kept`: it was heard earlier, and is forgotten now. */
  async apply(ctx: Ctx, id: string, change: OrderChange, kept: boolean): Promise<void> {
    const seen = await this.transactions.each((tx) => this.orders.get(tx, id));
    if (!kept && judgeChange({ order: seen, change }).kind === 'none') return;
    const told = await this.transactions.run(async (tx) => {
      const order = await this.orders.getForUpdate(tx, id);
      const verdict = judgeChange({ order, change });
      const later = verdict.kind === 'later' || verdict.kind === 'surfaced';
      if (later || kept) await this.feed.keep(tx, id, later ? change : null);
      return { order, seq: await this.take(tx, ctx, order, change, verdict) };
    });
    if (told.seq !== null) this.witness.announce(told.order, told.seq);
  }

  private async take(
    tx: Tx,
    ctx: Ctx,
    order: Order,
    change: OrderChange,
    verdict: StatusVerdict,
  ): Promise<number | null> {
    const { externalRef, number } = change;
    switch (verdict.kind) {
      case 'none':
      case 'later':
        return null;
      case 'stray':
        await this.witness.taskOpen(tx, ctx, ORDER_TASKS.stray, order, { externalRef, erpNumber: number });
        return null;
      case 'stray-gone':
        await this.witness.taskDone(tx, ctx, ORDER_TASKS.stray, order.id, 'cancelled');
        return null;
      case 'surfaced':
        await this.changes.resend(tx, order.id, {
          revision: order.revision,
          externalRef,
          state: 'unknown',
          uncertain: true,
        });
        await this.witness.taskDone(tx, ctx, ORDER_TASKS.review, order.id, 'surfaced');
        await this.witness.next(tx, ctx, { ...order, status: 'placed' });
        return this.witness.tell(tx, ctx, order, 'resent', { surfaced: number });
      case 'move':
        return this.move(tx, ctx, order, change, verdict);
    }
  }

  private async move(
    tx: Tx,
    ctx: Ctx,
    order: Order,
    { number, invoiceNumber, status: theirs }: OrderChange,
    { status, heldFrom }: Extract<StatusVerdict, { kind: 'move' }>,
  ): Promise<number> {
    await this.changes.move(tx, order.id, status, heldFrom);
    if (order.status === 'held' && takesNothing(status))
      await this.witness.taskDone(tx, ctx, ORDER_TASKS.disputed, order.id, 'cancelled');
    return this.witness.tell(tx, ctx, order, theirs, { number, invoiceNumber, byErp: true });
  }
}
