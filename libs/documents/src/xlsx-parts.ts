const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const PROPERTIES = 'application/vnd.openxmlformats-officedocument.extended-properties+xml';

/** Places in the list of styles. */
export const STYLES = {
  plain: 0,
  heading: 1,
  moment: 2,
  whole: 3,
  title: 4,
  label: 5,
  /** A text that a spreadsheet would run as a formula, once somebody edits its cell, were it not marked as text. */
  guarded: 6,
  day: 7,
  input: 8,
  note: 9,
} as const;

export interface WorkbookFacts {
  readonly sheet: string;
  /** The row of the column titles; it is repeated on each printed page. */
  readonly headingRow: number;
  /** The letter of the last column that is printed; null where nothing is set up for it. */
  readonly printed: string | null;
  readonly shared: boolean;
  readonly hidden: string | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly madeAt: Date | null;
}

/** What XML cannot hold is left out. */
export const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

export const xml = (content: string): Buffer => Buffer.from(XML + content);

/** Everything of a workbook but its sheets and texts. */
export function partsOf(facts: WorkbookFacts): (readonly [name: string, content: string])[] {
  const { sheet, headingRow, printed, shared, hidden, title, author, madeAt } = facts;
  const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;
  const sheets = [
    `<sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/>`,
    ...(hidden === null ? [] : [`<sheet name="${escaped(hidden)}" sheetId="2" state="hidden" r:id="rId4"/>`]),
  ];
  const own = `'${escaped(sheet)}'!`;
  const names = [
    `<definedName name="_xlnm.Print_Area" localSheetId="0">${own}$A:$${printed}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">${own}$${headingRow}:$${headingRow}</definedName>`,
  ];
  const at =
    madeAt === null
      ? ''
      : `<dcterms:created xsi:type="dcterms:W3CDTF">${madeAt.toISOString().slice(0, 19)}Z</dcterms:created>`;
  return [
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
        override('xl/workbook.xml', `${TYPES}.sheet.main+xml`),
        override('xl/worksheets/sheet1.xml', `${TYPES}.worksheet+xml`),
        ...(hidden === null ? [] : [override('xl/worksheets/sheet2.xml', `${TYPES}.worksheet+xml`)]),
        ...(shared ? [override('xl/sharedStrings.xml', `${TYPES}.sharedStrings+xml`)] : []),
        override('xl/styles.xml', `${TYPES}.styles+xml`),
        override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
        override('docProps/app.xml', PROPERTIES),
      ].join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, `${OFFICE}/officeDocument`, 'xl/workbook.xml')}${relation(2, `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml')}${relation(3, `${OFFICE}/extended-properties`, 'docProps/app.xml')}</Relationships>`,
    ],
    [
      'docProps/core.xml',
      `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${title === null ? '' : `<dc:title>${escaped(title)}</dc:title>`}${author === null ? '' : `<dc:creator>${escaped(author)}</dc:creator>`}<dc:language>id-ID</dc:language>${at}</cp:coreProperties>`,
    ],
    [
      'docProps/app.xml',
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Jembatan</Application></Properties>',
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${[
        relation(1, `${OFFICE}/worksheet`, 'worksheets/sheet1.xml'),
        relation(2, `${OFFICE}/styles`, 'styles.xml'),
        ...(shared ? [relation(3, `${OFFICE}/sharedStrings`, 'sharedStrings.xml')] : []),
        ...(hidden === null ? [] : [relation(4, `${OFFICE}/worksheet`, 'worksheets/sheet2.xml')]),
      ].join('')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets>${printed === null ? '' : `<definedNames>${names.join('')}</definedNames>`}</workbook>`,
    ],
    ['xl/styles.xml', STYLE_SHEET],
  ];
}

const font = (size: number, rest = ''): string => `<font>${rest}<sz val="${size}"/><name val="Calibri"/></font>`;
const fill = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const SIDES = ['left', 'right', 'top', 'bottom'].map(
  (side) => `<${side} style="thin"><color rgb="FFB9C2CC"/></${side}>`,
);

/** In the order of `STYLES`. */
const STYLE_SHEET = `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts>
<fonts count="5">${font(11)}${font(11, '<b/>')}${font(16, '<b/>')}<font><sz val="11"/><color rgb="FF5B6573"/><name val="Calibri"/></font><font><i/><sz val="10"/><color rgb="FF5B6573"/><name val="Calibri"/></font></fonts>
<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('DCE6F4')}${fill('FFF6D6')}</fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${SIDES.join('')}<diagonal/></border></borders>
<cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="10"><xf/><xf fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="3" applyNumberFormat="1"/><xf fontId="2" applyFont="1"/><xf fontId="3" applyFont="1"/><xf quotePrefix="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf numFmtId="3" fontId="1" fillId="3" borderId="1" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"/><xf fontId="4" applyFont="1"/></cellXfs></styleSheet>`;
