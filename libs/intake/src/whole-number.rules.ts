/** A whole number as it was written; `ambiguous`: it could be read in two ways, so it is not read at all. */
export type WrittenNumber =
  { readonly kind: 'number'; readonly value: number } | { readonly kind: 'none' | 'ambiguous' | 'unreadable' };

const PLAIN = /^\d{1,15}$/;
/** `1.250.000`, with no cents or none that count. */
const INDONESIAN = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,0{1,2})?$/;
/** `1250000,00` */
const WITH_CENTS = /^(\d{1,15}),0{1,2}$/;
/** Marks in places where Indonesian and English read different numbers, or a part of one. */
const MARKED = /^\d[\d.,]*$/;

/**
 * Whole numbers as Indonesians write them: `1250000`, `1.250.000`, `1.250.000,00`, with `Rp` before it where it is an
 * amount. `1,250,000`, `1,250` and `12.5` are never guessed at.
 */
export function wholeNumberOf(written: string | number | Date | null): WrittenNumber {
  if (written === null) return { kind: 'none' };
  if (typeof written === 'number')
    return Number.isSafeInteger(written) && written >= 0 ? { kind: 'number', value: written } : { kind: 'unreadable' };
  // Of `1.12` a spreadsheet makes a day; what was typed is gone.
  if (written instanceof Date) return { kind: 'ambiguous' };
  const text = written.replace(/^rp\.?\s*/i, '').trim();
  if (text === '') return { kind: 'none' };
  if (PLAIN.test(text)) return { kind: 'number', value: Number(text) };
  const cents = WITH_CENTS.exec(text);
  if (cents) return { kind: 'number', value: Number(cents[1]) };
  if (INDONESIAN.test(text)) return { kind: 'number', value: Number(text.replace(/,.*$/, '').replaceAll('.', '')) };
  return { kind: MARKED.test(text) ? 'ambiguous' : 'unreadable' };
}
