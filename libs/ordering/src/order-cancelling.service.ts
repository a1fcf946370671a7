import { Injectable } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { actsAsOwner } from './acting-store';
import { OrderChangeRepository } from './order-change.repository';
import { whereabouts } from './order-change.rules';
import { ORDER_TASKS, OrderWitness } from './order-witness.service';
import { beingSent, orderNotFound, statusForbids } from './order.errors';
import { OrderRepository } from './order.repository';

/** Taking an order back while it is certain that the ERP has nothing of it. */
@Injectable()
export class OrderCancelling {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrderRepository,
    private readonly changes: OrderChangeRepository,
    private readonly witness: OrderWitness,
  ) {}

  /**
   * By the owner of the store, or an admin. The sender takes the order's row to begin: either it finds the order
   * cancelled, or this finds it on its way.
   * @throws DomainError `order.not_found`, `order.being_sent`, `order.status_forbids`
   */
  async cancel(ctx: Ctx, id: string, reason: string): Promise<void> {
    const { order, seq } = await this.transactions.run(async (tx) => {
      const order = await this.orders.getForUpdate(tx, id);
      const mayCancel = ctx.actor.roles.includes('admin') || actsAsOwner(ctx.actor, order.storeId);
      if (!mayCancel) throw orderNotFound(id);
      const where = whereabouts(order);
      if (where === 'on-its-way') throw beingSent();
      if (where === 'theirs' || order.status === 'needs-review') throw statusForbids(order.status, 'cancel');
      await this.changes.move(tx, id, 'cancelled');
      for (const task of Object.values(ORDER_TASKS)) await this.witness.taskDone(tx, ctx, task, id, 'cancelled');
      return { order, seq: await this.witness.tell(tx, ctx, order, 'cancelled', { reason }) };
    });
    this.witness.announce(order, seq);
  }
}
