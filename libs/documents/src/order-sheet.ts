import { Readable } from 'node:stream';
import { csvLine } from '@jembatan/kernel';
import { type DeskOrder } from '@jembatan/ordering';
import { ORIGIN_WORDS } from './order-words';
import { STATUS_WORDS } from './order-words.rules';
import { type Cell, type SheetColumn, writeXlsx } from './xlsx-writer';

const COLUMNS: readonly (SheetColumn & { readonly of: (order: DeskOrder) => Cell })[] = [
  { title: 'Nomor', width: 18, of: ({ number }) => number },
  { title: 'Waktu (WIB)', width: 18, of: ({ placedAt }) => placedAt },
  { title: 'Kode toko', width: 12, of: ({ storeCode }) => storeCode },
  { title: 'Toko', width: 32, of: ({ storeName }) => storeName },
  { title: 'Dibuat oleh', width: 24, of: ({ placedByName }) => placedByName },
  { title: 'Atas nama toko', width: 14, of: ({ onBehalf }) => (onBehalf ? 'ya' : 'tidak') },
  { title: 'Asal', width: 13, of: ({ origin }) => ORIGIN_WORDS[origin] },
  { title: 'Tanggal nota', width: 13, of: ({ paperDate }) => paperDate },
  { title: 'Status', width: 20, of: ({ status }) => STATUS_WORDS[status] },
  { title: 'Kredit', width: 9, of: ({ verdict }) => verdict },
  { title: 'Nomor ERP', width: 16, of: ({ erpNumber }) => erpNumber },
  { title: 'Jumlah harga', width: 16, of: ({ net }) => net.amount },
  { title: 'PPN', width: 14, of: ({ tax }) => tax.amount },
  { title: 'Total', width: 16, of: ({ grandTotal }) => grandTotal.amount },
  { title: 'Nomor PO toko', width: 18, of: ({ purchaseOrderNumber }) => purchaseOrderNumber },
  { title: 'Catatan', width: 40, of: ({ note }) => note },
];

async function* rowsOf(orders: AsyncIterable<DeskOrder>): AsyncGenerator<Cell[]> {
  for await (const order of orders) yield COLUMNS.map(({ of }) => of(order));
}

async function* linesOf(orders: AsyncIterable<DeskOrder>): AsyncGenerator<string> {
  // Spreadsheets take a file for UTF-8 by its first character.
  yield `\uFEFF${csvLine(COLUMNS.map(({ title }) => title))}`;
  for await (const row of rowsOf(orders))
    yield csvLine(row.map((cell) => (cell instanceof Date ? localOf(cell) : cell)));
}

/** `2026-11-21 09:05`, in WIB. */
const localOf = (instant: Date): string =>
  new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

/** Orders as a workbook, written as they come. */
export const ordersXlsx = (orders: AsyncIterable<DeskOrder>): Readable => writeXlsx('Order', COLUMNS, rowsOf(orders));

/** Orders as CSV, written as they come. */
export const ordersCsv = (orders: AsyncIterable<DeskOrder>): Readable =>
  Readable.from(linesOf(orders), { objectMode: false });
