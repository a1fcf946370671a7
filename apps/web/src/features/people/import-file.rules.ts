import { type components } from '../../api/openapi';

export type ImportRow = components['schemas']['ImportRowDto'];
export type Cell = string | number | null;

/** Lines that one import may have, and bytes that a file may have: the portal's own bounds. */
export const MAX_ROWS = 500;
export const MAX_BYTES = 2 * 1024 * 1024;

type Column = 'email' | 'name' | 'phone' | 'role' | 'stores';

/** How people head their columns, in both languages. */
const HEADINGS: Readonly<Record<Column, RegExp>> = {
  email: /^(e-?mail|surel|alamat e-?mail)$/,
  name: /^(nama|name|nama lengkap|full name)$/,
  phone: /^(telepon|telp|no\.? ?telepon|no\.? ?hp|hp|phone|phone number|mobile)$/,
  role: /^(peran|role|jabatan)$/,
  stores: /^(toko|kode toko|wilayah|store|stores|store codes?|territory)$/,
};

/** How people write the roles that a file may give. */
const ROLE_WORDS: Readonly<Record<NonNullable<ImportRow['role']>, RegExp>> = {
  salesman: /^(salesman|sales)$/,
  store_owner: /^(store[ _]owner|pemilik( toko)?|owner)$/,
  support: /^(support|dukungan)$/,
};

export type ReadFile =
  | { readonly kind: 'rows'; readonly rows: readonly ImportRow[]; readonly faults: readonly LineFault[] }
  | { readonly kind: 'no-email-column' | 'empty' | 'too-many' };

/** A line that the portal is not even asked about. */
export interface LineFault {
  readonly line: number;
  readonly value: string;
}

const textOf = (cell: Cell | undefined): string => String(cell ?? '').trim();

/** Rows of a sheet whose first filled row names the columns. Store codes stand in one cell, parted by spaces, commas or semicolons. */
export function importRowsOf(sheet: readonly (readonly Cell[])[]): ReadFile {
  const first = sheet.findIndex((cells) => cells.some((cell) => textOf(cell) !== ''));
  if (first < 0) return { kind: 'empty' };
  const columns = columnsOf(sheet[first] ?? []);
  if (columns.email === undefined) return { kind: 'no-email-column' };
  const lines = sheet.flatMap((cells, at) =>
    at > first && cells.some((cell) => textOf(cell) !== '') ? [{ line: at + 1, cells }] : [],
  );
  if (lines.length === 0) return { kind: 'empty' };
  if (lines.length > MAX_ROWS) return { kind: 'too-many' };
  const rows: ImportRow[] = [];
  const faults: LineFault[] = [];
  for (const { line, cells } of lines) {
    const said = (column: Column): string => {
      const at = columns[column];
      return at === undefined ? '' : textOf(cells[at]);
    };
    const [email, name, phone] = [said('email'), said('name'), said('phone')];
    const role = roleOf(said('role'));
    if (email === '' || role === 'unknown') faults.push({ line, value: email === '' ? '' : said('role') });
    else
      rows.push({
        line,
        email,
        ...(name !== '' && { name }),
        ...(phone !== '' && { phone }),
        ...(role !== null && { role }),
        storeCodes: said('stores')
          .split(/[\s,;]+/)
          .filter((code) => code !== ''),
      });
  }
  return { kind: 'rows', rows, faults };
}

function columnsOf(heading: readonly Cell[]): Partial<Record<Column, number>> {
  const names = heading.map((cell) => textOf(cell).toLowerCase());
  return Object.fromEntries(
    Object.entries(HEADINGS).flatMap(([column, words]) => {
      const at = names.findIndex((name) => words.test(name));
      return at < 0 ? [] : [[column, at]];
    }),
  );
}

function roleOf(text: string): ImportRow['role'] | null | 'unknown' {
  if (text === '') return null;
  const found = Object.entries(ROLE_WORDS).find(([, words]) => words.test(text.toLowerCase()));
  return found ? (found[0] as NonNullable<ImportRow['role']>) : 'unknown';
}

/** Cells of a CSV; the separator is the one that its first line has most of. A quoted cell may hold it, and line ends. */
export function cellsOfCsv(text: string): readonly (readonly string[])[] {
  const plain = text.replace(/^\uFEFF/, '');
  const heading = plain.split(/\r?\n/, 1)[0] ?? '';
  const count = (mark: string): number => heading.split(mark).length;
  const between = [';', ',', '\t'].reduce((most, mark) => (count(mark) > count(most) ? mark : most));
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < plain.length; at += 1) {
    const letter = plain[at] ?? '';
    if (quoted && letter === '"' && plain[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && letter === between) {
      row.push(cell);
      cell = '';
    } else if (!quoted && letter === '\n') {
      rows.push([...row, cell.replace(/\r$/, '')]);
      row = [];
      cell = '';
    } else cell += letter;
  }
  return [...rows, [...row, cell]];
}
