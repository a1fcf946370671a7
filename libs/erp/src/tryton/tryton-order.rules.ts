import { type ErpOrderStatus, type OrderChange, type OutgoingOrder } from '@jembatan/ordering';
import { type BookedLine, type BookedOrder } from '../erp.adapter';
import {
  idOrNull,
  idsIn,
  type IdentifiedRow,
  joined,
  numberIn,
  type Row,
  rupiahUp,
  textIn,
  textOrNull,
} from './tryton-record.rules';
import { day, dayInJakarta, decimal } from './tryton-wire.rules';

/** How far a sale has come; drafts and quotations have no effect on stock, credit or ledger. */
const ADVANCE = ['draft', 'quotation', 'confirmed', 'processing', 'done'];

export const SALE_FIELDS = ['reference', 'number', 'state', 'tax_amount'] as const;
export const SALE_LINE_FIELDS = [
  ...['sale', 'quantity', 'unit_price', 'description'],
  ...['unit.factor', 'product.code', 'product.sale_uom.factor'],
] as const;

export const isBooked = (sale: Row): boolean => ADVANCE.indexOf(String(sale.state)) >= ADVANCE.indexOf('confirmed');

/** The most advanced first, then the oldest. */
export const bestFirst = (a: IdentifiedRow, b: IdentifiedRow): number =>
  ADVANCE.indexOf(String(b.state)) - ADVANCE.indexOf(String(a.state)) || a.id - b.id;

export const bookedOrderOf = (sale: IdentifiedRow, lines: readonly Row[]): BookedOrder => ({
  id: String(sale.id),
  externalRef: textIn(sale, 'reference'),
  number: textOrNull(sale.number),
  stage: isBooked(sale) ? 'booked' : 'draft',
  lines: lines.filter((line) => line.sale === sale.id).map(bookedLineOf),
  tax: rupiahUp(sale, 'tax_amount'),
});

/** In sales units, whatever unit somebody may have put into the line since. */
function bookedLineOf(line: Row): BookedLine {
  const product = joined(line, 'product');
  const sold = joined(line, 'unit').factor;
  const ours = joined(product, 'sale_uom').factor;
  const ratio = typeof sold === 'number' && typeof ours === 'number' && ours > 0 ? sold / ours : 1;
  return {
    sku: textOrNull(product.code) ?? textOrNull(line.description) ?? 'without a product',
    quantity: Number((numberIn(line, 'quantity') * ratio).toFixed(6)),
    unitPrice: ratio === 1 ? rupiahUp(line, 'unit_price') : perSalesUnit(line, ratio),
    status: null,
    reason: null,
  };
}

const perSalesUnit = (line: Row, ratio: number): BookedLine['unitPrice'] => ({
  amount: Math.round(Number(line.unit_price) / ratio),
  currency: 'IDR',
});

/** What a sale needs and RPC leaves empty, as Tryton itself proposes it for the customer. */
export interface SaleTerms {
  readonly party: number;
  readonly warehouse: number;
  /** `on_change` of the party: addresses, payment term, price list. */
  readonly proposed: Row;
}

export interface SaleProduct {
  readonly id: number;
  readonly unit: number;
  readonly taxes: readonly number[];
}

/** A draft. `state` is never sent: a sale created as confirmed would pass by the credit check. */
export const draftOf = (order: OutgoingOrder, terms: SaleTerms, products: ReadonlyMap<string, SaleProduct>): Row => ({
  reference: order.externalRef,
  party: terms.party,
  warehouse: terms.warehouse,
  invoice_address: idOrNull(terms.proposed.invoice_address),
  shipment_address: idOrNull(terms.proposed.shipment_address),
  payment_term: idOrNull(terms.proposed.payment_term),
  price_list: idOrNull(terms.proposed.price_list),
  sale_date: day(dayInJakarta(order.orderedAt)),
  comment: order.note,
  lines: [['create', order.lines.map((line) => draftLineOf(line, products.get(line.sku)))]],
});

const draftLineOf = ({ quantity, unitPrice }: OutgoingOrder['lines'][number], product?: SaleProduct): Row => ({
  type: 'line',
  product: product?.id,
  unit: product?.unit,
  quantity,
  unit_price: decimal(unitPrice.amount),
  taxes: [['add', product?.taxes ?? []]],
});

export const CHANGE_FIELDS = [
  ...['reference', 'number', 'state', 'shipment_state'],
  ...['shipments', 'invoices', 'moves', 'write_date', 'create_date'],
] as const;

/** Empty for a draft that was dropped: it never was an order. */
export function changeOf(sale: Row, shipments: readonly Row[], invoices: readonly Row[]): OrderChange[] {
  const ownShipments = shipments.filter(({ id }) => idsIn(sale, 'shipments').includes(id as number));
  const ownInvoices = invoices.filter(({ id }) => idsIn(sale, 'invoices').includes(id as number));
  const status = statusOf(sale, ownShipments, ownInvoices);
  if (status === null) return [];
  const times = [sale, ...ownShipments, ...ownInvoices].flatMap(({ write_date, create_date }) =>
    [write_date, create_date].filter((at) => at instanceof Date).map((at) => at.getTime()),
  );
  const change = {
    externalRef: textIn(sale, 'reference'),
    number: textIn(sale, 'number'),
    status,
    invoiceNumber: ownInvoices.filter(isPosted).map((invoice) => textOrNull(invoice.number))[0] ?? null,
    updatedAt: new Date(Math.max(...times)),
  };
  return [change];
}

const isPosted = ({ state }: Row): boolean => state === 'posted' || state === 'paid';
const isSent = ({ state }: Row): boolean => state === 'done';

/** Tryton may invoice before it ships: the goods come first here, then the paper. */
function statusOf(sale: Row, shipments: readonly Row[], invoices: readonly Row[]): ErpOrderStatus | null {
  const sent = shipments.some(isSent);
  const posted = invoices.some(isPosted);
  if (sale.state === 'cancelled') return idsIn(sale, 'moves').length > 0 ? 'cancelled' : null;
  // Closed with everything in it called off: nothing left the house and nothing will be paid.
  if (sale.state === 'done') return sent || posted ? 'completed' : 'cancelled';
  if (sale.shipment_state === 'sent' && sent)
    return posted && invoices.every((each) => isPosted(each) || each.state === 'cancelled') ? 'invoiced' : 'shipped';
  return sent ? 'partly-shipped' : 'booked';
}
