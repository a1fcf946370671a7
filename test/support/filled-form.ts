import { readFileSync } from 'node:fs';
import { ORDER_FORM } from '@jembatan/documents';
import { readSheet } from 'read-excel-file/node';
import { quick } from '../../apps/web/src/words/id/ordering.json';
import { unzip } from './unzip';
import { zipped } from './workbook';

interface WebApp {
  rowsForStore(file: File, storeCode: string): Promise<readonly object[]>;
  whyUnread(error: unknown): keyof typeof quick;
  judgeRows(
    rows: readonly object[],
    shelf: { readonly find: (code: string) => object | undefined; readonly nearest: () => [] },
  ): readonly { readonly code: string; readonly quantity: number; readonly verdict: { readonly kind: string } }[];
}

const ORDERING = '../../apps/web/src/features/ordering';

/** By their paths: the compiler of servers knows no browser, which the types behind these files are of. */
const webApp = (): WebApp => ({
  ...jest.requireActual<WebApp>(`${ORDERING}/read-sheet`),
  ...jest.requireActual<WebApp>(`${ORDERING}/quick-order.rules`),
});

/** `A-1: 12, ok` of each line, by code, as the web app reads a file for a store. @throws Error what it says instead */
export async function judgedByWebApp(
  path: string,
  storeCode: string,
  products: readonly { readonly sku: string }[],
): Promise<string[]> {
  const { rowsForStore, judgeRows, whyUnread } = webApp();
  const file = new File([readFileSync(path)], path);
  const rows = await rowsForStore(file, storeCode).catch((error: unknown) => {
    throw new Error(quick[whyUnread(error)]);
  });
  const find = (code: string) => products.find(({ sku }) => sku === code);
  const judged = judgeRows(rows, { find, nearest: () => [] });
  return judged.map(({ code, quantity, verdict }) => `${code}: ${quantity}, ${verdict.kind}`).sort();
}

/** An order form with quantities in the cells that were left open for them, all else as it was. */
export async function filledForm(form: Buffer, wanted: Readonly<Record<string, number>>): Promise<Buffer> {
  const rows = await readSheet(form, ORDER_FORM.sheet);
  const heading = rows.find((row) => row.includes(ORDER_FORM.columns.sku)) ?? [];
  const letter = String.fromCharCode(65 + heading.indexOf(ORDER_FORM.columns.quantity));
  const code = heading.indexOf(ORDER_FORM.columns.sku);
  const parts = unzip(form);
  let sheet = String(parts.get('xl/worksheets/sheet1.xml'));
  for (const [sku, quantity] of Object.entries(wanted)) {
    const open = new RegExp(`(<c r="${letter}${rows.findIndex((row) => row[code] === sku) + 1}"[^>]*)/>`);
    if (!open.test(sheet)) throw new Error(`The form leaves no cell open for ${sku}`);
    sheet = sheet.replace(open, `$1><v>${quantity}</v></c>`);
  }
  return zipped({ ...Object.fromEntries(parts), 'xl/worksheets/sheet1.xml': sheet });
}
