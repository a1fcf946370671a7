import { MAX_FILE_BYTES, type Row, rowsOfSheet, rowsOfText } from './quick-order.rules';

/** A file that is not read, and why: the key of a sentence. */
export class UnreadableFile extends Error {
  constructor(readonly reason: 'tooLarge' | 'unreadable') {
    super(reason);
  }
}

/** Rows of a CSV or XLSX file. @throws UnreadableFile */
export async function rowsOfFile(file: File): Promise<readonly Row[]> {
  if (file.size > MAX_FILE_BYTES) throw new UnreadableFile('tooLarge');
  if (!/\.xlsx$/i.test(file.name)) return rowsOfText(await file.text());
  try {
    const { readSheet } = await import('read-excel-file/browser');
    const sheet = await readSheet(file);
    return rowsOfSheet(
      sheet.map((row) => row.map((cell) => (typeof cell === 'string' || typeof cell === 'number' ? cell : null))),
    );
  } catch {
    // Whatever the reader stumbles over, the file is no workbook for us.
    throw new UnreadableFile('unreadable');
  }
}
