import { Readable } from 'node:stream';
import { CsvError, type Options, parse } from 'csv-parse';
import { FORMULA, placeOf, type Sheet, SHEET_BOUNDS, type SheetRow } from './sheet';
import {
  sheetCellTooLong,
  sheetTooLarge,
  sheetTooManyColumns,
  sheetTooManyRows,
  sheetUnreadable,
} from './sheet.errors';

/** Characters that are parsed at once. */
const CHUNK = 64 * 1024;
const SEPARATORS = [';', ',', '\t'] as const;
/** Characters of a line, its separators and quotes among them: the parser counts neither. */
const MOST_IN_LINE = SHEET_BOUNDS.columns * SHEET_BOUNDS.cell + 10_000;
/** Spreadsheets write down the separator where it is not the one of the country. */
const SAID = /^sep=(.)\r?\n/i;

/**
 * Rows of a CSV: quoted cells may hold separators and line ends.
 * @throws DomainError `sheet.*`
 */
export async function csvSheet(text: string): Promise<Sheet> {
  if (longestLine(text) > MOST_IN_LINE) throw sheetTooLarge();
  const said = SAID.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const separator = said?.[1] ?? separatorOf(body);
  const rows: SheetRow[] = [];
  // A row is numbered as a spreadsheet numbers it, which hides the line of the separator.
  let line = 0;
  try {
    for await (const cells of parsed(body, separator)) {
      line += 1;
      const row = rowOf(cells, line);
      if (row.cells.every((cell) => cell === null)) continue;
      if (rows.push(row) > SHEET_BOUNDS.rows) throw sheetTooManyRows();
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw error.code === 'CSV_MAX_RECORD_SIZE' ? sheetTooLarge() : sheetUnreadable(error);
  }
  return { format: 'csv', name: null, separator, rows, merged: [] };
}

function longestLine(text: string): number {
  let [longest, begin] = [0, 0];
  for (const { index } of text.matchAll(/[\r\n]/g)) {
    longest = Math.max(longest, index - begin);
    begin = index + 1;
  }
  return Math.max(longest, text.length - begin);
}

async function* parsed(text: string, separator: string): AsyncGenerator<readonly string[]> {
  const options: Options = {
    delimiter: separator,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: SHEET_BOUNDS.columns * SHEET_BOUNDS.cell,
  };
  const records = Readable.from(chunksOf(text)).compose(parse(options)) as AsyncIterable<string[]>;
  for await (const record of records) yield record;
}

function* chunksOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += CHUNK) yield text.slice(at, at + CHUNK);
}

/** What the first line has most of, outside of quotes. */
function separatorOf(text: string): string {
  const heading = (/^\s*([^\r\n]*)/.exec(text.slice(0, CHUNK))?.[1] ?? '').replace(/"[^"]*"/g, '');
  const count = (mark: string): number => heading.split(mark).length;
  return SEPARATORS.reduce((most, mark) => (count(mark) > count(most) ? mark : most));
}

function rowOf(cells: readonly string[], line: number): SheetRow {
  const read = cells.map((cell, column) => {
    const text = cell.trim();
    if (text === '') return null;
    if (column >= SHEET_BOUNDS.columns) throw sheetTooManyColumns(placeOf(SHEET_BOUNDS.columns, line));
    if (text.length > SHEET_BOUNDS.cell) throw sheetCellTooLong(placeOf(column, line));
    if (text.startsWith('=')) return FORMULA;
    // As our own files write text that a spreadsheet would run.
    return text.replace(/^'(?=[=+\-@])/, '');
  });
  return { line, cells: read.slice(0, SHEET_BOUNDS.columns) };
}
