import { type Catalogue, type Product } from '../../offline';
import { nearestCodes } from './nearest-code.rules';
import { type Shelf } from './quick-order.rules';

const shelves = new WeakMap<Catalogue, Shelf>();

/** Finds products by what people write for them: SKU in any case of letters, or barcode. */
export function codesOf(catalogue: Catalogue): Shelf {
  const known = shelves.get(catalogue);
  if (known) return known;
  let skus: readonly string[] | null = null;
  const nearest = new Map<string, readonly Product[]>();
  const shelf: Shelf = {
    find: (code) => catalogue.get(code) ?? catalogue.get(code.toUpperCase()) ?? catalogue.byBarcode(code),
    nearest: (code) => {
      skus ??= catalogue.search({ q: '', category: null, limit: catalogue.size }).found.map(({ sku }) => sku);
      const meant = nearest.get(code) ?? nearestCodes(code, skus).flatMap((sku) => catalogue.get(sku) ?? []);
      nearest.set(code, meant);
      return meant;
    },
  };
  shelves.set(catalogue, shelf);
  return shelf;
}
