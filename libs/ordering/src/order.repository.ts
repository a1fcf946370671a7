import { Injectable } from '@nestjs/common';
import { idr, type Money } from '@jembatan/kernel';
import { type Tx } from '@jembatan/platform';
import { type Order, type OrderEvent, type OrderEventKind, type OrderLine } from './order';
import { orderNotFound } from './order.errors';
import {
  LINE_COLUMNS,
  LINE_RECORD,
  type LineRow,
  lineOf,
  linesJson,
  ORDER_COLUMNS,
  type OrderRow,
  orderOf,
} from './order.row';

export interface NewOrder {
  readonly order: Omit<Order, 'number' | 'erp' | 'heldFrom' | 'revision'>;
  /** Drawn beforehand by whoever must know it before the order is written. */
  readonly number: string | null;
  readonly idempotencyKey: string;
  readonly fingerprint: string;
  readonly devicePlacedAt: Date | null;
  readonly events: readonly NewEvent[];
}

export interface NewEvent {
  readonly kind: OrderEventKind;
  readonly actorId: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Orders, their lines and their timeline. */
@Injectable()
export class OrderRepository {
  /** The order that took this key, and what its contents were. */
  async findByKey(
    tx: Tx,
    storeId: string,
    key: string,
  ): Promise<{ id: string; number: string; fingerprint: string } | null> {
    const [row] = await tx.sql<{ id: string; number: string; fingerprint: string }[]>`
      select id, number, fingerprint from orders where store_id = ${storeId} and idempotency_key = ${key}`;
    return row ?? null;
  }

  /** Grand totals of the store's orders that an ERP reading begun at `heardAt` cannot contain; `without` leaves one order out. */
  async openAmount(tx: Tx, storeId: string, heardAt: Date | null, without: string | null = null): Promise<Money> {
    // A range closed at both ends: the planner takes it for narrow, and keeps one plan instead of making it anew each time.
    const [row] = await tx.sql<{ amount: number }[]>`
      select coalesce(sum(grand_total), 0)::bigint as amount from orders
      where store_id = ${storeId} and claims_until between ${heardAt ?? '-infinity'}::timestamptz and 'infinity'
        and id is distinct from ${without}::uuid`;
    return idr(row?.amount ?? 0);
  }

  /** Has the ERP booked an order of the store since `heardAt`? What was heard then may contain it, though it counts as unheard. */
  async bookedSince(tx: Tx, storeId: string, heardAt: Date): Promise<boolean> {
    const [row] = await tx.sql<{ booked: boolean }[]>`
      select exists (select from orders
        where store_id = ${storeId} and claims_until >= ${heardAt} and claims_until < 'infinity') as booked`;
    return row?.booked ?? false;
  }

  /** A number for an order that is about to be written. */
  async drawNumber(tx: Tx, placedAt: Date): Promise<string> {
    const [row] = await tx.sql<
      { number: string }[]
    >`select to_char(${placedAt}::timestamptz at time zone 'Asia/Jakarta', '"JB-"YYMM"-"')
      || to_char(nextval('order_number'), 'FM999999999000000') as number`;
    if (!row) throw new Error('A sequence answered no row');
    return row.number;
  }

  /** Writes the order, its lines and the beginning of its timeline; answers the number it was given, the last event and when it was told. */
  async insert(
    tx: Tx,
    { order, number, idempotencyKey, fingerprint, devicePlacedAt, events }: NewOrder,
  ): Promise<{ number: string; seq: number; at: Date }> {
    const { totals, lines } = order;
    const [row] = await tx.sql<{ number: string; seq: number; at: Date }[]>`
      with placed as (
        insert into orders (id, number, store_id, store_code, store_name, idempotency_key, fingerprint, status, content_hash, placed_by,
          on_behalf_of, placed_at, device_placed_at, note, purchase_order_number, origin, paper_date,
          net, discount, tax_base, tax, grand_total, credit, erp_ref)
        values (${order.id}, coalesce(${number}::text, to_char(${order.placedAt}::timestamptz at time zone 'Asia/Jakarta', '"JB-"YYMM"-"') || to_char(nextval('order_number'), 'FM999999999000000')),
          ${order.storeId}, ${order.storeCode}, ${order.storeName}, ${idempotencyKey}, ${fingerprint}, ${order.status}, ${order.contentHash},
          ${order.placedBy}, ${order.onBehalfOf}, ${order.placedAt}, ${devicePlacedAt},
          ${order.note}, ${order.purchaseOrderNumber}, ${order.origin}, ${order.paperDate}, ${totals.net.amount}, ${totals.discount.amount}, ${totals.taxBase.amount},
          ${totals.tax.amount}, ${totals.grandTotal.amount}, ${JSON.stringify(order.credit)}::jsonb, ${order.id})
        returning number
      ), lines as (
        insert into order_line (order_id, line_no, sku, name, unit, quantity, unit_price, tax_class, tax_rule, net, tax_base, tax, pack_size)
        select ${order.id}, line.* from json_to_recordset(${linesJson(lines)}::json) as ${LINE_RECORD}
      ), unsearched as (
        insert into order_unsearched (order_id) values (${order.id})
      ), told as (
        insert into order_event (order_id, store_id, kind, actor_id, details)
        select ${order.id}, ${order.storeId}, event.* from unnest(${events.map((e) => e.kind)}::text[], ${events.map((e) => e.actorId)}::uuid[],
          ${events.map((e) => JSON.stringify(e.details))}::jsonb[]) as event
        returning seq
      ) select placed.number, (select max(seq) from told) as seq, now() as at from placed`;
    if (!row) throw new Error('An insert answered no row');
    return row;
  }

  /** @throws DomainError `order.not_found` */
  async get(tx: Tx, id: string): Promise<Order> {
    return this.one(tx, id, await tx.sql<OrderRow[]>`select ${ORDER_COLUMNS} from orders where id = ${id}`);
  }

  /** As `get`, and nobody else changes the order until the transaction ends. */
  async getForUpdate(tx: Tx, id: string): Promise<Order> {
    return this.one(
      tx,
      id,
      await tx.sql<OrderRow[]>`select ${ORDER_COLUMNS} from orders where id = ${id} for no key update`,
    );
  }

  async timeline(tx: Tx, id: string): Promise<OrderEvent[]> {
    return tx.sql<
      OrderEvent[]
    >`select seq, at, kind, actor_id as "actorId", details from order_event where order_id = ${id} order by seq`;
  }

  /** Adds to the timeline; answers the event's place in it. */
  async tell(tx: Tx, order: Pick<Order, 'id' | 'storeId'>, { kind, actorId, details }: NewEvent): Promise<number> {
    const [row] = await tx.sql<{ seq: number }[]>`insert into order_event (order_id, store_id, kind, actor_id, details)
      values (${order.id}, ${order.storeId}, ${kind}, ${actorId}, ${JSON.stringify(details)}::jsonb) returning seq`;
    return row?.seq ?? 0;
  }

  async linesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, OrderLine[]>> {
    const rows = await tx.sql<
      LineRow[]
    >`select ${LINE_COLUMNS} from order_line where order_id = any(${ids}) order by order_id, line_no`;
    const lines = new Map<string, OrderLine[]>();
    for (const row of rows) lines.set(row.order_id, [...(lines.get(row.order_id) ?? []), lineOf(row)]);
    return lines;
  }

  private async one(tx: Tx, id: string, [row]: OrderRow[]): Promise<Order> {
    if (!row) throw orderNotFound(id);
    return orderOf(row, (await this.linesOf(tx, [id])).get(id) ?? []);
  }
}
