import { Injectable } from '@nestjs/common';
import { idr, type Page } from '@jembatan/kernel';
import { type Tx } from '@jembatan/platform';
import { type CreditVerdict } from './credit.rules';
import { type ErpState, type Order, type OrderOrigin, type OrderStatus } from './order';
import { type DeskFilter, type DeskOrder, type OrderSort } from './order-desk';
import { patternsOf } from './order-words.rules';

export interface DeskQuery {
  readonly filter: DeskFilter;
  /** Who is called as is searched. */
  readonly placers: readonly string[];
  readonly limit: number;
  /** The last order of the page before. */
  readonly after: string | null;
}

type Unnamed = Omit<DeskOrder, 'placedByName'>;

const COLUMNS: Readonly<Record<string, readonly [column: string, type: string]>> = {
  placedAt: ['placed_at', 'timestamptz'],
  value: ['grand_total', 'bigint'],
  store: ['store_name', 'text'],
};
const keyOf = (sort: OrderSort) => {
  const descending = sort.startsWith('-');
  const [column, type] = COLUMNS[descending ? sort.slice(1) : sort] ?? ['placed_at', 'timestamptz'];
  return { column, type, order: descending ? 'desc' : 'asc', beyond: descending ? '<' : '>' };
};

/** All orders, for the desk. */
@Injectable()
export class OrderDeskRepository {
  /** Found by its words, or by who placed it: each way is one walk, in the order that is asked for, that ends at the limit. */
  async list(tx: Tx, { filter, placers, limit, after }: DeskQuery): Promise<Page<Unnamed>> {
    const { column, type, order, beyond } = keyOf(filter.sort);
    const params: unknown[] = [];
    const bind = (value: unknown): string => `$${params.push(value)}`;
    const narrow = narrowing(filter, bind);
    if (after !== null) {
      const place = await this.placeOf(tx, column, after);
      if (place === null) return { items: [], nextCursor: null };
      narrow.push(`(o.${column}, o.id) ${beyond} (${bind(place)}::${type}, ${bind(after)}::uuid)`);
    }
    const sorted = (alias: string): string =>
      `order by ${alias}${column} ${order}, ${alias}id ${order} limit ${limit + 1}`;
    const patterns = filter.q === null ? [] : patternsOf(filter.q);
    const words = patterns.map(bind);
    const ways =
      patterns.length === 0
        ? [walk('orders o', narrow, sorted('o.'))]
        : [
            walk(`orders o join ${found(filter.sort, words)} on s.order_id = o.id`, narrow, sorted('o.')),
            walk(
              'orders o',
              [...narrow, UNSEARCHED, ...words.map((word) => `order_words(o) like ${word}`)],
              sorted('o.'),
            ),
            ...(placers.length === 0
              ? []
              : [walk('orders o', [...narrow, `o.placed_by = any(${bind(placers)}::uuid[])`], sorted('o.'))]),
          ];
    const rows = await tx.query<Row[]>(
      `select id, number, store_id, store_code, store_name, status, placed_at, placed_by, on_behalf_of, note,
         purchase_order_number, origin, paper_date::text, credit ->> 'verdict' as verdict, erp_state, erp_number, net, tax, grand_total
       from orders where id in (${ways.join(' union ')}) ${sorted('')}`,
      params,
    );
    const items = rows.slice(0, limit).map(deskOrderOf);
    return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  /** As text: a Date would lose the microseconds of what was not placed by us. */
  private async placeOf(tx: Tx, column: string, id: string): Promise<string | null> {
    const [row] = await tx.query<{ place: string }[]>(`select ${column}::text as place from orders where id = $1`, [
      id,
    ]);
    return row?.place ?? null;
  }
}

/** Written or changed within this second: their words are not in the index, or are older ones. */
const UNSEARCHED = 'o.id = any(array(select order_id from order_unsearched))';

const walk = (from: string, where: readonly string[], sorted: string): string =>
  `(select o.id from ${from} where ${where.join(' and ') || 'true'} ${sorted})`;

/**
 * Orders by their words. What is searched in names of stores stands together where they are sorted by name: a walk in that order
 * passes all the others first, so there the fence of `offset` has everything found before it is sorted.
 */
function found(sort: OrderSort, patterns: readonly string[]): string {
  const like = patterns.map((pattern) => `words like ${pattern}`).join(' and ');
  const fence = sort.endsWith('store') ? 'offset 0' : '';
  return `(select order_id from order_search where ${like} ${fence}) s`;
}

function narrowing(
  { status, erpState, origin, storeId, from, to, onBehalf }: DeskFilter,
  bind: (value: unknown) => string,
) {
  const narrow: string[] = [];
  if (status !== null) narrow.push(`o.status = ${bind(status)}`);
  if (erpState !== null) narrow.push(`o.erp_state = ${bind(erpState)}`);
  if (origin !== null)
    narrow.push(origin === 'portal' ? `o.origin = 'portal'` : `o.origin <> 'portal' and o.origin = ${bind(origin)}`);
  if (storeId !== null) narrow.push(`o.store_id = ${bind(storeId)}`);
  if (from !== null) narrow.push(`o.placed_at >= ${bind(from)}`);
  if (to !== null) narrow.push(`o.placed_at < ${bind(to)}`);
  if (onBehalf) narrow.push('o.on_behalf_of is not null');
  return narrow;
}

interface Row {
  readonly id: string;
  readonly number: string;
  readonly store_id: string;
  readonly store_code: string;
  readonly store_name: string;
  readonly status: OrderStatus;
  readonly placed_at: Date;
  readonly placed_by: string;
  readonly on_behalf_of: string | null;
  readonly note: Order['note'];
  readonly purchase_order_number: string | null;
  readonly origin: OrderOrigin;
  readonly paper_date: string | null;
  readonly verdict: CreditVerdict;
  readonly erp_state: ErpState;
  readonly erp_number: string | null;
  readonly net: number;
  readonly tax: number;
  readonly grand_total: number;
}

const deskOrderOf = (row: Row): Unnamed => ({
  id: row.id,
  number: row.number,
  storeId: row.store_id,
  storeCode: row.store_code,
  storeName: row.store_name,
  status: row.status,
  placedAt: row.placed_at,
  placedBy: row.placed_by,
  onBehalf: row.on_behalf_of !== null,
  note: row.note,
  purchaseOrderNumber: row.purchase_order_number,
  origin: row.origin,
  paperDate: row.paper_date,
  verdict: row.verdict,
  erpState: row.erp_state,
  erpNumber: row.erp_number,
  net: idr(row.net),
  tax: idr(row.tax),
  grandTotal: idr(row.grand_total),
});
