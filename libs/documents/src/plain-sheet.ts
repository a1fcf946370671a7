import { Readable } from 'node:stream';
import { csvLineWith } from '@jembatan/kernel';
import { type Cell, writeXlsx } from './xlsx-writer';

/** A table as somebody handed it in, to be handed back in the same form. */
export interface PlainSheet {
  readonly format: 'csv' | 'xlsx';
  /** What parts the cells of a CSV. */
  readonly separator: string;
  /** Of the sheet in a workbook. */
  readonly name: string;
  readonly heading: readonly string[];
  readonly rows: AsyncIterable<readonly Cell[]>;
}

/** Characters of a column; beyond that a text is cut off on the screen, and whole in the cell. */
const WIDTHS = { least: 12, most: 60 } as const;

/** Written as the rows come. */
export function drawSheet({ format, separator, name, heading, rows }: PlainSheet): Readable {
  if (format === 'csv') return Readable.from(linesOf(heading, rows, separator), { objectMode: false });
  const columns = heading.map((title, at) => ({
    title,
    width: at === heading.length - 1 ? WIDTHS.most : Math.max(WIDTHS.least, title.length + 2),
  }));
  return writeXlsx(name, columns, rows);
}

async function* linesOf(
  heading: readonly string[],
  rows: AsyncIterable<readonly Cell[]>,
  separator: string,
): AsyncGenerator<string> {
  // Spreadsheets take a file for UTF-8 by its first character.
  yield `\uFEFF${csvLineWith(separator, heading)}`;
  for await (const row of rows) yield csvLineWith(separator, row);
}
