import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { type NewsRange, type OrderNews, type OrderSight } from './order-news';

@Injectable()
export class OrderNewsRepository {
  /** The highest number given so far; 0 when there is none. */
  async highest(tx: Tx): Promise<number> {
    const [row] = await tx.sql<{ seq: number }[]>`select coalesce(max(seq), 0)::bigint as seq from order_event`;
    return row?.seq ?? 0;
  }

  /** Oldest first: what comes after `seq`, and of what was passed over. */
  async after(tx: Tx, seq: number, missing: readonly number[], limit: number): Promise<OrderNews[]> {
    return tx.sql<OrderNews[]>`
      select event.seq, event.order_id as "orderId", event.store_id as "storeId", sale.placed_by as "placedBy",
             event.kind, event.at
      from order_event event join orders sale on sale.id = event.order_id
      where event.seq > ${seq} or event.seq = any(${[...missing]}::bigint[])
      order by event.seq limit ${limit}`;
  }

  /** Oldest first: what somebody may see of a range. */
  async inSight(tx: Tx, sight: OrderSight, { after, upTo }: NewsRange, limit: number): Promise<OrderNews[]> {
    const { personId, storeIds } = sight === 'all' ? NOBODY : sight;
    return tx.sql<OrderNews[]>`
      select event.seq, event.order_id as "orderId", event.store_id as "storeId", sale.placed_by as "placedBy",
             event.kind, event.at
      from order_event event join orders sale on sale.id = event.order_id
      where event.seq > ${after} and event.seq <= ${upTo}
        and (${sight === 'all'} or event.store_id = any(${[...storeIds]}::uuid[]) or sale.placed_by = ${personId}::uuid)
      order by event.seq limit ${limit}`;
  }
}

const NOBODY = { personId: null, storeIds: [] };
