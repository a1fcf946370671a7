import { Injectable } from '@nestjs/common';
import { idr, type Page } from '@jembatan/kernel';
import { type Tx } from '@jembatan/platform';
import { type StoreHistory } from './approval-risk.rules';
import { type Order } from './order';
import { OrderRepository } from './order.repository';
import { ORDER_COLUMNS, type OrderRow, orderOf } from './order.row';

export const APPROVAL_SORTS = ['placedAt', '-placedAt', 'value', '-value'] as const;
export type ApprovalSort = (typeof APPROVAL_SORTS)[number];

export interface ApprovalQueueQuery {
  readonly sort: ApprovalSort;
  readonly limit: number;
  /** The last order of the page before. */
  readonly after: string | null;
}

const SORTS: Readonly<Record<ApprovalSort, { column: string; type: string; descending: boolean }>> = {
  placedAt: { column: 'placed_at', type: 'timestamptz', descending: false },
  '-placedAt': { column: 'placed_at', type: 'timestamptz', descending: true },
  value: { column: 'grand_total', type: 'bigint', descending: false },
  '-value': { column: 'grand_total', type: 'bigint', descending: true },
};

/** What waits for an approver, and what their stores are known for. */
@Injectable()
export class ApprovalQueueRepository {
  constructor(private readonly orders: OrderRepository) {}

  async list(tx: Tx, { sort, limit, after }: ApprovalQueueQuery): Promise<Page<Order>> {
    const { column, type, descending } = SORTS[sort];
    const place = after === null ? null : await this.placeOf(tx, column, after);
    if (after !== null && place === null) return { items: [], nextCursor: null };
    const [order, beyond] = descending ? ['desc', '<'] : ['asc', '>'];
    const later = place === null ? '' : `and (${column}, id) ${beyond} ($2::${type}, $3::uuid)`;
    const rows = await tx.query<OrderRow[]>(
      `select ${ORDER_COLUMNS()} from orders where status = 'awaiting-approval' ${later}
       order by ${column} ${order}, id ${order} limit $1`,
      place === null ? [limit + 1] : [limit + 1, place, after],
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

  /** By order: what its store ordered since, without the order itself. One statement. */
  async historiesOf(tx: Tx, ids: readonly string[], since: Date): Promise<Map<string, StoreHistory>> {
    const rows = await tx.sql<HistoryRow[]>`
      select waiting.id, count(past.id)::int as orders, count(past.id) filter (where past.kept)::int as kept,
        coalesce(sum(past.grand_total) filter (where past.kept), 0)::bigint as value,
        (select count(distinct dispute.order_id)::int from order_event as dispute
          join orders as disputed on disputed.id = dispute.order_id
          where dispute.kind = 'disputed' and dispute.store_id = waiting.store_id and disputed.placed_at >= ${since}
            and disputed.id <> waiting.id) as disputed,
        count(past.id) filter (where past.status = 'rejected')::int as rejected, max(past.placed_at) as last_placed_at
      from orders as waiting
      left join lateral (
        select id, placed_at, grand_total, status, status not in ('rejected', 'cancelled') as kept from orders where store_id = waiting.store_id and placed_at >= ${since} and id <> waiting.id
      ) as past on true
      where waiting.id = any(${[...ids]}::uuid[])
      group by waiting.id`;
    return new Map(
      rows.map(({ id, value, last_placed_at: lastPlacedAt, ...counts }) => [
        id,
        { ...counts, value: idr(value), lastPlacedAt },
      ]),
    );
  }

  /** As text: a Date would lose the microseconds of what was not placed by us. */
  private async placeOf(tx: Tx, column: string, id: string): Promise<string | null> {
    const [row] = await tx.query<{ place: string }[]>(`select ${column}::text as place from orders where id = $1`, [
      id,
    ]);
    return row?.place ?? null;
  }
}

type HistoryRow = Pick<StoreHistory, 'orders' | 'kept' | 'disputed' | 'rejected'> & {
  readonly id: string;
  readonly value: number;
  readonly last_placed_at: Date | null;
};
