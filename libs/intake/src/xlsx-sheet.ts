import { dateOf, isBuiltInDate, showsDate } from './date-cell.rules';
import { FORMULA, placeOf, type Sheet, SHEET_BOUNDS, type SheetCell, type SheetRow } from './sheet';
import {
  sheetCellTooLong,
  sheetMacros,
  sheetTooLarge,
  sheetTooManyColumns,
  sheetTooManyRows,
  sheetUnreadable,
  sheetWrongType,
} from './sheet.errors';
import { readXml } from './xml-part';
import { ZipParts } from './zip-parts';

const WORKBOOK = 'xl/workbook.xml';
const MACROS = /vbaproject|\/macrosheets\/|\/activex\/|\/embeddings\//;
const MOST_MERGED = 20_000;
const MOST_STRINGS = 400_000;
const MOST_STYLES = 65_536;
const PLACE = /^([A-Z]{1,3})([1-9]\d{0,6})$/;

/**
 * Rows of the first sheet that is shown. Streamed: what is in memory are the rows
 * themselves and the texts that they share, both within bounds.
 * @throws DomainError `sheet.*`
 */
export async function xlsxSheet(bytes: Buffer): Promise<Sheet> {
  const parts = await ZipParts.open(bytes);
  const { names } = parts;
  if (!names.includes(WORKBOOK)) throw sheetWrongType();
  if (names.some((name) => MACROS.test(name))) throw sheetMacros();
  const { name, part } = await firstSheet(parts);
  const strings = names.includes('xl/sharedstrings.xml') ? await sharedStrings(parts) : [];
  const isDate = names.includes('xl/styles.xml') ? await dateStyles(parts) : [];
  const reader = new RowReader(strings, isDate);
  await readXml(parts.read(part), reader);
  return { format: 'xlsx', name, separator: null, rows: reader.rows, merged: reader.merged };
}

async function firstSheet(parts: ZipParts): Promise<{ readonly name: string; readonly part: string }> {
  const sheets: { readonly name: string; readonly id: string }[] = [];
  await readXml(parts.read(WORKBOOK), {
    open: (tag, { name = '', state = 'visible', ...ids }) => {
      if (tag === 'sheet' && state === 'visible') sheets.push({ name, id: relationOf(ids) });
    },
  });
  const [sheet] = sheets;
  if (!sheet) throw sheetUnreadable();
  let target = '';
  await readXml(parts.read('xl/_rels/workbook.xml.rels'), {
    open: (tag, { Id, Target, TargetMode }) => {
      if (tag === 'Relationship' && Id === sheet.id && TargetMode !== 'External') target = Target ?? '';
    },
  });
  const part = (target.startsWith('/') ? target.slice(1) : `xl/${target}`).toLowerCase();
  if (!parts.names.includes(part)) throw sheetUnreadable();
  return { name: sheet.name, part };
}

/** The prefix of the attribute is the writer's own choice. */
const relationOf = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';

async function sharedStrings(parts: ZipParts): Promise<readonly string[]> {
  const strings: string[] = [];
  let [text, length, inText, aside] = ['', 0, false, 0];
  await readXml(parts.read('xl/sharedstrings.xml'), {
    open: (tag) => {
      if (tag === 'si') text = '';
      if (tag === 'rPh') aside += 1;
      inText = tag === 't' && aside === 0;
    },
    text: (more) => {
      if (!inText) return;
      text += more;
      length += more.length;
      if (length > SHEET_BOUNDS.text) throw sheetTooLarge();
    },
    close: (tag) => {
      inText = false;
      if (tag === 'rPh') aside -= 1;
      if (tag === 'si' && strings.push(text) > MOST_STRINGS) throw sheetTooLarge();
    },
  });
  return strings;
}

