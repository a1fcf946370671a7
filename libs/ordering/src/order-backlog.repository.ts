import { Injectable } from '@nestjs/common';
import { idr, type Money, type Page } from '@jembatan/kernel';
import { type Tx } from '@jembatan/platform';
import { type ErpState, type OrderStatus } from './order';

/** `oldestAt` from the oldest; with a minus from the highest. */
export const BACKLOG_SORTS = ['oldestAt', '-oldestAt', 'value', '-value', 'orders', '-orders'] as const;
export type BacklogSort = (typeof BACKLOG_SORTS)[number];

/** What waits of one store. */
export interface StoreBacklog {
  readonly storeId: string;
  readonly storeCode: string;
  readonly storeName: string;
  readonly orders: number;
  /** Of these, how many wait for an approver only because their credit could not be judged. */
  readonly unjudged: number;
  readonly value: Money;
  readonly oldestAt: Date;
}

export interface BacklogTotals {
  readonly stores: number;
  readonly orders: number;
  readonly unjudged: number;
  readonly value: Money;
  /** Null when nothing waits. */
  readonly oldestAt: Date | null;
}

export interface BacklogSearch {
  readonly sort: BacklogSort;
  readonly limit: number;
  /** The last store of the page before. */
  readonly after: string | null;
}

/** An order as a list of a run names it. */
export interface BriefOrder {
  readonly id: string;
  readonly number: string;
  readonly storeCode: string;
  readonly storeName: string;
  readonly status: OrderStatus;
  readonly erpState: ErpState;
  readonly value: Money;
  readonly placedAt: Date;
}

/** What waits, as one reading found it. */
export interface Backlog {
  readonly totals: BacklogTotals;
  readonly stores: Page<StoreBacklog>;
}

interface Found extends Omit<BacklogTotals, 'value'> {
  readonly value: number;
  readonly page: readonly (Omit<StoreBacklog, 'value' | 'oldestAt'> & { value: number; oldestAt: string })[];
}

/**
 * What a replay would take up, store by store: to be sent, or to be judged again first. Each half is a range of one index that
 * holds all that is summed; names would have to be fetched.
 */
const STORES = (): string => `parts as (
    select store_id, count(*) as orders, 0 as unjudged, sum(grand_total) as value, min(placed_at) as oldest_at from orders
    where status = 'placed' and erp_state in ('waiting', 'sending', 'unknown') group by store_id
    union all
    select store_id, count(*), count(*), sum(grand_total), min(placed_at) from orders
    where status = 'awaiting-approval' and credit->'reasons' @> '[{"code": "credit.not_judgeable"}]' group by store_id
  ), stores as (
    select store_id, sum(orders)::int as orders, sum(unjudged)::int as unjudged, sum(value)::bigint as value, min(oldest_at) as oldest_at
    from parts group by store_id
  )`;

/** Whole numbers, always from the lowest: what is wanted from the highest is turned round. */
const AGE = '(extract(epoch from oldest_at) * 1000000)::bigint';
const FIGURES: Readonly<Record<BacklogSort, string>> = {
  oldestAt: AGE,
  '-oldestAt': `-${AGE}`,
  value: 'value',
  '-value': '-value',
  orders: 'orders::bigint',
  '-orders': '-orders::bigint',
};

/** What waits, as people look at it. */
@Injectable()
export class OrderBacklogRepository {
  /** The sums over all stores, and a page of the stores: one reading, so that they agree. */
  async waiting(tx: Tx, { sort, limit, after }: BacklogSearch): Promise<Backlog> {
    const [found] = await tx.query<Found[]>(
      `with ${STORES()}, figures as (select *, ${FIGURES[sort]} as figure from stores), page as (
        select store_id, orders, unjudged, value, oldest_at, figure from figures
        where $2::uuid is null or (figure, store_id) > (select last.figure, last.store_id from figures last where last.store_id = $2)
        order by figure, store_id limit $1
      )
      select count(*)::int as stores, coalesce(sum(orders), 0)::int as orders, coalesce(sum(unjudged), 0)::int as unjudged,
        coalesce(sum(value), 0)::bigint as value, min(oldest_at) as "oldestAt",
        (select coalesce(json_agg(json_build_object('storeId', store_id, 'storeCode', named.store_code, 'storeName', named.store_name,
            'orders', orders, 'unjudged', unjudged, 'value', value, 'oldestAt', oldest_at) order by figure, store_id), '[]')
          from page, lateral (select store_code, store_name from orders where store_id = page.store_id
            order by placed_at desc, id desc limit 1) named) as page
      from stores`,
      [limit + 1, after],
    );
    if (!found) throw new Error('A sum answered no row');
    const { page, value, ...sums } = found;
    const items = page
      .slice(0, limit)
      .map((row) => ({ ...row, value: idr(row.value), oldestAt: new Date(row.oldestAt) }));
    const nextCursor = page.length > limit ? (items.at(-1)?.storeId ?? null) : null;
    return { totals: { ...sums, value: idr(value) }, stores: { items, nextCursor } };
  }

  /** Ids that name no order are absent. */
  async brief(tx: Tx, ids: readonly string[]): Promise<BriefOrder[]> {
    const rows = await tx.sql<(Omit<BriefOrder, 'value'> & { value: number })[]>`
      select id, number, store_code as "storeCode", store_name as "storeName", status, erp_state as "erpState", grand_total as value,
        placed_at as "placedAt" from orders where id = any(${[...ids]}::uuid[])`;
    return rows.map((row) => ({ ...row, value: idr(row.value) }));
  }
}
