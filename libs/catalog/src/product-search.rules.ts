import { type Product } from './product';

/** Products in the order in which they are listed, with what is searched in each. */
export type Shelf = readonly Shelved[];

interface Shelved {
  readonly product: Product;
  readonly text: string;
}

export interface Search {
  /** Words that must all occur in SKU, name, barcode or brand. */
  readonly q: string;
  readonly category: string | null;
  readonly after: Position | null;
  readonly limit: number;
}

/** Where a page ended. */
export type Position = readonly [name: string, sku: string];

const isBefore = (a: Product, [name, sku]: Position): boolean => a.name < name || (a.name === name && a.sku < sku);

export function shelfOf(products: readonly Product[]): Shelf {
  return products
    .map((product) => ({
      product,
      text: [product.sku, product.name, product.barcode, product.brand].join('\n').toLowerCase(),
    }))
    .sort((a, b) => (isBefore(a.product, [b.product.name, b.product.sku]) ? -1 : 1));
}

/** Up to `limit` products after a position, and whether there are more. */
export function search(shelf: Shelf, { q, category, after, limit }: Search): { found: Product[]; more: boolean } {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const found: Product[] = [];
  for (let index = after ? firstAfter(shelf, after) : 0; index < shelf.length; index += 1) {
    const { product, text } = shelf[index];
    if (category !== null && product.category !== category) continue;
    if (!words.every((word) => text.includes(word))) continue;
    if (found.length === limit) return { found, more: true };
    found.push(product);
  }
  return { found, more: false };
}

function firstAfter(shelf: Shelf, position: Position): number {
  let low = 0;
  let high = shelf.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { product } = shelf[middle];
    if (isBefore(product, position) || (product.name === position[0] && product.sku === position[1])) low = middle + 1;
    else high = middle;
  }
  return low;
}
