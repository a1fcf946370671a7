/** A whole number as it was written; `ambiguous`: it could be read in two ways, so it is not read at all. */
export type WrittenNumber =
  { readonly kind: 'number'; readonly value: number } | { readonly kind: 'none' | 'ambiguous' | 'unreadable' };

/** `1250000`, `1.250.000`, each with no cents or none that count. */
const WHOLE = /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,0{1,2})?$/;
/** Marks in places where Indonesian and English read different numbers, or a part of one. */
const MARKED = /^\d+(?:[.,]\d*)+$/;

/** Whole numbers as Indonesians write them: `1250000`, `1.250.000`, `12,0`. `1,250` and `12.5` are never guessed at. */
export function wholeNumberOf(written: string | number | Date | null | undefined): WrittenNumber {
  if (written === null || written === undefined) return { kind: 'none' };
  if (typeof written === 'number') return counted(written);
  // Of `1.12` a spreadsheet makes a day; what was typed is gone.
  if (written instanceof Date) return { kind: 'ambiguous' };
  const text = written.trim();
  if (text === '') return { kind: 'none' };
  const digits = WHOLE.exec(text)?.[1];
  if (digits !== undefined) return counted(Number(digits.replaceAll('.', '')));
  return { kind: MARKED.test(text) ? 'ambiguous' : 'unreadable' };
}

const counted = (value: number): WrittenNumber =>
  Number.isSafeInteger(value) && value >= 0 ? { kind: 'number', value } : { kind: 'unreadable' };

/** Whole rupiah: a whole number, also with `Rp` before it. */
export const rupiahOf = (written: string | number | Date | null): WrittenNumber =>
  wholeNumberOf(typeof written === 'string' ? written.trim().replace(/^rp\.?/i, '') : written);
