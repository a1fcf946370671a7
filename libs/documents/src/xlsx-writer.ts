import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { escaped, MAIN, partsOf, STYLES, xml } from './xlsx-parts';

/** Text is written as text: a spreadsheet never takes it for a formula. */
export type Cell = string | number | Date | null;

/** Also what only a workbook that is set out has. */
export type RichCell =
  | Cell
  /** `YYYY-MM-DD`; a day without a time. */
  | { readonly day: string }
  /** Empty, to be filled in. */
  | { readonly input: true }
  | { readonly text: string; readonly as: 'title' | 'label' | 'note' }
  /** A text of `Workbook.shared`, by its place: it can be exchanged without the sheet. */
  | { readonly shared: number; readonly as?: 'title' };

export interface SheetColumn {
  readonly title: string;
  /** Characters. */
  readonly width: number;
}

/** What a spreadsheet lets one write into a column. */
export interface Validation {
  /** From 0. */
  readonly column: number;
  /** True for what may stand in the cell of `row`. */
  readonly formula: (row: number) => string;
  readonly title: string;
  readonly message: string;
}

export interface Workbook {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: AsyncIterable<readonly RichCell[]> | Iterable<readonly RichCell[]>;
  /** Rows above the column titles. */
  readonly top?: readonly (readonly RichCell[])[];
  /** Texts that cells name by their places. */
  readonly shared?: readonly string[];
  readonly validation?: Validation;
  /** The rows can be filtered, and the first `columns` are set up to be printed across one page. */
  readonly printed?: {
    readonly title: string;
    readonly author: string;
    readonly madeAt: Date;
    readonly columns: number;
  };
  /** A sheet that nobody sees: names, and beside each its value. */
  readonly hidden?: { readonly name: string; readonly rows: readonly (readonly [name: string, value: string])[] };
}

/** Where the texts that change from one copy to the next stand in the file. */
export const SHARED_PART = 'xl/sharedStrings.xml';
export const HIDDEN_PART = 'xl/worksheets/sheet2.xml';

/** One sheet, its heading frozen. */
export const writeXlsx = (
  name: string,
  columns: readonly SheetColumn[],
  rows: AsyncIterable<readonly Cell[]>,
): Readable => writeWorkbook({ name, columns, rows });

/** Rows are written as they come: what is in memory does not grow with their number. The same contents are the same bytes. */
export function writeWorkbook(workbook: Workbook): Readable {
  const { name, top = [], shared, hidden, printed } = workbook;
  const zip = new ZipFile();
  const options = printed && { mtime: printed.madeAt };
  const facts = {
    ...{
      sheet: name,
      headingRow: top.length + 1,
      printed: printed ? letterOf(printed.columns - 1) : null,
      shared: shared !== undefined,
    },
    ...{ hidden: hidden?.name ?? null, title: printed?.title ?? null, author: printed?.author ?? null },
    madeAt: printed?.madeAt ?? null,
  };
  for (const [part, content] of partsOf(facts)) zip.addBuffer(xml(content), part, options);
  if (shared) zip.addBuffer(sharedPart(shared), SHARED_PART, options);
  if (hidden) zip.addBuffer(hiddenPart(hidden.rows), HIDDEN_PART, options);
  const sheet = Readable.from(sheetOf(workbook), { objectMode: false });
  const file = zip.outputStream as Readable;
  sheet.on('error', (error) => file.destroy(error));
  file.on('close', () => sheet.destroy());
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml', options);
  zip.end();
  return file;
}

export const sharedPart = (texts: readonly string[]): Buffer =>
  xml(
    `<sst xmlns="${MAIN}" count="${texts.length}" uniqueCount="${texts.length}">${texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
  );

export const hiddenPart = (rows: readonly (readonly [name: string, value: string])[]): Buffer =>
  xml(
    `<worksheet xmlns="${MAIN}"><sheetData>${rows.map((cells, at) => rowOf(cells, at + 1)).join('')}</sheetData></worksheet>`,
  );

async function* sheetOf({ columns, rows, top = [], validation, printed }: Workbook): AsyncGenerator<string> {
  const heading = top.length + 1;
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  yield xml(
    `<worksheet xmlns="${MAIN}">${printed ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ''}<sheetViews><sheetView workbookViewId="0"><pane ySplit="${heading}" topLeftCell="A${heading + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`,
  ).toString();
  let [block, number] = [top.map((cells, at) => rowOf(cells, at + 1)).join(''), heading];
  block += rowOf(
    columns.map(({ title }) => title),
    heading,
    STYLES.heading,
  );
  for await (const row of rows) {
    number += 1;
    block += rowOf(row, number);
    if (block.length < BLOCK) continue;
    yield block;
    block = '';
  }
  yield `${block}</sheetData>`;
  const last = Math.max(number, heading + 1);
  if (printed) yield `<autoFilter ref="A${heading}:${letterOf(columns.length - 1)}${last}"/>`;
  if (validation) yield validationOf(validation, heading + 1, last);
  if (printed) yield PRINT_SET_UP;
  yield '</worksheet>';
}

/** Characters that are handed on at once. */
const BLOCK = 64 * 1024;
const DAY_MS = 86_400_000;
const JAKARTA_MS = 7 * 3_600_000;
/** Days from where spreadsheets begin to count to 1970. */
const EPOCH = 25_569;

const PRINT_SET_UP =
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
  '<headerFooter><oddFooter>&amp;L&amp;A&amp;RHalaman &amp;P dari &amp;N</oddFooter></headerFooter>';

/** `A` for 0, `AA` for 26. */
export const letterOf = (at: number): string =>
  (at >= 26 ? letterOf(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));

const validationOf = ({ column, formula, title, message }: Validation, first: number, last: number): string => {
  const letter = letterOf(column);
  const words = `errorTitle="${escaped(title)}" error="${escaped(message)}" promptTitle="${escaped(title)}" prompt="${escaped(message)}"`;
  return `<dataValidations count="1"><dataValidation type="custom" allowBlank="1" showInputMessage="1" showErrorMessage="1" ${words} sqref="${letter}${first}:${letter}${last}"><formula1>${escaped(formula(first))}</formula1></dataValidation></dataValidations>`;
};

const rowOf = (cells: readonly RichCell[], number: number, style?: number): string =>
  `<row r="${number}"${style === STYLES.heading ? ' ht="30" customHeight="1"' : ''}>${cells.map((value, at) => cellOf(`${letterOf(at)}${number}`, value, style)).join('')}</row>`;

function cellOf(place: string, value: RichCell, style?: number): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${place}" s="${STYLES.whole}"><v>${value}</v></c>`;
  if (value instanceof Date)
    return `<c r="${place}" s="${STYLES.moment}"><v>${(value.getTime() + JAKARTA_MS) / DAY_MS + EPOCH}</v></c>`;
  if (typeof value === 'string')
    return textCell(place, value, style ?? (RUNNABLE.test(value) ? STYLES.guarded : STYLES.plain));
  if ('day' in value) return `<c r="${place}" s="${STYLES.day}"><v>${Date.parse(value.day) / DAY_MS + EPOCH}</v></c>`;
  if ('input' in value) return `<c r="${place}" s="${STYLES.input}"/>`;
  if ('shared' in value) return `<c r="${place}" t="s" s="${STYLES[value.as ?? 'plain']}"><v>${value.shared}</v></c>`;
  return textCell(place, value.text, STYLES[value.as]);
}

/** What a spreadsheet takes for the beginning of a formula. */
const RUNNABLE = /^[=+\-@\t\r]/;

const textCell = (place: string, text: string, style: number): string =>
  `<c r="${place}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
