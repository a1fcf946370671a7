import { idr, type Money } from '@jembatan/kernel';
import { wholeNumberOf } from '@jembatan/intake/rules';
import { MAX_LINES } from '@jembatan/ordering/rules';
import { type Product } from '../../offline';
import { mended } from './cart.rules';

/** Bytes of a file that is read. */
export const MAX_FILE_BYTES = 2 * 1024 * 1024;
/** Lines that one order may have. */
export const MAX_ROWS = MAX_LINES;

export type Cell = string | number | null;

export interface Row {
  /** In the text or sheet, from 1. */
  readonly line: number;
  readonly code: string;
  /** Null: there is none that can be read. */
  readonly quantity: number | null;
  /** As written behind the quantity: `karton`. */
  readonly unit?: string;
  /** Of an order form: rupiah for one unit at the smallest quantity, when it was made. */
  readonly formPrice?: number;
}

/** Units as a line asks for them; null where none can be read. */
export function wantedOf(cell: Cell | undefined): number | null {
  const read = wholeNumberOf(cell);
  return read.kind === 'number' && read.value > 0 ? read.value : null;
}

/** `12 karton` */
const WITH_UNIT = /^([\d.,]+)\s*([a-z]{1,12})\.?$/i;

function askedIn(cell: Cell | undefined): Pick<Row, 'quantity' | 'unit'> {
  const [, quantity, unit] = WITH_UNIT.exec(textOf(cell)) ?? [];
  return unit === undefined ? { quantity: wantedOf(cell) } : { quantity: wantedOf(quantity), unit };
}

const CODE_WORDS = /^(sku|kode|kode barang|kode produk|barcode|item|item code|product code|code|artikel)$/;
const QUANTITY_WORDS = /^(qty|quantity|jumlah|jml|kuantitas|banyaknya|pesan|order|pcs)\.?$/;

const textOf = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell).trim());

interface Columns {
  readonly code: number;
  readonly quantity: number;
}

/** A first row of names says which column is which. */
function headerOf(cells: readonly Cell[]): Columns | null {
  const names = cells.map((cell) => textOf(cell).toLowerCase());
  const code = names.findIndex((name) => CODE_WORDS.test(name));
  const quantity = names.findIndex((name) => QUANTITY_WORDS.test(name));
  return code >= 0 && quantity >= 0 ? { code, quantity } : null;
}

/** Without names: the code is in the first filled cell, the quantity in the last. */
function unnamed(cells: readonly Cell[]): Columns {
  const filled = cells.flatMap((cell, index) => (textOf(cell) === '' ? [] : [index]));
  const code = filled[0] ?? 0;
  return { code, quantity: filled.length > 1 ? (filled.at(-1) ?? code) : -1 };
}

/** Rows of a sheet; empty ones are left out. */
export function rowsOfSheet(sheet: readonly (readonly Cell[])[]): readonly Row[] {
  const first = sheet.findIndex((cells) => cells.some((cell) => textOf(cell) !== ''));
  const header = first < 0 ? null : headerOf(sheet[first] ?? []);
  return sheet.flatMap((cells, index) => {
    if (header && index === first) return [];
    const { code, quantity } = header ?? unnamed(cells);
    const name = textOf(cells[code]);
    return name === '' ? [] : [{ line: index + 1, code: name, ...askedIn(cells[quantity]) }];
  });
}

/** `SKU 12`, also with the unit behind it. */
const SPACED = /^(\S+)\s+([\d.,]+(?:\s*[a-z]{1,12}\.?)?)$/i;

function cellsOf(line: string): readonly string[] {
  const between = line.includes('\t') ? '\t' : line.includes(';') ? ';' : null;
  if (between) return quotedCells(line, between);
  const spaced = SPACED.exec(line.trim());
  if (spaced?.[1] !== undefined && spaced[2] !== undefined) return [spaced[1], spaced[2]];
  return line.includes(',') ? quotedCells(line, ',') : line.trim().split(/\s+/);
}

