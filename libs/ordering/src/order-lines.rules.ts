import { idr, type Money, times, total } from '@jembatan/kernel';
import { type Offer, priceFor } from '@jembatan/catalog/rules';
import { type OrderLine, type OrderTotals } from './order';
import { type LineFault } from './order.errors';
import { taxOf } from './tax.rules';

export interface WantedLine {
  readonly sku: string;
  readonly quantity: number;
  /** The price the buyer saw; refused when ours differs. */
  readonly expectedPrice?: Money;
}

export interface LinesQuestion {
  readonly wanted: readonly WantedLine[];
  readonly offers: ReadonlyMap<string, Offer>;
  /** Sales units that our orders take and the stock figure cannot contain yet, by SKU. */
  readonly claimed: ReadonlyMap<string, number>;
  readonly at: Date;
}

export interface PricedLines {
  readonly lines: readonly OrderLine[];
  readonly totals: OrderTotals;
  /** Every fault of every line; the lines with one are missing from `lines`. */
  readonly faults: readonly LineFault[];
}

/** What a store can have of a SKU: last heard less our own claims, never below zero. */
export const availableOf = (offer: Offer, claimed: ReadonlyMap<string, number>): number =>
  Math.max(0, (offer.stock?.available ?? 0) - (claimed.get(offer.sku) ?? 0));

/** Prices and taxes the wanted lines by the store's price list, and tells every reason why one cannot be had. */
export function priceLines({ wanted, offers, claimed, at }: LinesQuestion): PricedLines {
  const lines: OrderLine[] = [];
  const faults: LineFault[] = [];
  const seen = new Set<string>();
  wanted.forEach((line, index) => {
    const offer = offers.get(line.sku);
    const found = faultsOf(line, index, offer, claimed);
    if (seen.has(line.sku)) found.unshift({ line: index, sku: line.sku, code: 'order.sku_repeated', figures: {} });
    seen.add(line.sku);
    faults.push(...found);
    if (offer && found.length === 0) lines.push(lineOf(line, offer, at));
  });
  return { lines, totals: totalsOf(lines), faults };
}

function faultsOf(
  line: WantedLine,
  index: number,
  offer: Offer | undefined,
  claimed: ReadonlyMap<string, number>,
): LineFault[] {
  const { sku, quantity, expectedPrice } = line;
  const fault = (code: LineFault['code'], figures: LineFault['figures'] = {}): LineFault => ({
    line: index,
    sku,
    code,
    figures,
  });
  if (!offer?.active) return [fault('order.sku_unknown')];
  const price = priceFor(offer.priceBreaks, quantity);
  if (!price) return [fault('order.price_missing')];
  const faults: LineFault[] = [];
  const { minQuantity, multiple } = offer;
  if (quantity < minQuantity) faults.push(fault('order.quantity_minimum', { quantity, minQuantity }));
  if (quantity % multiple !== 0) faults.push(fault('order.quantity_multiple', { quantity, multiple }));
  if (expectedPrice && expectedPrice.amount !== price.amount)
    faults.push(fault('order.price_changed', { expectedPrice, price }));
  const available = availableOf(offer, claimed);
  if (quantity > available) faults.push(fault('order.stock_insufficient', { quantity, available }));
  return faults;
}

function lineOf(
  { sku, quantity }: WantedLine,
  { name, unit, packSize, taxClass, priceBreaks }: Offer,
  at: Date,
): OrderLine {
  const unitPrice = priceFor(priceBreaks, quantity) ?? idr(0);
  return reckonLine({ sku, name, unit, packSize, quantity, unitPrice, taxClass }, at);
}

export type UnreckonedLine = Omit<OrderLine, 'packSize' | 'taxRule' | 'net' | 'taxBase' | 'tax'> &
  Partial<Pick<OrderLine, 'packSize'>>;

/** The amounts of a line by the tax rule of its day. */
export function reckonLine(line: UnreckonedLine, at: Date): OrderLine {
  const net = times(line.unitPrice, line.quantity);
  const { rule, taxBase, tax } = taxOf({ net, taxClass: line.taxClass, at });
  return { ...line, packSize: line.packSize ?? null, taxRule: rule, net, taxBase, tax };
}

/** Sums of the lines; tax is rounded by line, never again on the sum. */
export function totalsOf(lines: readonly OrderLine[]): OrderTotals {
  const net = total(lines.map((line) => line.net));
  const tax = total(lines.map((line) => line.tax));
  return {
    net,
    discount: idr(0),
    taxBase: total(lines.map((line) => line.taxBase)),
    tax,
    grandTotal: idr(net.amount + tax.amount),
  };
}
