import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSheet } from 'read-excel-file/node';

/** Lets LibreOffice read workbooks of a folder and write them again in another format, into its folder `converted`. */
export function savedByOffice(folder: string, to: string, ...names: string[]): void {
  const own = `-env:UserInstallation=file://${join(folder, 'office')}`;
  const files = names.map((name) => join(folder, `${name}.xlsx`));
  const args = [own, '--headless', '--convert-to', to, '--outdir', join(folder, 'converted'), ...files];
  execFileSync('soffice', args, { timeout: 60_000, stdio: 'ignore' });
}

/** Rows of a sheet without what is empty at the end of each: writers differ there. */
export async function sheetIn(path: string, sheet: string): Promise<unknown[][]> {
  const rows = await readSheet(readFileSync(path), sheet);
  return rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
}
