import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { type OrderChange } from './erp-orders.port';

interface HeardRow {
  readonly id: string;
  readonly heard: Omit<OrderChange, 'updatedAt'> & { readonly updatedAt: string };
}

/** How far the ERP's list of orders was read, and what was heard too early. */
@Injectable()
export class OrderFeedRepository {
  /** When the last reading that came to its end began. */
  async lastRead(tx: Tx): Promise<Date | null> {
    const [row] = await tx.sql<{ readAt: Date }[]>`select read_at as "readAt" from order_feed`;
    return row?.readAt ?? null;
  }

  async recordRead(tx: Tx, began: Date): Promise<void> {
    await tx.sql`insert into order_feed (read_at) values (${began})
      on conflict (only_row) do update set read_at = excluded.read_at`;
  }

  /** Which of these ids are orders of ours. */
  async known(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
    const rows = await tx.sql<{ id: string }[]>`select id from orders where id = any(${[...ids]}::uuid[])`;
    return new Set(rows.map(({ id }) => id));
  }

  async keep(tx: Tx, id: string, change: OrderChange | null): Promise<void> {
    await tx.sql`update orders set erp_heard = ${change && JSON.stringify(change)}::jsonb where id = ${id}`;
  }

  /** What was kept of orders whose sending and review are settled. */
  async kept(tx: Tx, limit: number): Promise<{ id: string; change: OrderChange }[]> {
    const rows = await tx.sql<HeardRow[]>`
      select id, erp_heard as heard from orders
      where erp_heard is not null and coalesce(held_from, status) not in ('awaiting-approval', 'placed', 'needs-review')
      order by id limit ${limit}`;
    return rows.map(({ id, heard }) => ({ id, change: { ...heard, updatedAt: new Date(heard.updatedAt) } }));
  }
}
