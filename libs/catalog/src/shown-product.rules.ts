import { idr, type Money } from '@jembatan/kernel';
import { type BreakTuple, type Figures } from './figure';
import { priceFor } from './price.rules';
import { type PriceBreak, type Product } from './product';

/** A product with what the store pays and what it can get, as the portal answers it. */
export interface ShownProduct extends Product {
  /** Per sales unit at the smallest quantity that can be ordered; null when the store has no price for it today. */
  readonly price: Money | null;
  readonly priceBreaks: readonly PriceBreak[];
  readonly priceAsOf: string | null;
  readonly stock: {
    readonly available: number;
    /** Null while no stock was ever heard. */
    readonly asOf: string | null;
    /** Seconds since `asOf`. */
    readonly age: number | null;
    /** `snapshot`: the ERP cannot be asked at the moment, or the figure is older than three readings should be. */
    readonly source: 'live' | 'snapshot';
  };
}

/** What holds for all products of a page. */
export interface Showing {
  readonly figures: Figures;
  /** `figures.pricesAsOf` and `stockAsOf` as text. */
  readonly pricesAsOf: string | null;
  readonly stockAsOf: string | null;
  /** Sales units that our orders take, by SKU. */
  readonly claimed: ReadonlyMap<string, number>;
  /** Today in WIB. */
  readonly day: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly stockIsUp: boolean;
  /** Milliseconds after which a stock figure is no longer live. */
  readonly liveFor: number;
}

/** The breaks that hold on `day`, of two for one quantity the one that began last. They come in the order of both. */
export function breaksOn(day: string, tuples: readonly BreakTuple[]): BreakTuple[] {
  const valid: BreakTuple[] = [];
  for (const tuple of tuples) {
    const [minQuantity, , from, to] = tuple;
    if ((from !== null && from > day) || (to !== null && to < day)) continue;
    if (valid.at(-1)?.[0] === minQuantity) valid.pop();
    valid.push(tuple);
  }
  return valid;
}

export const isoOf = (instant: number | null): string | null =>
  instant === null ? null : new Date(instant).toISOString();

/** When the stock figure of a SKU was heard; a SKU that the stock list does not hold is 0 as of that list. */
export const stockHeardAt = ({ stock, stockAsOf }: Figures, sku: string): number | null =>
  stock.get(sku)?.[1] ?? stockAsOf;

export function show(product: Product, showing: Showing): ShownProduct {
  const { figures, claimed, day, now, stockIsUp, liveFor } = showing;
  const tuples = breaksOn(day, figures.breaks.get(product.sku) ?? []);
  const priceBreaks = tuples.map(([minQuantity, amount]) => ({ minQuantity, price: idr(amount) }));
  const oldestPrice = tuples.reduce<number | null>((oldest, { 4: asOf }) => olderOf(oldest, asOf), null);
  const heardAt = stockHeardAt(figures, product.sku);
  const heard = figures.stock.get(product.sku)?.[0] ?? 0;
  const age = heardAt === null ? null : Math.max(0, now - heardAt);
  // Field by field: a spread followed by more fields costs V8 a hundred times as much, on every product of every page.
  return {
    sku: product.sku,
    name: product.name,
    barcode: product.barcode,
    brand: product.brand,
    category: product.category,
    imageUrl: product.imageUrl,
    unit: product.unit,
    packSize: product.packSize,
    minQuantity: product.minQuantity,
    multiple: product.multiple,
    taxClass: product.taxClass,
    price: priceFor(priceBreaks, product.minQuantity),
    priceBreaks,
    priceAsOf: tuples.length === 0 ? null : oldestPrice === null ? showing.pricesAsOf : isoOf(oldestPrice),
    stock: {
      available: Math.max(0, heard - (claimed.get(product.sku) ?? 0)),
      asOf: heardAt === figures.stockAsOf ? showing.stockAsOf : isoOf(heardAt),
      age: age === null ? null : Math.floor(age / 1000),
      source: stockIsUp && age !== null && age <= liveFor ? 'live' : 'snapshot',
    },
  };
}

const olderOf = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b);