/** Of each style of cells: does it show a date? */
async function dateStyles(parts: ZipParts): Promise<readonly boolean[]> {
  const formats = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCells = false;
  await readXml(parts.read('xl/styles.xml'), {
    open: (tag, { numFmtId, formatCode }) => {
      const id = Number(numFmtId);
      if (tag === 'numFmt' && formats.size < MOST_STYLES) formats.set(id, showsDate(formatCode ?? ''));
      if (tag === 'cellXfs') inCells = true;
      if (tag === 'xf' && inCells && styles.length < MOST_STYLES) styles.push(formats.get(id) ?? isBuiltInDate(id));
    },
    close: (tag) => {
      if (tag === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  formula: boolean;
  text: string;
}

/** Takes the rows of a sheet as its tags come. */
class RowReader {
  readonly rows: SheetRow[] = [];
  readonly merged: string[] = [];
  private line = 0;
  private cells: SheetCell[] = [];
  private cell: OpenCell | null = null;
  private nextColumn = 0;
  private inValue = false;
  private length = 0;

  constructor(
    private readonly strings: readonly string[],
    private readonly isDate: readonly boolean[],
  ) {}

  open = (tag: string, attributes: Readonly<Record<string, string>>): void => {
    if (tag === 'row') this.beginRow(attributes);
    else if (tag === 'c') this.beginCell(attributes);
    else if (tag === 'f' && this.cell) this.cell.formula = true;
    else if (tag === 'mergeCell' && this.merged.push(attributes.ref ?? '') > MOST_MERGED) throw sheetTooLarge();
    this.inValue = tag === 'v' || tag === 't';
  };

  text = (more: string): void => {
    if (!this.cell || !this.inValue) return;
    this.cell.text += more;
    if (this.cell.text.length > SHEET_BOUNDS.cell)
      throw sheetCellTooLong(placeOf(Math.min(this.cell.column, SHEET_BOUNDS.columns), this.line));
  };

  close = (tag: string): void => {
    this.inValue = false;
    if (tag === 'c') this.endCell();
    if (tag !== 'row') return;
    if (this.cells.every((cell) => cell === null)) return;
    if (this.rows.push({ line: this.line, cells: this.cells }) > SHEET_BOUNDS.rows) throw sheetTooManyRows();
  };

  private beginRow({ r }: Readonly<Record<string, string>>): void {
    const line = r === undefined ? this.line + 1 : Number(r);
    if (!Number.isSafeInteger(line) || line <= this.line) throw sheetUnreadable();
    [this.line, this.cells, this.nextColumn] = [line, [], 0];
  }

  private beginCell({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    const column = r === undefined ? this.nextColumn : this.columnOf(r);
    if (column < this.nextColumn || this.line === 0) throw sheetUnreadable();
    this.nextColumn = column + 1;
    this.cell = { column, type: t, style: Number(s), formula: false, text: '' };
  }

  private columnOf(place: string): number {
    const [, letters = '', line] = PLACE.exec(place) ?? [];
    if (Number(line) !== this.line) throw sheetUnreadable();
    return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  }

  private endCell(): void {
    const { cell } = this;
    this.cell = null;
    const value = cell && this.valueOf(cell);
    if (!cell || value === null) return;
    if (cell.column >= SHEET_BOUNDS.columns) throw sheetTooManyColumns(placeOf(SHEET_BOUNDS.columns, this.line));
    if (typeof value === 'string') this.length += value.length;
    if (this.length > SHEET_BOUNDS.text) throw sheetTooLarge();
    while (this.cells.length < cell.column) this.cells.push(null);
    this.cells.push(value);
  }

  private valueOf({ type, style, formula, text, column }: OpenCell): SheetCell {
    if (formula) return FORMULA;
    if (text === '') return null;
    if (type === 's') return this.shared(text, column);
    if (type === 'str' || type === 'inlineStr') return text.trim() === '' ? null : text.trim();
    if (type === 'd') return this.isoDate(text);
    // What is no number (a fault of a formula, a yes or no) stays what it says, and is judged as text.
    if (type !== 'n') return text;
    const value = Number(text);
    if (!Number.isFinite(value)) throw sheetUnreadable();
    return this.isDate[style] === true ? (dateOf(value) ?? value) : value;
  }

  private shared(index: string, column: number): string | null {
    const text = this.strings[Number(index)]?.trim();
    if (text === undefined) throw sheetUnreadable();
    if (text.length > SHEET_BOUNDS.cell)
      throw sheetCellTooLong(placeOf(Math.min(column, SHEET_BOUNDS.columns), this.line));
    return text === '' ? null : text;
  }

  private isoDate(text: string): Date {
    const date = new Date(`${text.slice(0, 10)}T00:00:00Z`);
    if (Number.isNaN(date.getTime())) throw sheetUnreadable();
    return date;
  }
}
