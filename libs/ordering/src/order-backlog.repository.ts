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

interface StoreRow extends Omit<StoreBacklog, 'value'> {
  readonly value: number;
}

/** What a replay would take up: to be sent, or to be judged again first. */
const WAITING = (): string => `waiting as (
    select store_id, store_code, store_name, grand_total, placed_at, false as unjudged from orders
    where status = 'placed' and erp_state in ('waiting', 'sending', 'unknown')
    union all
    select store_id, store_code, store_name, grand_total, placed_at, true from orders
    where status = 'awaiting-approval' and credit->'reasons' @> '[{"code": "credit.not_judgeable"}]'
  )`;

const MICROSECONDS = (): string => `(extract(epoch from min(placed_at)) * 1000000)::bigint`;

/** What waits, as people look at it. */
@Injectable()
export class OrderBacklogRepository {
  async totals(tx: Tx): Promise<BacklogTotals> {
    const [row] = await tx.sql<(Omit<BacklogTotals, 'value'> & { value: number })[]>`with ${WAITING}
      select count(distinct store_id)::int as stores, count(*)::int as orders, count(*) filter (where unjudged)::int as unjudged,
        coalesce(sum(grand_total), 0)::bigint as value, min(placed_at) as "oldestAt" from waiting`;
    if (!row) throw new Error('A sum answered no row');
    return { ...row, value: idr(row.value) };
  }

  async byStore(tx: Tx, { sort, limit, after }: BacklogSearch): Promise<Page<StoreBacklog>> {
    const by = sort.replace('-', '');
    // One figure, always from the lowest: what is wanted from the highest is turned round.
    const rows = await tx.sql<StoreRow[]>`with ${WAITING}, stores as (
        select store_id as "storeId", max(store_code) as "storeCode", max(store_name) as "storeName", count(*)::int as orders,
          count(*) filter (where unjudged)::int as unjudged, sum(grand_total)::bigint as value, min(placed_at) as "oldestAt",
          (case ${by}::text when 'value' then sum(grand_total)::bigint when 'orders' then count(*) else ${MICROSECONDS} end)
            * ${sort.startsWith('-') ? -1 : 1}::int as figure
        from waiting group by store_id
      ) select "storeId", "storeCode", "storeName", orders, unjudged, value, "oldestAt" from stores
      where ${after}::uuid is null or (figure, "storeId") > (select last.figure, last."storeId" from stores last where last."storeId" = ${after})
      order by figure, "storeId" limit ${limit + 1}`;
    const items = rows.slice(0, limit).map((row) => ({ ...row, value: idr(row.value) }));
    return { items, nextCursor: rows.length > limit ? (items.at(-1)?.storeId ?? null) : null };
  }

  /** Ids that name no order are absent. */
  async brief(tx: Tx, ids: readonly string[]): Promise<BriefOrder[]> {
    const rows = await tx.sql<(Omit<BriefOrder, 'value'> & { value: number })[]>`
      select id, number, store_code as "storeCode", store_name as "storeName", status, erp_state as "erpState", grand_total as value,
        placed_at as "placedAt" from orders where id = any(${[...ids]}::uuid[])`;
    return rows.map((row) => ({ ...row, value: idr(row.value) }));
  }
}
