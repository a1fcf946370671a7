import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { type OrderImportRow, type ReadRow, type RowFault, type RowVerdict } from './order-import';

/** A line with its cells, as they stood in the file. */
export interface StoredRow extends ReadRow {
  readonly cells: readonly (string | number | null)[];
}

/** What a look at a line found. */
export interface JudgedRow {
  readonly line: number;
  readonly verdict: Extract<RowVerdict, 'ready' | 'approval' | 'refused'>;
  readonly storeId: string | null;
  readonly sku: string | null;
  readonly productName: string | null;
  readonly amount: number | null;
  readonly faults: readonly RowFault[];
}

/** A line that goes into an order. */
export interface OrderableRow extends ReadRow {
  readonly storeId: string;
  readonly sku: string;
  readonly quantity: number;
}

/** An order of an import, planned: which lines it is made of is settled before the first is placed. */
export interface PlannedOrder {
  readonly position: number;
  readonly key: string;
  readonly storeId: string;
  readonly lines: readonly number[];
}

export interface RowQuery {
  readonly id: string;
  readonly verdict: RowVerdict | null;
  readonly after: number;
  readonly limit: number;
}

const READ = () => `line, store_code as "storeCode", reference, code, quantity, price::float8 as price, note,
  ordered_on as "orderedOn"`;

@Injectable()
export class OrderImportRowRepository {
  async insert(tx: Tx, id: string, rows: readonly StoredRow[]): Promise<void> {
    await tx.sql`insert into order_import_row (import_id, line, cells, store_code, reference, code, quantity, price, note, ordered_on, read_faults, faults)
      select ${id}, line, cells, "storeCode", reference, code, quantity, price, note, "orderedOn", faults, faults
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as read (line int, cells jsonb, "storeCode" text, reference text,
        code text, quantity int, price bigint, note text, "orderedOn" text, faults jsonb)`;
  }

  async list(tx: Tx, { id, verdict, after, limit }: RowQuery): Promise<OrderImportRow[]> {
    return tx.sql<OrderImportRow[]>`
      select ${READ}, sku, product_name as "productName", amount::float8 as amount, verdict, faults, placed.order_id as "orderId", placed.number as "orderNumber"
      from order_import_row left join order_import_order placed using (import_id, position)
      where import_id = ${id} and line > ${after} and (${verdict}::text is null or verdict = ${verdict})
      order by line limit ${limit}`;
  }

  /** What is not in the portal, with its cells: to be put right and handed in again. */
  async listLeft(
    tx: Tx,
    id: string,
    after: number,
    limit: number,
  ): Promise<(StoredRow & { verdict: RowVerdict | null })[]> {
    return tx.sql<
      (StoredRow & { verdict: RowVerdict | null })[]
    >`select ${READ}, cells, verdict, faults from order_import_row
      where import_id = ${id} and line > ${after} and verdict in ('refused', 'failed') order by line limit ${limit}`;
  }

  /** Lines are looked at anew, but for those of an order. */
  async forget(tx: Tx, id: string): Promise<void> {
    await tx.sql`update order_import_row set verdict = null, faults = read_faults
      where import_id = ${id} and (verdict is null or verdict not in ('placing', 'placed'))`;
  }

  /** Lines that were not looked at yet. */
  async unjudged(tx: Tx, id: string): Promise<ReadRow[]> {
    return tx.sql<
      ReadRow[]
    >`select ${READ}, faults from order_import_row where import_id = ${id} and verdict is null order by line`;
  }

  async judge(tx: Tx, id: string, rows: readonly JudgedRow[]): Promise<void> {
    await tx.sql`update order_import_row as stored set verdict = judged.verdict, store_id = judged."storeId", sku = judged.sku,
        product_name = judged."productName", amount = judged.amount, faults = judged.faults
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as judged (line int, verdict text, "storeId" uuid, sku text,
        "productName" text, amount bigint, faults jsonb)
      where stored.import_id = ${id} and stored.line = judged.line and stored.verdict is null`;
  }

  /** Lines that can be ordered: all of them, or those chosen. */
  async orderable(tx: Tx, id: string, lines: readonly number[] | null): Promise<OrderableRow[]> {
    return tx.sql<OrderableRow[]>`select ${READ}, faults, store_id as "storeId", sku from order_import_row
      where import_id = ${id} and verdict in ('ready', 'approval', 'failed') and (${lines}::int[] is null or line = any(${lines}))
      order by line`;
  }

  async lastPosition(tx: Tx, id: string): Promise<number> {
    const [row] = await tx.sql<
      { last: number }[]
    >`select coalesce(max(position), 0) as last from order_import_order where import_id = ${id}`;
    return row?.last ?? 0;
  }

  async plan(tx: Tx, id: string, orders: readonly PlannedOrder[]): Promise<void> {
    await tx.sql`with planned as (
        insert into order_import_order (import_id, position, key, store_id, lines)
        select ${id}, position, key, "storeId", lines
        from jsonb_to_recordset(${JSON.stringify(orders)}::jsonb) as wanted (position int, key uuid, "storeId" uuid, lines int[])
        returning position, lines
      ) update order_import_row as mine set verdict = 'placing', faults = '[]', position = planned.position
        from planned, unnest(planned.lines) as taken (line) where mine.import_id = ${id} and mine.line = taken.line`;
  }

  /** Planned orders that came to no end yet. */
  async open(tx: Tx, id: string): Promise<PlannedOrder[]> {
    return tx.sql<PlannedOrder[]>`select position, key, store_id as "storeId", lines from order_import_order
      where import_id = ${id} and settled_at is null order by position`;
  }

  /** Found by their lines, here and when they are settled: by the order's position all lines of the file would be looked through. */
  async ofOrder(tx: Tx, id: string, { position, lines }: PlannedOrder): Promise<OrderableRow[]> {
    return tx.sql<OrderableRow[]>`select ${READ}, faults, store_id as "storeId", sku from order_import_row
      where import_id = ${id} and line = any(${[...lines]}::int[]) and position = ${position} order by line`;
  }

  async settlePlaced(
    tx: Tx,
    id: string,
    { position, lines }: PlannedOrder,
    order: { id: string; number: string },
  ): Promise<void> {
    await tx.sql`with settled as (
        update order_import_order set settled_at = now(), order_id = ${order.id}, number = ${order.number}
        where import_id = ${id} and position = ${position} and settled_at is null returning 1
      ) update order_import_row as mine set verdict = 'placed', faults = '[]' from settled
        where mine.import_id = ${id} and mine.line = any(${[...lines]}::int[]) and mine.position = ${position}`;
  }

  /** Its lines may be chosen again. */
  async settleRefused(
    tx: Tx,
    id: string,
    position: number,
    faults: readonly { readonly line: number; readonly faults: readonly RowFault[] }[],
  ): Promise<void> {
    await tx.sql`with settled as (
        update order_import_order set settled_at = now() where import_id = ${id} and position = ${position} and settled_at is null returning 1
      ) update order_import_row as mine set verdict = 'failed', faults = said.faults
        from settled, jsonb_to_recordset(${JSON.stringify(faults)}::jsonb) as said (line int, faults jsonb)
        where mine.import_id = ${id} and mine.line = any(${faults.map(({ line }) => line)}::int[])
          and mine.position = ${position} and mine.line = said.line`;
  }
}
