import { Injectable } from '@nestjs/common';
import { idr, type Money, type Page } from '@jembatan/kernel';
import { type Tx } from '@jembatan/platform';
import { type Order, type OrderEvent, type OrderStatus } from './order';
import { type OrderSight } from './order-news';
import { OrderRepository } from './order.repository';
import { ORDER_COLUMNS, type OrderRow, orderOf } from './order.row';

export interface OrderSearch {
  readonly sight: OrderSight;
  readonly status: OrderStatus | null;
  readonly storeId: string | null;
  readonly from: Date | null;
  /** Not included. */
  readonly to: Date | null;
  /** Only those that somebody placed in a store's name. */
  readonly onBehalf: boolean;
  readonly limit: number;
  /** The last order of the page before. */
  readonly after: string | null;
}

/** What a list of stores tells of the orders of one. */
export interface LatestOrder {
  readonly number: string;
  readonly placedAt: Date;
  readonly grandTotal: Money;
}

/** Lists of orders, newest first. */
@Injectable()
export class OrderListRepository {
  constructor(private readonly orders: OrderRepository) {}

  /** Each way in which somebody may see orders is one ordered walk through one index, however full the book is. */
  async list(tx: Tx, search: OrderSearch): Promise<Page<Order>> {
    const { status, from, to, onBehalf, limit, after } = search;
    const params: unknown[] = [];
    const bind = (value: unknown): string => `$${params.push(value)}`;
    const narrow: string[] = [];
    if (status !== null) narrow.push(`status = ${bind(status)}`);
    if (onBehalf) narrow.push('on_behalf_of is not null');
    if (from !== null) narrow.push(`placed_at >= ${bind(from)}`);
    if (to !== null) narrow.push(`placed_at < ${bind(to)}`);
    if (after !== null) {
      const placedAt = await this.placedAt(tx, after);
      if (placedAt === null) return { items: [], nextCursor: null };
      narrow.push(`(placed_at, id) < (${bind(placedAt)}::timestamptz, ${bind(after)}::uuid)`);
    }
    const newestFirst = `order by placed_at desc, id desc limit ${bind(limit + 1)}`;
    const walks = waysOf(search, bind).map(
      (way) => `(select id from orders where ${[...way, ...narrow].join(' and ') || 'true'} ${newestFirst})`,
    );
    const rows = await tx.query<OrderRow[]>(
      `select ${ORDER_COLUMNS()} from orders where id in (${walks.join(' union ')}) ${newestFirst}`,
      params,
    );
    const page = rows.slice(0, limit);
    const lines = await this.orders.linesOf(
      tx,
      page.map(({ id }) => id),
    );
    return {
      items: page.map((row) => orderOf(row, lines.get(row.id) ?? [])),
      nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  }

  /** Of each store the one that was placed last and came to something; a store without one is left out. One statement. */
  async latestOf(tx: Tx, storeIds: readonly string[]): Promise<Map<string, LatestOrder>> {
    const rows = await tx.sql<{ store_id: string; number: string; placed_at: Date; grand_total: number }[]>`
      select latest.* from unnest(${[...storeIds]}::uuid[]) as asked(id)
        cross join lateral (select store_id, number, placed_at, grand_total from orders
          where store_id = asked.id and status not in ('rejected', 'cancelled')
          order by placed_at desc, id desc limit 1) as latest`;
    return new Map(
      rows.map(({ store_id, number, placed_at, grand_total }) => [
        store_id,
        { number, placedAt: placed_at, grandTotal: idr(grand_total) },
      ]),
    );
  }

  async timelinesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, OrderEvent[]>> {
    const rows = await tx.sql<(OrderEvent & { orderId: string })[]>`
      select order_id as "orderId", seq, at, kind, actor_id as "actorId", details
      from order_event where order_id = any(${[...ids]}::uuid[]) order by seq`;
    const timelines = new Map<string, OrderEvent[]>();
    for (const { orderId, ...event } of rows) timelines.set(orderId, [...(timelines.get(orderId) ?? []), event]);
    return timelines;
  }

  /** As text: a Date would lose the microseconds of what was not placed by us. */
  private async placedAt(tx: Tx, id: string): Promise<string | null> {
    const [row] = await tx.sql<{ at: string }[]>`select placed_at::text as at from orders where id = ${id}`;
    return row?.at ?? null;
  }
}

/** The conditions of each way: by store, or by who placed. */
function waysOf({ sight, storeId }: OrderSearch, bind: (value: unknown) => string): string[][] {
  const ofStore = (id: string): string => `store_id = ${bind(id)}`;
  if (sight === 'all') return [storeId === null ? [] : [ofStore(storeId)]];
  const placed = (): string => `placed_by = ${bind(sight.personId)}`;
  if (storeId === null) return [...sight.storeIds.map((id) => [ofStore(id)]), [placed()]];
  return [sight.storeIds.includes(storeId) ? [ofStore(storeId)] : [ofStore(storeId), placed()]];
}
