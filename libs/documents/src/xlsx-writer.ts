import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** Text is written as text: a spreadsheet never takes it for a formula. */
export type Cell = string | number | Date | null;

export interface SheetColumn {
  readonly title: string;
  /** Characters. */
  readonly width: number;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const PARTS: readonly (readonly [name: string, content: string])[] = [
  [
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/>
<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>
</Types>`,
  ],
  [
    '_rels/.rels',
    `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  ],
  [
    // Styles: 0 plain, 1 heading, 2 moment, 3 whole number.
    'xl/styles.xml',
    `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="3" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  ],
];

/** One sheet, its heading frozen. Rows are written as they come: what is in memory does not grow with their number. */
export function writeXlsx(
  name: string,
  columns: readonly SheetColumn[],
  rows: AsyncIterable<readonly Cell[]>,
): Readable {
  const zip = new ZipFile();
  for (const [part, content] of PARTS) zip.addBuffer(Buffer.from(XML + content), part);
  const sheets = `<sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets>`;
  const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${sheets}</workbook>`;
  zip.addBuffer(Buffer.from(XML + workbook), 'xl/workbook.xml');
  const sheet = Readable.from(sheetOf(columns, rows), { objectMode: false });
  const file = zip.outputStream as Readable;
  sheet.on('error', (error) => file.destroy(error));
  file.on('close', () => sheet.destroy());
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml');
  zip.end();
  return file;
}

async function* sheetOf(columns: readonly SheetColumn[], rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<string> {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`;
  const letters = columns.map((_, at) => letterOf(at));
  yield `<row r="1">${columns.map(({ title }, at) => textCell(`${letters[at]}1`, title, 1)).join('')}</row>`;
  let [block, number] = ['', 1];
  for await (const row of rows) {
    number += 1;
    block += `<row r="${number}">${row.map((value, at) => cellOf(`${letters[at]}${number}`, value)).join('')}</row>`;
    if (block.length < BLOCK) continue;
    yield block;
    block = '';
  }
  yield `${block}</sheetData></worksheet>`;
}

/** Characters that are handed on at once. */
const BLOCK = 64 * 1024;
const DAY_MS = 86_400_000;
const JAKARTA_MS = 7 * 3_600_000;
/** Days from where spreadsheets begin to count to 1970. */
const EPOCH = 25_569;

/** Up to 26 columns. */
const letterOf = (at: number): string => String.fromCharCode(65 + at);

function cellOf(place: string, value: Cell): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${place}" s="3"><v>${value}</v></c>`;
  if (value instanceof Date)
    return `<c r="${place}" s="2"><v>${(value.getTime() + JAKARTA_MS) / DAY_MS + EPOCH}</v></c>`;
  return textCell(place, value, 0);
}

const textCell = (place: string, text: string, style: number): string =>
  `<c r="${place}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

/** What XML cannot hold is left out. */
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
