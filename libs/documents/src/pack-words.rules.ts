import { holdsPieces, packedOf, packTermsOf, type PackTerm, type Product } from '@jembatan/catalog/rules';
import { wholeOf } from './words';

export interface Packed {
  readonly quantity: number;
  readonly unit: string;
  /** Pieces in one pack; null where it was not kept. */
  readonly packSize: number | null;
}

/** How a product is packed and counted, as screens say it: `24 pcs per KARTON · min. 12 · kelipatan 6`. */
export const packWordsOf = (product: Pick<Product, 'unit' | 'packSize' | 'minQuantity' | 'multiple'>): string =>
  packTermsOf(product).map(wordsOf).join(' · ');

/**
 * How a quantity is packed: 24 PCS in twelves are `2 kemasan isi 12`, 30 `2 kemasan isi 12 + 6 PCS`; what is sold by the
 * carton is `24 pcs per KARTON`. Null where there is nothing to say.
 */
export function packsOf({ quantity, unit, packSize }: Packed): string | null {
  const packed = packSize === null ? null : packedOf(unit, packSize);
  if (packSize === null || packed === null) return null;
  if (holdsPieces(unit)) return wordsOf(packed);
  const [packs, loose] = [Math.floor(quantity / packSize), quantity % packSize];
  if (packs === 0) return null;
  const full = `${wholeOf(packs)} kemasan isi ${wholeOf(packSize)}`;
  return loose === 0 ? full : `${full} + ${wholeOf(loose)} ${unit}`;
}

function wordsOf(term: PackTerm): string {
  const count = wholeOf(term.count);
  switch (term.kind) {
    case 'packed':
      return `${count} ${term.piece} per ${term.pack ?? 'kemasan'}`;
    case 'minimum':
      return `min. ${count}`;
    case 'multiple':
      return `kelipatan ${count}`;
  }
}
