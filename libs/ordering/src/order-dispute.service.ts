import { Injectable } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { Transactions, type Tx } from '@jembatan/platform';
import { type Order } from './order';
import { OrderChangeRepository } from './order-change.repository';
import { whereabouts } from './order-change.rules';
import { judgeDispute } from './order-dispute.rules';
import { type OrderLinkPurpose } from './order-link';
import { OrderLinks } from './order-links.service';
import { ORDER_TASKS, OrderWitness } from './order-witness.service';
import { orderNotFound, statusForbids } from './order.errors';
import { OrderRepository } from './order.repository';
import { isFinal, takesNothing } from './order.states';

/** What the owner of a store says of an order made in the store's name, and what an admin makes of it. */
@Injectable()
export class OrderDispute {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrderRepository,
    private readonly changes: OrderChangeRepository,
    private readonly witness: OrderWitness,
    private readonly links: OrderLinks,
  ) {}

  /**
   * Said again, it changes nothing; a link is used up by it.
   * @throws DomainError `order.not_found`, `order.status_forbids`, `order.link_unknown`, `order.link_expired`, `order.link_used`
   */
  async confirm(ctx: Ctx, id: string, link: string | null = null): Promise<void> {
    const told = await this.transactions.run(async (tx) => {
      const order = await this.ofOwner(tx, ctx, id, 'confirm', link);
      if (takesNothing(order.status)) throw statusForbids(order.status, 'confirm');
      const timeline = await this.orders.timeline(tx, id);
      if (timeline.some(({ kind }) => kind === 'confirmed')) return null;
      return { order, seq: await this.witness.tell(tx, ctx, order, 'confirmed', by(link)) };
    });
    if (told) this.witness.announce(told.order, told.seq);
  }

  /**
   * Holds the order: nothing is sent or approved until an admin releases it. One on its way is held too: its sender still
   * writes what came of it. One that is over is marked. An admin is asked to look at each.
   * @throws DomainError `order.not_found`, `order.status_forbids`, `order.link_unknown`, `order.link_expired`, `order.link_used`
   */
  async dispute(ctx: Ctx, id: string, reason: string, link: string | null = null): Promise<void> {
    const { order, seq } = await this.transactions.run(async (tx) => {
      const order = await this.ofOwner(tx, ctx, id, 'dispute', link);
      const { status } = order;
      const verdict = judgeDispute(order, await this.orders.timeline(tx, id));
      if (verdict === 'forbidden' || verdict === 'known') throw statusForbids(status, 'dispute');
      const onItsWay = whereabouts(order) === 'on-its-way';
      const inErp = order.erp.number !== null;
      if (verdict === 'hold') await this.changes.move(tx, id, 'held', status);
      await this.witness.taskOpen(tx, ctx, ORDER_TASKS.disputed, order, { reason, from: status, onItsWay, inErp });
      return {
        order,
        seq: await this.witness.tell(tx, ctx, order, 'disputed', { reason, from: status, onItsWay, ...by(link) }),
      };
    });
    this.witness.announce(order, seq);
  }

  /**
   * Lets a held order go on where it was held: disputed, or of somebody suspended. Of a disputed one that is over only
   * the task is closed. @throws DomainError `order.status_forbids`
   */
  async release(ctx: Ctx, id: string): Promise<void> {
    const { order, seq } = await this.transactions.run(async (tx) => {
      const order = await this.orders.getForUpdate(tx, id);
      const { status, heldFrom } = order;
      const disputed = await this.witness.taskDone(tx, ctx, ORDER_TASKS.disputed, id, 'released');
      const to = status === 'held' ? heldFrom : disputed && isFinal(status) ? status : null;
      if (to === null) throw statusForbids(status, 'release');
      if (status === 'held') {
        await this.changes.move(tx, id, to);
        await this.witness.taskDone(tx, ctx, ORDER_TASKS.held, id, 'released');
        await this.witness.next(tx, ctx, { ...order, status: to });
      }
      return { order, seq: await this.witness.tell(tx, ctx, order, 'released', { to }) };
    });
    this.witness.announce(order, seq);
  }

  /** The order, held until the transaction ends, where the caller is its owner or has the owner's link. */
  private async ofOwner(
    tx: Tx,
    { actor }: Ctx,
    id: string,
    purpose: OrderLinkPurpose,
    link: string | null,
  ): Promise<Order> {
    if (link !== null) await this.links.use(tx, link, id, purpose);
    const order = await this.orders.getForUpdate(tx, id);
    if (link === null && !actor.storeIds.includes(order.storeId)) throw orderNotFound(id);
    return order;
  }
}

/** How the owner spoke: who holds a link is not known by name. */
const by = (link: string | null) => (link === null ? {} : { via: 'link' });
