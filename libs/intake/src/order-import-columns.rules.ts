/** What a file of orders may say of each line. */
export const IMPORT_COLUMNS = ['store', 'reference', 'code', 'quantity', 'price', 'date', 'note'] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

/** As the template heads them. */
export const IMPORT_HEADINGS: Readonly<Record<ImportColumn, string>> = {
  store: 'Kode toko',
  reference: 'No. PO',
  code: 'Kode barang',
  quantity: 'Jumlah',
  price: 'Harga satuan',
  date: 'Tanggal',
  note: 'Catatan',
};

export const NEEDED_COLUMNS: readonly ImportColumn[] = ['store', 'code', 'quantity'];

/** How people head them, in both languages. */
const WORDS: Readonly<Record<ImportColumn, RegExp>> = {
  store: /^(kode toko|toko|kode pelanggan|pelanggan|store|store code|customer|customer code)$/,
  reference:
    /^((no|nomor)\.? ?(po|order|referensi)|po|referensi|po (no|number)\.?|order (no|number|ref|reference)|reference|ref)$/,
  code: /^(sku|kode|kode (barang|produk|item)|barcode|item|item code|product|product code|code|artikel)$/,
  quantity: /^(qty|quantity|jumlah|jml|kuantitas|banyaknya|pesan)$/,
  price: /^(harga|harga satuan|harga per satuan|price|unit price|expected price)( \(rp\))?$/,
  date: /^(tanggal|tgl|tanggal (order|pesan|po)|date|order date)$/,
  note: /^(catatan|keterangan|note|notes|remark|remarks)$/,
};

/** The column that a heading names. */
export function columnOf(heading: string): ImportColumn | null {
  const name = heading
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.:*]+$/, '')
    .trim();
  return IMPORT_COLUMNS.find((column) => WORDS[column].test(name)) ?? null;
}
