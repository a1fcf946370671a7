import { type RowFault, type RowFaultCode } from './order-import';

const WHOLE = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 });

type Say = (fault: { readonly value: string; readonly of: (figure: string) => string }) => string;

/** Why a line is not in the portal, in the words of the file that is handed back. */
const WORDS: Readonly<Record<RowFaultCode, Say>> = {
  'order_import.store_missing': () => 'Kode toko kosong.',
  'order_import.store_unknown': ({ value }) => `Toko ${value} tidak dikenal.`,
  'order_import.product_missing': () => 'Kode barang kosong.',
  'order_import.product_unknown': ({ value }) => `Barang ${value} tidak dikenal.`,
  'order_import.quantity_missing': () => 'Jumlah kosong.',
  'order_import.number_ambiguous': ({ value }) =>
    `Angka ${value} bisa dibaca dua arti. Tulis seperti 1250000 atau 1.250.000.`,
  'order_import.number_unreadable': ({ value }) => `${value} bukan angka bulat.`,
  'order_import.number_out_of_range': ({ value }) => `Angka ${value} di luar batas.`,
  'order_import.date_unreadable': ({ value }) => `Tanggal ${value} tidak terbaca. Tulis seperti 21/11/2026.`,
  'order_import.date_in_future': ({ value }) => `Tanggal ${value} belum tiba.`,
  'order_import.text_too_long': ({ value, of }) =>
    `Teks "${value}…" lebih dari ${of('characters')} huruf atau tidak terbaca.`,
  'order_import.order_differs': ({ value }) => `${value} berbeda dengan baris lain dari order yang sama.`,
  'order_import.too_many_lines': ({ of }) => `Satu order paling banyak ${of('lines')} baris.`,
  'order_import.not_placed': ({ value }) => `Order tidak dapat dibuat (${value}).`,
  'order.credit_exceeded': ({ of }) =>
    `Kredit toko tidak cukup: batas ${of('limit')}, sudah terpakai ${of('exposure')}.`,
  'credit.unavailable': () => 'Kredit toko belum bisa diperiksa. Coba lagi nanti.',
  'order.sku_unknown': () => 'Barang ini tidak dijual lagi.',
  'order.sku_repeated': () => 'Barang ini sudah ada di baris lain dari order yang sama.',
  'order.price_missing': () => 'Barang ini belum punya harga untuk toko ini.',
  'order.quantity_minimum': ({ of }) => `Jumlah ${of('quantity')} di bawah minimum ${of('minQuantity')}.`,
  'order.quantity_multiple': ({ of }) => `Jumlah ${of('quantity')} bukan kelipatan ${of('multiple')}.`,
  'order.price_changed': ({ of }) => `Harga di berkas ${of('expectedPrice')}, harga sekarang ${of('price')}.`,
  'order.stock_insufficient': ({ of }) => `Diminta ${of('quantity')}, tersedia ${of('available')}.`,
};

export const reasonOf = ({ code, value, figures }: RowFault): string =>
  WORDS[code]({ value: value ?? '', of: (figure) => WHOLE.format(figures[figure] ?? 0) });

/** The column that is added to a file that is handed back, and left out of account when it comes again. */
export const REASON_HEADING = 'Alasan';
