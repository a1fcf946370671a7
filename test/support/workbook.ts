import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export type Parts = Readonly<Record<string, string | Buffer>>;

/** A cell as it stands in the XML of a sheet, or a value to be written as one. */
export type WorkbookCell = string | number | null | { readonly xml: (place: string) => string };

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const cellXml = (cell: WorkbookCell, place: string): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${place}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  return cell.xml(place);
};

export const sheetXml = (rows: readonly (readonly WorkbookCell[])[], after = ''): string => {
  const lines = rows.map((cells, at) => {
    const place = (column: number): string => `${String.fromCharCode(65 + column)}${at + 1}`;
    return `<row r="${at + 1}">${cells.map((cell, column) => cellXml(cell, place(column))).join('')}</row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData>${after}</worksheet>`;
};

/** What every workbook has besides its sheets; `sheet` is its first. */
export const workbookParts = (sheet: string | Buffer, more: Parts = {}): Parts => ({
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Order" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  'xl/worksheets/sheet1.xml': sheet,
  ...more,
});

export async function zipped(parts: Parts): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts))
    zip.addBuffer(Buffer.from(content), name, { compressionLevel: 1 });
  zip.end();
  return buffer(zip.outputStream);
}

export const workbook = (rows: readonly (readonly WorkbookCell[])[], after = ''): Promise<Buffer> =>
  zipped(workbookParts(sheetXml(rows, after)));
