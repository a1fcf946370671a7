import { type FilledForm, formOf } from './order-form.rules';
import { MAX_FILE_BYTES, type Row, rowsOfSheet, rowsOfText } from './quick-order.rules';

/** A file that is not read, and why: the key of a sentence. */
export class UnreadableFile extends Error {
  constructor(readonly reason: 'tooLarge' | 'unreadable') {
    super(reason);
  }
}

/** An order form that was made for another store: its prices are not this store's. */
class OtherStoresForm extends Error {}

/** Rows of a CSV or XLSX file that are to be ordered for a store. @throws UnreadableFile, OtherStoresForm */
export async function rowsForStore(file: File, storeCode: string): Promise<readonly Row[]> {
  const form = await rowsOfFile(file);
  if (form.storeCode !== null && form.storeCode !== storeCode) throw new OtherStoresForm();
  return form.rows;
}

/** The key of the sentence that says why a file was not taken. */
export function whyUnread(error: unknown): UnreadableFile['reason'] | 'otherStore' {
  if (error instanceof OtherStoresForm) return 'otherStore';
  return error instanceof UnreadableFile ? error.reason : 'unreadable';
}

async function rowsOfFile(file: File): Promise<FilledForm> {
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
