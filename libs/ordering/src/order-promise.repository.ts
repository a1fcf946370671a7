import { Injectable } from '@nestjs/common';
import { idr, type Page } from '@jembatan/kernel';
import { type Tx } from '@jembatan/platform';
import { type Order } from './order';
import { type OrderedLine, type PromisedOutcome } from './order-promise';
import { TELLABLE } from './order-promise.rules';
import { OrderRepository } from './order.repository';
import { linesJson, ORDER_COLUMNS, type OrderRow, orderOf } from './order.row';

/** An order that was promised a word, as it is kept. */
export interface KeptPromise {
  readonly order: Order;
  readonly ordered: readonly OrderedLine[];
  readonly told: { readonly at: Date; readonly by: string } | null;
}

export interface PromiseSearch {
  /** Those ticked off, latest first; else those that are not, oldest first. */
  readonly told: boolean;
  readonly limit: number;
  /** The last order of the page before. */
  readonly after: string | null;
}

interface Row {
  readonly order_id: string;
  readonly lines: readonly (Omit<OrderedLine, 'unitPrice'> & { readonly unit_price: number })[];
  readonly told_at: Date | null;
  readonly told_by: string | null;
}

/** Orders whose stores were promised a word about the outcome. */
@Injectable()
export class OrderPromiseRepository {
  constructor(private readonly orders: OrderRepository) {}

  /** Behind the order itself. Its lines are kept as they were ordered. */
  async insert(tx: Tx, { id, placedAt, lines }: Pick<Order, 'id' | 'placedAt' | 'lines'>): Promise<void> {
    await tx.sql`insert into order_promise (order_id, promised_at, lines) values (${id}, ${placedAt}, ${linesJson(lines)}::jsonb)`;
  }

  /** Only orders that have an outcome. */
  async list(tx: Tx, { told, limit, after }: PromiseSearch): Promise<Page<KeptPromise>> {
    const rows = told
      ? await tx.sql<Row[]>`select order_id, lines, told_at, told_by from order_promise
          where told_at is not null
            and (${after}::uuid is null or (told_at, order_id) < (select last.told_at, last.order_id from order_promise last where last.order_id = ${after}))
          order by told_at desc, order_id desc limit ${limit + 1}`
      : await tx.sql<
          Row[]
        >`select order_id, lines, told_at, told_by from order_promise join orders on orders.id = order_id
          where told_at is null and status = any(${[...TELLABLE]})
            and (${after}::uuid is null or (promised_at, order_id) > (select last.promised_at, last.order_id from order_promise last where last.order_id = ${after}))
          order by promised_at, order_id limit ${limit + 1}`;
    const page = rows.slice(0, limit);
    return {
      items: await this.withOrders(tx, page),
      nextCursor: rows.length > limit ? (page.at(-1)?.order_id ?? null) : null,
    };
  }

  /** How many have an outcome that nobody was told. */
  async waiting(tx: Tx): Promise<number> {
    const [row] = await tx.sql<{ orders: number }[]>`select count(*)::int as orders from order_promise
      join orders on orders.id = order_id where told_at is null and status = any(${[...TELLABLE]})`;
    return row?.orders ?? 0;
  }

  /** Null for an order that was promised nothing. */
  async find(tx: Tx, orderId: string): Promise<KeptPromise | null> {
    const rows = await tx.sql<
      Row[]
    >`select order_id, lines, told_at, told_by from order_promise where order_id = ${orderId}`;
    const [kept] = await this.withOrders(tx, rows);
    return kept ?? null;
  }

  async tick(tx: Tx, orderId: string, at: Date, by: string, outcome: PromisedOutcome): Promise<void> {
    await tx.sql`update order_promise set told_at = ${at}, told_by = ${by}, told_outcome = ${outcome} where order_id = ${orderId}`;
  }

  private async withOrders(tx: Tx, rows: readonly Row[]): Promise<KeptPromise[]> {
    if (rows.length === 0) return [];
    const ids = rows.map(({ order_id }) => order_id);
    const found = await tx.sql<OrderRow[]>`select ${ORDER_COLUMNS} from orders where id = any(${ids})`;
    const lines = await this.orders.linesOf(tx, ids);
    const byId = new Map(found.map((row) => [row.id, orderOf(row, lines.get(row.id) ?? [])]));
    return rows.flatMap(({ order_id, lines: ordered, told_at, told_by }) => {
      const order = byId.get(order_id);
      const told = told_at && told_by ? { at: told_at, by: told_by } : null;
      return order ? [{ order, ordered: ordered.map(orderedOf), told }] : [];
    });
  }
}

const orderedOf = ({ sku, name, unit, quantity, unit_price }: Row['lines'][number]): OrderedLine => ({
  ...{ sku, name, unit, quantity },
  unitPrice: idr(unit_price),
});
