import { Injectable } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { Transactions, type Tx } from '@jembatan/platform';
import { type Order } from './order';
import { OrderChangeRepository } from './order-change.repository';
import { whereabouts } from './order-change.rules';
import { ORDER_TASKS, OrderWitness } from './order-witness.service';
import { beingSent, orderNotFound, statusForbids } from './order.errors';
import { OrderRepository } from './order.repository';
import { canMove, takesNothing } from './order.states';

/** What the owner of a store says of an order made in the store's name, and what an admin makes of it. */
@Injectable()
export class OrderDispute {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrderRepository,
    private readonly changes: OrderChangeRepository,
    private readonly witness: OrderWitness,
  ) {}

  /** Said again, it changes nothing. @throws DomainError `order.not_found`, `order.status_forbids` */
  async confirm(ctx: Ctx, id: string): Promise<void> {
    const told = await this.transactions.run(async (tx) => {
      const order = await this.ofOwner(tx, ctx, id);
      if (takesNothing(order.status)) throw statusForbids(order.status, 'confirm');
      const timeline = await this.orders.timeline(tx, id);
      if (timeline.some(({ kind }) => kind === 'confirmed')) return null;
      return { order, seq: await this.witness.tell(tx, ctx, order, 'confirmed') };
    });
    if (told) this.witness.announce(told.order, told.seq);
  }

  /**
   * Holds the order: nothing is sent or approved until an admin releases it.
   * @throws DomainError `order.not_found`, `order.being_sent`, `order.status_forbids`
   */
  async dispute(ctx: Ctx, id: string, reason: string): Promise<void> {
    const { order, seq } = await this.transactions.run(async (tx) => {
      const order = await this.ofOwner(tx, ctx, id);
      if (order.status === 'placed' && whereabouts(order) === 'on-its-way') throw beingSent();
      if (!canMove(order.status, 'held')) throw statusForbids(order.status, 'dispute');
      await this.changes.move(tx, id, 'held', order.status);
      await this.witness.taskOpen(tx, ctx, ORDER_TASKS.disputed, order, { reason });
      return { order, seq: await this.witness.tell(tx, ctx, order, 'disputed', { reason, from: order.status }) };
    });
    this.witness.announce(order, seq);
  }

  /** Lets a held order go on where it was held: disputed, or of somebody suspended. @throws DomainError `order.status_forbids` */
  async release(ctx: Ctx, id: string): Promise<void> {
    const { order, seq } = await this.transactions.run(async (tx) => {
      const order = await this.orders.getForUpdate(tx, id);
      const { status, heldFrom } = order;
      if (status !== 'held' || heldFrom === null) throw statusForbids(status, 'release');
      await this.changes.move(tx, id, heldFrom);
      await this.witness.taskDone(tx, ctx, ORDER_TASKS.disputed, id, 'released');
      await this.witness.taskDone(tx, ctx, ORDER_TASKS.held, id, 'released');
      await this.witness.next(tx, ctx, { ...order, status: heldFrom });
      return { order, seq: await this.witness.tell(tx, ctx, order, 'released', { to: heldFrom }) };
    });
    this.witness.announce(order, seq);
  }

  private async ofOwner(tx: Tx, { actor }: Ctx, id: string): Promise<Order> {
    const order = await this.orders.getForUpdate(tx, id);
    if (!actor.storeIds.includes(order.storeId)) throw orderNotFound(id);
    return order;
  }
}