/** One line of CSV; a separator inside of quotes does not part. */
function quotedCells(line: string, between: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const letter = line[at] ?? '';
    if (letter === '"' && quoted && line[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"') quoted = !quoted;
    else if (letter === between && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += letter;
  }
  return [...cells, cell.trim()];
}

/** Rows of what was pasted or of a CSV file: parted by tab, semicolon, comma or space. */
export const rowsOfText = (text: string): readonly Row[] =>
  rowsOfSheet(
    text
      .replace(/^\uFEFF/, '')
      .split(/\r\n|\r|\n/)
      .map(cellsOf),
  );

export type Verdict =
  | { readonly kind: 'ok' }
  | { readonly kind: 'unknown'; readonly nearest: readonly Product[] }
  | { readonly kind: 'no-quantity' }
  /** Written in a unit that the product is not counted in: what was meant is for a person to say. */
  | { readonly kind: 'other-unit'; readonly unit: string }
  | { readonly kind: 'no-price' }
  /** Not by packs, or below the minimum: `suggestion` fits; null: not even that. */
  | { readonly kind: 'packing'; readonly suggestion: number | null }
  | { readonly kind: 'stock'; readonly available: number; readonly suggestion: number | null };

export interface JudgedRow {
  /** All lines that named the product. */
  readonly lines: readonly number[];
  readonly code: string;
  readonly product: Product | null;
  /** Summed where the product was named again. */
  readonly quantity: number;
  /** What the product cost when its order form was made, and costs now, where that differs. */
  readonly priceChange: { readonly was: Money; readonly now: Money } | null;
  readonly verdict: Verdict;
}

export interface Shelf {
  readonly find: (code: string) => Product | undefined;
  readonly nearest: (code: string) => readonly Product[];
}

/** Each product once, judged by the rules of packs, price and stock. */
export function judgeRows(rows: readonly Row[], shelf: Shelf): readonly JudgedRow[] {
  const byProduct = new Map<string, Omit<JudgedRow, 'verdict' | 'product'> & { product: Product }>();
  const judged: (JudgedRow | string)[] = [];
  for (const { line, code, quantity, unit, formPrice } of rows) {
    const product = shelf.find(code);
    const bare = { lines: [line], code, quantity: quantity ?? 0, priceChange: null };
    if (!product) {
      judged.push({ ...bare, product: null, verdict: { kind: 'unknown', nearest: shelf.nearest(code) } });
    } else if (quantity === null) judged.push({ ...bare, product, verdict: { kind: 'no-quantity' } });
    else if (unit !== undefined && unit.toLowerCase() !== product.unit.toLowerCase())
      judged.push({ ...bare, product, verdict: { kind: 'other-unit', unit } });
    else {
      const known = byProduct.get(product.sku);
      if (!known) judged.push(product.sku);
      byProduct.set(product.sku, {
        product,
        code: known?.code ?? code,
        lines: [...(known?.lines ?? []), line],
        quantity: (known?.quantity ?? 0) + quantity,
        priceChange: known?.priceChange ?? priceChangeOf(product, formPrice),
      });
    }
  }
  return judged.flatMap((row) => {
    if (typeof row !== 'string') return [row];
    const sum = byProduct.get(row);
    return sum ? [{ ...sum, verdict: judgeQuantity(sum.quantity, sum.product) }] : [];
  });
}

function priceChangeOf({ priceBreaks: [smallest] }: Product, formPrice: number | undefined): JudgedRow['priceChange'] {
  if (formPrice === undefined || !smallest || smallest.price.amount === formPrice) return null;
  return { was: idr(formPrice), now: smallest.price };
}

export function judgeQuantity(quantity: number, product: Product): Verdict {
  if (product.priceBreaks.length === 0) return { kind: 'no-price' };
  const suggestion = mended(quantity, product);
  const { available } = product.stock;
  if (quantity > available) return { kind: 'stock', available, suggestion };
  return suggestion === quantity ? { kind: 'ok' } : { kind: 'packing', suggestion };
}
