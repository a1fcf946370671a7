import { UnreadableFile } from '../ordering/read-sheet';
import { cellsOfCsv, importRowsOf, MAX_BYTES, type ReadFile } from './import-file.rules';

/** Rows of a CSV or XLSX file. @throws UnreadableFile */
export async function readImport(file: File): Promise<ReadFile> {
  if (file.size > MAX_BYTES) throw new UnreadableFile('tooLarge');
  if (!/\.xlsx$/i.test(file.name)) return importRowsOf(cellsOfCsv(await file.text()));
  try {
    const { readSheet } = await import('read-excel-file/browser');
    const sheet = await readSheet(file);
    return importRowsOf(
      sheet.map((row) => row.map((cell) => (typeof cell === 'string' || typeof cell === 'number' ? cell : null))),
    );
  } catch {
    // Whatever the reader stumbles over, the file is no workbook for us.
    throw new UnreadableFile('unreadable');
  }
}
