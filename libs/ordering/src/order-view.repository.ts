import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { type OrderView } from './order-view';

interface NewView extends OrderView {
  readonly personId: string;
  readonly createdAt: Date;
}

@Injectable()
export class OrderViewRepository {
  /** By name. */
  list(tx: Tx, personId: string): Promise<OrderView[]> {
    return tx.sql<OrderView[]>`select id, name, filter from order_view where person_id = ${personId}
      order by lower(name) limit 100`;
  }

  async put(tx: Tx, { id, personId, name, filter, createdAt }: NewView): Promise<OrderView> {
    const [row] = await tx.sql<OrderView[]>`
      insert into order_view (id, person_id, name, filter, created_at)
      values (${id}, ${personId}, ${name}, ${JSON.stringify(filter)}::jsonb, ${createdAt})
      on conflict (person_id, lower(name)) do update set name = excluded.name, filter = excluded.filter
      returning id, name, filter`;
    if (!row) throw new Error('An insert answered no row');
    return row;
  }

  /** False when the person has no such view. */
  async delete(tx: Tx, personId: string, id: string): Promise<boolean> {
    const rows = await tx.sql<unknown[]>`with gone as (
        delete from order_view where id = ${id} and person_id = ${personId} returning 1
      ) select * from gone`;
    return rows.length > 0;
  }
}
