import { type FilledForm, formOf } from './order-form.rules';
import { MAX_FILE_BYTES, rowsOfSheet, rowsOfText } from './quick-order.rules';

/** A file that is not read, and why: the key of a sentence. */
export class UnreadableFile extends Error {
  constructor(readonly reason: 'tooLarge' | 'unreadable') {
    super(reason);
  }
}

/** An order form that was made for another store: its prices are not this store's. */
export class OtherStoresForm extends Error {}

/** Rows of a CSV or XLSX file, and where it is an order form whose. @throws UnreadableFile */
export async function rowsOfFile(file: File): Promise<FilledForm> {
  if (file.size > MAX_FILE_BYTES) throw new UnreadableFile('tooLarge');
  if (!/\.xlsx$/i.test(file.name)) return { storeCode: null, rows: rowsOfText(await file.text()) };
  try {
    const { readSheet } = await import('read-excel-file/browser');
    const sheet = await readSheet(file);
    const cells = sheet.map((row) =>
      row.map((cell) => (typeof cell === 'string' || typeof cell === 'number' ? cell : null)),
    );
    return formOf(cells) ?? { storeCode: null, rows: rowsOfSheet(cells) };
  } catch {
    // Whatever the reader stumbles over, the file is no workbook for us.
    throw new UnreadableFile('unreadable');
  }
}
