/** A formula is never reckoned, and what a spreadsheet last made of it is not trusted. */
export const FORMULA = Symbol('formula');

/** A date is midnight UTC of the day that the cell shows. */
export type SheetCell = string | number | Date | typeof FORMULA | null;

export interface SheetRow {
  /** As a spreadsheet numbers it, from 1. */
  readonly line: number;
  readonly cells: readonly SheetCell[];
}

export type SheetFormat = 'csv' | 'xlsx';

export interface Sheet {
  readonly format: SheetFormat;
  /** Of a workbook. */
  readonly name: string | null;
  /** What parts the cells of a CSV. */
  readonly separator: string | null;
  /** Those with something in them, as they follow each other. */
  readonly rows: readonly SheetRow[];
  /** Areas of merged cells: `A1:C1`. */
  readonly merged: readonly string[];
}

/** What a file of rows may be. Whatever is beyond is refused before it is in memory. */
export const SHEET_BOUNDS = {
  /** Bytes of the file. */
  file: 10 * 1024 * 1024,
  rows: 20_000,
  columns: 25,
  /** Characters of a cell. */
  cell: 2000,
  /** Characters of all cells. */
  text: 8 * 1024 * 1024,
  /** Bytes of a workbook's parts once they are inflated. */
  inflated: 100 * 1024 * 1024,
  /** How often a part may be larger than its bytes in the file, beyond its first megabyte. */
  ratio: 250,
} as const;

/** `B12`. */
export const placeOf = (column: number, line: number): string => `${String.fromCharCode(65 + column)}${line}`;
