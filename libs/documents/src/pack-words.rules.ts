import { wholeOf } from './words';

/** What is counted by the piece, as ERPs call it. */
const PIECES = /^(pcs?|pieces?|units?|ea|each|buah|bh|biji)\.?$/i;

export interface Packed {
  readonly quantity: number;
  readonly unit: string;
  /** Pieces in one pack; null where it was not kept. */
  readonly packSize: number | null;
}

/**
 * How a quantity is packed: 24 PCS in twelves are `2 dus isi 12`, 30 `2 dus isi 12 + 6 PCS`; what is sold by the carton is
 * `isi 24`. Null where there is nothing to say.
 */
export function packsOf({ quantity, unit, packSize }: Packed): string | null {
  if (packSize === null || packSize <= 1) return null;
  if (!PIECES.test(unit)) return `isi ${wholeOf(packSize)}`;
  const [packs, loose] = [Math.floor(quantity / packSize), quantity % packSize];
  if (packs === 0) return null;
  const full = `${wholeOf(packs)} dus isi ${wholeOf(packSize)}`;
  return loose === 0 ? full : `${full} + ${wholeOf(loose)} ${unit}`;
}
