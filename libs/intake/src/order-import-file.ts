import { type ReadRow } from './order-import';
import { IMPORT_HEADINGS, NEEDED_COLUMNS } from './order-import-columns.rules';
import { type Heading, headingOf, type PlainCell, readLine, withOrderFaults } from './order-import.rules';
import { type StoredRow } from './order-import-row.repository';
import { FORMULA, placeOf, type Sheet, type SheetRow } from './sheet';
import { sheetColumnsMissing, sheetColumnTwice, sheetEmpty, sheetFormula, sheetMerged } from './sheet.errors';

/** Rows that may stand above the heading. */
const MOST_ABOVE = 20;

export interface ReadFile {
  readonly heading: readonly (string | number | null)[];
  readonly rows: readonly StoredRow[];
}

/**
 * The lines of a file of orders. A formula or merged cells in it are refused: what stands there is not what was typed.
 * @throws DomainError `sheet.columns_missing`, `sheet.column_twice`, `sheet.formula`, `sheet.merged_cells`, `sheet.empty`
 */
export function importFile(sheet: Sheet, today: string): ReadFile {
  const { at, cells, heading } = headingIn(sheet.rows);
  const lines = sheet.rows.slice(at);
  const first = lines[0]?.line ?? 0;
  const merged = sheet.merged.find((area) => lastLineOf(area) >= first);
  if (merged !== undefined) throw sheetMerged(merged);
  const rows = lines.slice(1).map(({ line, cells: found }) => ({ line, cells: plain(found, line) }));
  if (rows.length === 0) throw sheetEmpty();
  const read: ReadRow[] = withOrderFaults(rows.map((row) => readLine({ ...row, heading, today })));
  return {
    heading: cells.map(kept),
    rows: read.map((row, index) => ({ ...row, cells: (rows[index]?.cells ?? []).map(kept) })),
  };
}

function headingIn(rows: readonly SheetRow[]): { at: number; cells: readonly PlainCell[]; heading: Heading } {
  let closest: readonly string[] = NEEDED_COLUMNS.map((column) => IMPORT_HEADINGS[column]);
  for (const [at, row] of rows.slice(0, MOST_ABOVE).entries()) {
    if (row.cells.includes(FORMULA)) continue;
    const cells = plain(row.cells, row.line);
    const { heading, twice } = headingOf(cells);
    const missing = NEEDED_COLUMNS.filter((column) => heading[column] === undefined);
    if (missing.length > 0) {
      if (missing.length < closest.length) closest = missing.map((column) => IMPORT_HEADINGS[column]);
      continue;
    }
    if (twice !== null) throw sheetColumnTwice(twice);
    return { at, cells, heading };
  }
  throw sheetColumnsMissing(closest);
}

function plain(cells: SheetRow['cells'], line: number): PlainCell[] {
  return cells.map((cell, column) => {
    if (cell === FORMULA) throw sheetFormula(placeOf(column, line));
    return cell;
  });
}

const kept = (cell: PlainCell): string | number | null =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : cell;

/** Of `A1:C7`, 7; an area that cannot be read is taken for one that matters. */
const lastLineOf = (area: string): number => Number(/\d+$/.exec(area)?.[0] ?? Number.POSITIVE_INFINITY);
