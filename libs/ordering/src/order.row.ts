import { idr } from '@jembatan/kernel';
import { type TaxClass } from '@jembatan/catalog';
import { type CreditJudgement } from './credit.rules';
import { type ErpState, type Order, type OrderLine, type OrderOrigin, type OrderStatus } from './order';
import { type LineDifference, type LineRefusal } from './erp-orders.port';

/**
 * Named one by one: a statement that was prepared with `*` fails on its connection once a migration has added a column.
 */
export const ORDER_COLUMNS = (): string =>
  `id, number, store_id, store_code, store_name, status, held_from, content_hash, revision, placed_by, on_behalf_of,
   placed_at, note, purchase_order_number, origin, paper_date::text, net, discount, tax_base, tax, grand_total, credit, erp_state, erp_ref,
   erp_number, erp_attempts, erp_outcome`;

export const LINE_COLUMNS = (): string =>
  'order_id, sku, name, unit, quantity, unit_price, tax_class, tax_rule, net, tax_base, tax, pack_size';

/** The lines of {@link linesJson} as rows, in the order of the table's columns after the order's id. */
export const LINE_RECORD = (): string =>
  `line (line_no integer, sku text, name text, unit text, quantity integer, unit_price bigint, tax_class text, tax_rule text,
     net bigint, tax_base bigint, tax bigint, pack_size integer)`;

/** All lines as one parameter. */
export const linesJson = (lines: readonly OrderLine[]): string =>
  JSON.stringify(
    lines.map((line, index) => ({
      line_no: index + 1,
      sku: line.sku,
      name: line.name,
      unit: line.unit,
      quantity: line.quantity,
      unit_price: line.unitPrice.amount,
      tax_class: line.taxClass,
      tax_rule: line.taxRule,
      net: line.net.amount,
      tax_base: line.taxBase.amount,
      tax: line.tax.amount,
      pack_size: line.packSize,
    })),
  );

export interface OrderRow {
  readonly id: string;
  readonly number: string;
  readonly store_id: string;
  readonly store_code: string;
  readonly store_name: string;
  readonly status: OrderStatus;
  readonly held_from: OrderStatus | null;
  readonly content_hash: string;
  readonly revision: number;
  readonly placed_by: string;
  readonly on_behalf_of: string | null;
  readonly placed_at: Date;
  readonly note: string | null;
  readonly purchase_order_number: string | null;
  readonly origin: OrderOrigin;
  readonly paper_date: string | null;
  readonly net: number;
  readonly discount: number;
  readonly tax_base: number;
  readonly tax: number;
  readonly grand_total: number;
  readonly credit: Omit<CreditJudgement, 'asOf'> & { readonly asOf: string | null };
  readonly erp_state: ErpState;
  readonly erp_ref: string;
  readonly erp_number: string | null;
  readonly erp_attempts: number;
  readonly erp_outcome: { readonly differences?: LineDifference[]; readonly refusals?: LineRefusal[] };
}

export interface LineRow {
  readonly order_id: string;
  readonly sku: string;
  readonly name: string;
  readonly unit: string;
  readonly quantity: number;
  readonly unit_price: number;
  readonly tax_class: TaxClass;
  readonly tax_rule: string;
  readonly net: number;
  readonly tax_base: number;
  readonly tax: number;
  readonly pack_size: number | null;
}

export const orderOf = (row: OrderRow, lines: readonly OrderLine[]): Order => ({
  id: row.id,
  number: row.number,
  storeId: row.store_id,
  storeCode: row.store_code,
  storeName: row.store_name,
  status: row.status,
  heldFrom: row.held_from,
  contentHash: row.content_hash,
  revision: row.revision,
  credit: { ...row.credit, asOf: row.credit.asOf === null ? null : new Date(row.credit.asOf) },
  lines,
  totals: {
    net: idr(row.net),
    discount: idr(row.discount),
    taxBase: idr(row.tax_base),
    tax: idr(row.tax),
    grandTotal: idr(row.grand_total),
  },
  placedBy: row.placed_by,
  onBehalfOf: row.on_behalf_of,
  placedAt: row.placed_at,
  note: row.note,
  purchaseOrderNumber: row.purchase_order_number,
  origin: row.origin,
  paperDate: row.paper_date,
  erp: {
    state: row.erp_state,
    number: row.erp_number,
    attempts: row.erp_attempts,
    externalRef: row.erp_ref,
    differences: row.erp_outcome.differences ?? [],
    refusals: row.erp_outcome.refusals ?? [],
  },
});

export const lineOf = (row: LineRow): OrderLine => ({
  sku: row.sku,
  name: row.name,
  unit: row.unit,
  packSize: row.pack_size,
  quantity: row.quantity,
  unitPrice: idr(row.unit_price),
  taxClass: row.tax_class,
  taxRule: row.tax_rule,
  net: idr(row.net),
  taxBase: idr(row.tax_base),
  tax: idr(row.tax),
});
