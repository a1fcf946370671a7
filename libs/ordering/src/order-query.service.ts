import { Injectable } from '@nestjs/common';
import { type Actor, type Ctx, type Page } from '@jembatan/kernel';
import { People } from '@jembatan/identity';
import { Transactions, type Tx } from '@jembatan/platform';
import { type Order, type OrderEvent } from './order';
import { type LatestOrder, OrderListRepository, type OrderSearch } from './order-list.repository';
import { type OrderSight, orderSight } from './order-news';
import { orderNotFound } from './order.errors';
import { OrderRepository } from './order.repository';

/** An order with what happened to it, oldest first. */
export interface ToldOrder {
  readonly order: Order;
  readonly timeline: readonly OrderEvent[];
  /** As the person is called today. */
  readonly placedByName: string;
}

export type OrderListQuery = Omit<OrderSearch, 'sight'>;

/** Reading orders: everybody those in sight, the helpdesk all. What is out of sight does not exist. */
@Injectable()
export class OrderQuery {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrderRepository,
    private readonly lists: OrderListRepository,
    private readonly people: People,
  ) {}

  /** @throws DomainError `order.not_found` */
  async get({ actor }: Ctx, id: string): Promise<ToldOrder> {
    const sight = readingSight(actor);
    return this.transactions.each(async (tx) => {
      const order = await this.orders.get(tx, id);
      const seen = sight === 'all' || order.placedBy === sight.personId || sight.storeIds.includes(order.storeId);
      if (!seen) throw orderNotFound(id);
      const names = await this.namesOf(tx, [order]);
      return { order, timeline: await this.orders.timeline(tx, id), placedByName: names.get(order.placedBy) ?? '' };
    });
  }

  /** Newest first. */
  async list({ actor }: Ctx, query: OrderListQuery): Promise<Page<ToldOrder>> {
    return this.transactions.each(async (tx) => {
      const { items, nextCursor } = await this.lists.list(tx, { ...query, sight: readingSight(actor) });
      return { items: await this.told(tx, items), nextCursor };
    });
  }

  /** Orders that the caller was shown, with what happened to each. */
  tell(orders: readonly Order[]): Promise<ToldOrder[]> {
    return this.transactions.each((tx) => this.told(tx, orders));
  }

  /** Of each store the order that was placed last, for a caller who was shown these stores. */
  latestOf(storeIds: readonly string[]): Promise<Map<string, LatestOrder>> {
    return this.transactions.each((tx) => this.lists.latestOf(tx, storeIds));
  }

  private async told(tx: Tx, orders: readonly Order[]): Promise<ToldOrder[]> {
    const timelines = await this.lists.timelinesOf(
      tx,
      orders.map(({ id }) => id),
    );
    const names = await this.namesOf(tx, orders);
    return orders.map((order) => ({
      order,
      timeline: timelines.get(order.id) ?? [],
      placedByName: names.get(order.placedBy) ?? '',
    }));
  }

  private async namesOf(tx: Tx, orders: readonly Order[]): Promise<Map<string, string>> {
    const ids = [...new Set(orders.map(({ placedBy }) => placedBy))];
    const people = ids.length === 0 ? [] : await this.people.byIds(tx, ids);
    return new Map(people.map(({ id, name }) => [id, name]));
  }
}

const readingSight = (actor: Actor): OrderSight =>
  actor.roles.includes('support') && !actor.onBehalfOf ? 'all' : orderSight(actor);
