import { type KitPart } from './tablet-kit';
import { minuteOf } from './words';

const HEADINGS = {
  catalogue: 'KATALOG (PDF, dengan gambar; untuk ditunjukkan di toko)',
  'price-list': 'DAFTAR HARGA (Excel; untuk dicari, disaring dan dicetak)',
  'order-form': 'FORMULIR PESANAN (Excel; satu untuk tiap toko)',
} as const;

const heardAt = (at: Date | null): string => (at === null ? 'belum diketahui' : `${minuteOf(at)} WIB`);

/** What a salesman reads first when nothing but these files is left. */
export function kitIndexOf(parts: readonly KitPart[]): string {
  const lines = ['PAKET CADANGAN UNTUK BERJUALAN TANPA PORTAL', ''];
  for (const kind of ['catalogue', 'price-list', 'order-form'] as const) {
    lines.push(HEADINGS[kind]);
    for (const { name, title, pricesAsOf, stockAsOf } of parts.filter((part) => part.kind === kind))
      lines.push(`- ${name}: ${title}; harga per ${heardAt(pricesAsOf)}, stok per ${heardAt(stockAsOf)}`);
    lines.push('');
  }
  return [
    ...lines,
    'CARA MEMESAN',
    '1. Tunjukkan katalog kepada toko. Harga belum termasuk PPN.',
    '2. Isi kolom PESAN pada formulir toko itu, lalu simpan.',
    '3. Begitu ada sinyal, unggah formulir di portal lewat Order cepat dan periksa hasilnya.',
    '4. Bila tidak bisa mengisi Excel, tulis nota kertas dan kirimkan fotonya ke Admin.',
    'Yang berlaku adalah harga dan stok saat pesanan diterima portal.',
    '',
  ].join('\r\n');
}
