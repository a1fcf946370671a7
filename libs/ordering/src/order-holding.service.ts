import { Injectable } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { type Order } from './order';
import { OrderChangeRepository } from './order-change.repository';
import { whereabouts } from './order-change.rules';
import { OrderHoldingRepository } from './order-holding.repository';
import { ORDER_TASKS, OrderWitness } from './order-witness.service';
import { OrderRepository } from './order.repository';

const BATCH = 100;

/** What becomes of the orders of somebody who is no longer trusted. */
@Injectable()
export class OrderHolding {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrderRepository,
    private readonly changes: OrderChangeRepository,
    private readonly holding: OrderHoldingRepository,
    private readonly witness: OrderWitness,
  ) {}

  /**
   * Holds every order that the person placed and the ERP has not booked, each in a transaction of its own, and asks an
   * admin to look at it. One that is on its way is held too: its sender still writes what came of it, and nothing is sent
   * again before the release. Done again, it holds only what came meanwhile. Answers how many it held.
   */
  async holdOf(ctx: Ctx, personId: string, reason: string, signal?: AbortSignal): Promise<number> {
    let held = 0;
    for (;;) {
      const ids = await this.transactions.each((tx) => this.holding.unbooked(tx, personId, BATCH));
      for (const id of ids) {
        signal?.throwIfAborted();
        if (await this.hold(ctx, id, reason)) held += 1;
      }
      if (ids.length < BATCH) return held;
    }
  }

  private async hold(ctx: Ctx, id: string, reason: string): Promise<boolean> {
    const told = await this.transactions.run(async (tx) => {
      const order = await this.orders.getForUpdate(tx, id);
      if (!isUnbooked(order)) return null;
      const onItsWay = whereabouts(order) === 'on-its-way';
      await this.changes.move(tx, id, 'held', order.status);
      await this.witness.taskOpen(tx, ctx, ORDER_TASKS.held, order, { reason, from: order.status, onItsWay });
      return { order, seq: await this.witness.tell(tx, ctx, order, 'held', { reason, from: order.status, onItsWay }) };
    });
    if (told) this.witness.announce(told.order, told.seq);
    return told !== null;
  }
}

const isUnbooked = ({ status, erp }: Order): boolean =>
  (status === 'awaiting-approval' || status === 'placed' || status === 'needs-review') && erp.number === null;
