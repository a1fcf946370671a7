import { Injectable } from '@nestjs/common';
import { type Actor, type Ctx, type Page } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { type Order, type OrderEvent } from './order';
import { OrderListRepository, type OrderSearch } from './order-list.repository';
import { type OrderSight, orderSight } from './order-news';
import { orderNotFound } from './order.errors';
import { OrderRepository } from './order.repository';

/** An order with what happened to it, oldest first. */
export interface ToldOrder {
  readonly order: Order;
  readonly timeline: readonly OrderEvent[];
}

export type OrderListQuery = Omit<OrderSearch, 'sight'>;

/** Reading orders: everybody those in sight, the helpdesk all. What is out of sight does not exist. */
@Injectable()
export class OrderQuery {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrderRepository,
    private readonly lists: OrderListRepository,
  ) {}

  /** @throws DomainError `order.not_found` */
  async get({ actor }: Ctx, id: string): Promise<ToldOrder> {
    const sight = readingSight(actor);
    return this.transactions.each(async (tx) => {
      const order = await this.orders.get(tx, id);
      const seen = sight === 'all' || order.placedBy === sight.personId || sight.storeIds.includes(order.storeId);
      if (!seen) throw orderNotFound(id);
      return { order, timeline: await this.orders.timeline(tx, id) };
    });
  }

  /** Newest first. */
  async list({ actor }: Ctx, query: OrderListQuery): Promise<Page<ToldOrder>> {
    return this.transactions.each(async (tx) => {
      const { items, nextCursor } = await this.lists.list(tx, { ...query, sight: readingSight(actor) });
      const timelines = await this.lists.timelinesOf(
        tx,
        items.map(({ id }) => id),
      );
      return { items: items.map((order) => ({ order, timeline: timelines.get(order.id) ?? [] })), nextCursor };
    });
  }
}

const readingSight = (actor: Actor): OrderSight =>
  actor.roles.includes('support') && !actor.onBehalfOf ? 'all' : orderSight(actor);
