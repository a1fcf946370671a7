import { type Product, type TerritoryStore } from './device';

/** What is known of one price list's copy as a whole. */
export interface KeptShelf {
  readonly key: string;
  /** Where the portal's changes go on; null while the first fetching has not come to its end. */
  readonly cursor: string | null;
  /** All changes up to here have been heard; device's clock, ISO 8601. Null while the first fetching is under way. */
  readonly heardAt: string | null;
  /** When the ERP's stock list was heard, by the device's clock, ISO 8601. */
  readonly stockAsOf: string | null;
  readonly pricesAsOf: string | null;
}

/** Some hundred products in one row, as JSON: a row is read several times faster than its products one by one. */
export interface KeptChunk {
  readonly shelf: string;
  readonly chunk: number;
  readonly json: string;
}

export const CHUNK_SIZE = 500;

/** In a kept product: heard with the whole list, and as old as that. */
const WITH_THE_LIST = '';

/** Stores of one price list share a copy. */
export const shelfKeyOf = ({
  id,
  priceList,
}: Pick<TerritoryStore, 'id'> & { readonly priceList?: string | null }): string =>
  priceList ? `list:${priceList}` : `store:${id}`;

export interface Page {
  readonly items: readonly Product[];
  readonly deletions: readonly string[];
  /** When it was heard, by the device's clock; milliseconds since 1970. */
  readonly heardAt: number;
}

/** The products of a copy, and in which row each is kept. */
export interface Stock {
  readonly products: ReadonlyMap<string, Product>;
  readonly chunkOf: ReadonlyMap<string, number>;
}

export interface Merged extends Stock {
  /** Rows to be written. */
  readonly chunks: readonly { readonly chunk: number; readonly products: readonly Product[] }[];
}

/** The portal's instant by the device's clock: as long ago as the portal says, whatever the two clocks show. */
const byDevice = (heardAt: number, age: number): string => new Date(heardAt - age * 1000).toISOString();

/** A product as it is kept: its figures are timed by the device's clock, or go by the list's time. */
function kept(product: Product, listAsOf: string | null, heardAt: number): Product {
  const { asOf, age } = product.stock;
  const own = asOf === null || age === null ? null : asOf === listAsOf ? WITH_THE_LIST : byDevice(heardAt, age);
  return { ...product, stock: { ...product.stock, asOf: own } };
}

/** When the stock list was heard: the youngest figure of a page tells. */
const listTimeOf = (items: readonly Product[]): string | null =>
  items.reduce<string | null>(
    (latest, { stock: { asOf } }) => (asOf !== null && (latest === null || asOf > latest) ? asOf : latest),
    null,
  );

/** What the list's own time is after a page, by the device's clock. */
export function stockTimeOf({ items, heardAt }: Page): string | null {
  const latest = listTimeOf(items);
  const age = items.find(({ stock }) => stock.asOf === latest)?.stock.age ?? null;
  return latest === null || age === null ? null : byDevice(heardAt, age);
}

/** A page of changes in the copy: what is new goes into the last row until that is full. */
export function merge({ products, chunkOf }: Stock, page: Page): Merged {
  const merged = new Map(products);
  const placed = new Map(chunkOf);
  const touched = new Set<number>();
  const listAsOf = listTimeOf(page.items);
  const sizes = new Map<number, number>();
  for (const chunk of placed.values()) sizes.set(chunk, (sizes.get(chunk) ?? 0) + 1);
  let last = Math.max(0, ...sizes.keys());
  for (const product of page.items) {
    let chunk = placed.get(product.sku);
    if (chunk === undefined) {
      if ((sizes.get(last) ?? 0) >= CHUNK_SIZE) last += 1;
      chunk = last;
      sizes.set(chunk, (sizes.get(chunk) ?? 0) + 1);
      placed.set(product.sku, chunk);
    }
    merged.set(product.sku, kept(product, listAsOf, page.heardAt));
    touched.add(chunk);
  }
  for (const sku of page.deletions) {
    const chunk = placed.get(sku);
    if (chunk === undefined) continue;
    touched.add(chunk);
    placed.delete(sku);
    merged.delete(sku);
  }
  const rows = new Map<number, Product[]>([...touched].map((chunk) => [chunk, []]));
  for (const [sku, product] of merged) rows.get(placed.get(sku) ?? -1)?.push(product);
  return { products: merged, chunkOf: placed, chunks: [...rows].map(([chunk, list]) => ({ chunk, products: list })) };
}

/** Seconds after which a figure on the device is no longer called live. */
const LIVE_S = 300;

/** A kept product as it is shown at `now`: with the age that its figures have by then, less what the device has `claimed`. */
export function shown(
  product: Product,
  shelf: Pick<KeptShelf, 'stockAsOf'>,
  { now, claimed }: { readonly now: number; readonly claimed: number },
): Product {
  const { stock } = product;
  const asOf = stock.asOf === WITH_THE_LIST ? shelf.stockAsOf : stock.asOf;
  const age = asOf === null ? null : Math.max(0, Math.floor((now - Date.parse(asOf)) / 1000));
  const source = stock.source === 'live' && age !== null && age <= LIVE_S ? 'live' : 'snapshot';
  return { ...product, stock: { available: Math.max(0, stock.available - claimed), asOf, age, source } };
}
