import { type Readable } from 'node:stream';
import { type OrderLine } from '@jembatan/ordering';
import { momentAt, type OrderPaper, type Seller, STATUS_WORDS, VERDICT_WORDS } from './order-words';
import { type Letterhead } from './letterhead';
import { type Column, PdfWriter } from './pdf-writer';
import { npwpText, rupiahOf, wholeOf } from './words';

const COLUMNS: readonly Column[] = [
  { title: 'No.', width: 26, right: true },
  { title: 'Kode', width: 70 },
  { title: 'Barang' },
  { title: 'Jumlah', width: 54, right: true },
  { title: 'Harga satuan', width: 64, right: true },
  { title: 'Nilai', width: 66, right: true },
  { title: 'DPP', width: 66, right: true },
  { title: 'PPN', width: 60, right: true },
];

/** The order as a page for its parties: no tax invoice, and it says so. */
export function drawOrder(
  paper: OrderPaper,
  seller: Seller,
  madeAt: Date,
  letterhead: Letterhead | null = null,
): Readable {
  const pdf = new PdfWriter({ title: `Pesanan ${paper.order.number}`, madeAt, letterhead });
  write(pdf, paper, seller, madeAt).catch((error: unknown) => pdf.fail(error));
  return pdf.stream;
}

export const orderFileName = ({ number }: OrderPaper['order']): string => `${number}.pdf`;

async function write(pdf: PdfWriter, paper: OrderPaper, seller: Seller, madeAt: Date): Promise<void> {
  const { order, placedByName, address, location } = paper;
  const { totals, erp, credit } = order;
  const facts: [name: string, value: string | null][] = [
    ['Toko', `${order.storeName} (${order.storeCode})`],
    ['Alamat', address],
    ['Waktu pesan', momentAt(order.placedAt, location)],
    ['Dipesan oleh', order.onBehalfOf === null ? placedByName : `${placedByName}, atas nama ${order.storeName}`],
    ['Nomor PO', order.purchaseOrderNumber],
    ['Catatan', order.note],
    ['Status', STATUS_WORDS[order.status]],
    ['Nomor di ERP', erp.number],
    ['Putusan kredit', VERDICT_WORDS[credit.verdict]],
    ['Dicetak', momentAt(madeAt, location)],
  ];
  pdf.facts(facts.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])));
  pdf.section('Penjual');
  pdf.facts([
    ['Nama', seller.legalName === null ? seller.brand : `${seller.legalName} (${seller.brand})`] as const,
    ...(seller.npwp === null ? [] : [['NPWP', npwpText(seller.npwp)] as const]),
    ...(seller.address === null ? [] : [['Alamat', seller.address] as const]),
  ]);
  pdf.section('Barang');
  await pdf.table(COLUMNS, order.lines.map(rowOf));
  pdf.section('Ringkasan');
  pdf.facts([
    ['Nilai barang', rupiahOf(totals.net.amount)],
    ['Potongan', rupiahOf(totals.discount.amount)],
    ['Dasar pengenaan pajak (DPP)', rupiahOf(totals.taxBase.amount)],
    ['PPN', rupiahOf(totals.tax.amount)],
    ['Total', rupiahOf(totals.grandTotal.amount)],
  ]);
  pdf.paragraph('Dokumen ini bukan faktur pajak.', { muted: true });
  pdf.end();
}

const rowOf = (line: OrderLine, at: number): string[] => [
  String(at + 1),
  line.sku,
  line.name,
  `${wholeOf(line.quantity)} ${line.unit}`,
  rupiahOf(line.unitPrice.amount),
  rupiahOf(line.net.amount),
  rupiahOf(line.taxBase.amount),
  rupiahOf(line.tax.amount),
];
