/** What is looked for in the catalogue. */
export interface Question {
  readonly q: string;
  /** Null: all. */
  readonly category: string | null;
}

/** Rows that come at once when the reader nears the end, and rows that a page holds at most: a page of thousands is slow. */
export const STEP = 20;
export const PAGE = 240;

/** Which part of what was found is drawn. */
export interface Window {
  readonly start: number;
  readonly count: number;
}

/** What a screen shows and a little more: the rest is drawn when the reader comes near. */
export const FIRST: Window = { start: 0, count: 6 };

export const grown = ({ start, count }: Window): Window => ({ start, count: Math.min(PAGE, count + STEP) });
export const nextPage = ({ start }: Window): Window => ({ start: start + PAGE, count: STEP });
export const previousPage = ({ start }: Window): Window => ({ start: Math.max(0, start - PAGE), count: PAGE });

/** A barcode as a scanner types it: digits only. */
export const isBarcode = (text: string): boolean => /^\d{8,14}$/.test(text.trim());
