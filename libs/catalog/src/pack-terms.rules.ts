import { type Product } from './product';

/** Units that hold pieces, as ERPs call them. What else is sold is itself the piece. */
const CONTAINER =
  /\b(karton|kardus|carton|ctn|ktn|case|dus|dos|box|kotak|peti|krat|bal|bundel|bundle|ikat|pak|pack|pk|lusin|lsn|dozen|slop|renceng|sak|rim|gros|kodi|tray)\b/i;

/** Whether a unit holds pieces: `KARTON` does, `PCS` and `Botol` are pieces. */
export const holdsPieces = (unit: string): boolean => CONTAINER.test(unit);

export type PackTerm =
  /** `pack`: the unit that holds them; null where packs have no name, and the unit is what they hold. */
  | { readonly kind: 'packed'; readonly count: number; readonly piece: string; readonly pack: string | null }
  | { readonly kind: 'minimum' | 'multiple'; readonly count: number };

/**
 * What is to be said of how a product is packed and counted, on screens and papers alike: nothing of packs of one, of a unit
 * that says itself how many it holds, and of a minimum that the multiple says already.
 */
export function packTermsOf({
  unit,
  packSize,
  minQuantity,
  multiple,
}: Pick<Product, 'unit' | 'packSize' | 'minQuantity' | 'multiple'>): PackTerm[] {
  const least = Math.ceil(Math.max(minQuantity, 1) / multiple) * multiple;
  const packed = packedOf(unit, packSize);
  return [
    ...(packed ? [packed] : []),
    ...(least > multiple ? [{ kind: 'minimum', count: least } as const] : []),
    ...(multiple > 1 ? [{ kind: 'multiple', count: multiple } as const] : []),
  ];
}

/** What a pack holds; null where there is nothing to say. */
export function packedOf(unit: string, packSize: number): Extract<PackTerm, { kind: 'packed' }> | null {
  if (packSize <= 1 || new RegExp(`\\b${packSize}\\b`).test(unit)) return null;
  const said = holdsPieces(unit) ? { piece: 'pcs', pack: unit } : { piece: unit, pack: null };
  return { kind: 'packed', count: packSize, ...said };
}
