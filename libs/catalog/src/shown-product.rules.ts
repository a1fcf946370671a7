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

/** The breaks that hold on `day`; of two for one quantity the one that began last. */
export function breaksOn(day: string, tuples: readonly BreakTuple[]): BreakTuple[] {
  const valid = new Map<number, BreakTuple>();
  for (const tuple of tuples) {
    const [minQuantity, , from, to] = tuple;
    if ((from === null || from <= day) && (to === null || day <= to)) valid.set(minQuantity, tuple);
  }
  return [...valid.values()];
}

/** When the stock figure of a SKU was heard; a SKU that the stock list does not hold is 0 as of that list. */
export const stockHeardAt = ({ stock, stockAsOf }: Figures, sku: string): number | null =>
  stock.get(sku)?.[1] ?? stockAsOf;

export function show(product: Product, { figures, claimed, day, now, stockIsUp, liveFor }: Showing): ShownProduct {
  const tuples = breaksOn(day, figures.breaks.get(product.sku) ?? []);
  const priceBreaks = tuples.map(([minQuantity, amount]) => ({ minQuantity, price: idr(amount) }));
  const priceAsOf =
    tuples.length === 0 ? null : Math.min(...tuples.map((tuple) => tuple[4] ?? figures.pricesAsOf ?? 0));
  const stockAsOf = stockHeardAt(figures, product.sku);
  const heard = figures.stock.get(product.sku)?.[0] ?? 0;
  const age = stockAsOf === null ? null : Math.max(0, now - stockAsOf);
  return {
    ...product,
    price: priceFor(priceBreaks, product.minQuantity),
    priceBreaks,
    priceAsOf: priceAsOf === null ? null : new Date(priceAsOf).toISOString(),
    stock: {
      available: Math.max(0, heard - (claimed.get(product.sku) ?? 0)),
      asOf: stockAsOf === null ? null : new Date(stockAsOf).toISOString(),
      age: age === null ? null : Math.floor(age / 1000),
      source: stockIsUp && age !== null && age <= liveFor ? 'live' : 'snapshot',
    },
  };
}
