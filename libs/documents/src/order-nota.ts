import { type OrderLine } from '@jembatan/ordering';
import { type ErpFunction, ERP_FUNCTIONS, type Mode } from '@jembatan/service-mode';
import { momentAt, ORIGIN_WORDS, type OrderPaper, type Seller, VERDICT_WORDS } from './order-words';
import { STATUS_WORDS } from './order-words.rules';
import { packsOf } from './pack-words.rules';
import { rupiahInWords } from './rupiah-words.rules';
import { npwpText, rupiahOf, wholeOf } from './words';

/** What an A4 nota and a receipt say alike. */
export interface Nota {
  readonly title: string;
  readonly number: string;
  readonly moment: string;
  /** As far as anybody said. */
  readonly seller: Party;
  readonly buyer: Party;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly lines: readonly NotaLine[];
  readonly sums: readonly (readonly [name: string, value: string])[];
  readonly total: string;
  readonly inWords: string;
  readonly note: string | null;
  readonly url: string;
}

export interface Party {
  readonly name: string;
  readonly lines: readonly string[];
}

export interface NotaLine {
  readonly sku: string;
  readonly name: string;
  readonly quantity: string;
  readonly packs: string | null;
  readonly unitPrice: string;
  readonly net: string;
  readonly taxBase: string;
  readonly tax: string;
}

export const NO_TAX_INVOICE = 'Dokumen ini bukan faktur pajak.';

const FUNCTION_WORDS: Readonly<Record<ErpFunction, string>> = {
  credit: 'kredit',
  stock: 'stok',
  prices: 'harga',
  orders: 'order',
};

export function notaOf(paper: OrderPaper, seller: Seller): Nota {
  const { order, location } = paper;
  const { totals } = order;
  return {
    title: 'NOTA PESANAN',
    number: order.number,
    moment: momentAt(order.placedAt, location),
    seller: sellerOf(seller),
    buyer: buyerOf(paper),
    facts: factsOf(paper),
    lines: order.lines.map(lineOf),
    sums: [
      ['Jumlah harga', rupiahOf(totals.net.amount)] as const,
      ...(totals.discount.amount === 0 ? [] : [['Potongan', `-${rupiahOf(totals.discount.amount)}`] as const]),
      ['Dasar pengenaan pajak (DPP)', rupiahOf(totals.taxBase.amount)] as const,
      ['PPN', rupiahOf(totals.tax.amount)] as const,
    ],
    total: rupiahOf(totals.grandTotal.amount),
    inWords: capital(rupiahInWords(totals.grandTotal.amount)),
    note: order.note,
    url: paper.url,
  };
}

const sellerOf = ({ brand, legalName, npwp, address }: Seller): Party => ({
  name: legalName ?? brand,
  lines: [
    ...(legalName === null || legalName === brand ? [] : [brand]),
    ...(address === null ? [] : [address]),
    ...(npwp === null ? [] : [`NPWP ${npwpText(npwp)}`]),
  ],
});

const buyerOf = ({ order, address, taxId }: OrderPaper): Party => ({
  name: order.storeName,
  lines: [
    `Kode ${order.storeCode}`,
    ...(address === null ? [] : [address]),
    ...(taxId === null ? [] : [`NPWP ${npwpText(taxId)}`]),
  ],
});

function factsOf({ order, placedByName, reason, placedUnder }: OrderPaper): Nota['facts'] {
  const { onBehalfOf, origin, paperDate, erp } = order;
  const facts: [name: string, value: string | null][] = [
    [
      origin === 'portal' ? 'Dipesan oleh' : 'Dimasukkan oleh',
      onBehalfOf === null ? placedByName : `${placedByName}, atas nama ${order.storeName}`,
    ],
    ['Alasan', reason],
    ['Nomor PO', order.purchaseOrderNumber],
    ['Asal', origin === 'portal' ? null : ORIGIN_WORDS[origin]],
    ['Tanggal nota kertas', paperDate === null ? null : paperDate.split('-').reverse().join('/')],
    ['Status', STATUS_WORDS[order.status]],
    ['Nomor di ERP', erp.number],
    ['Putusan kredit', VERDICT_WORDS[placedUnder.verdict]],
    ['Mode sistem', modeOf(placedUnder.modes)],
  ];
  return facts.flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value] as const]));
}

/** `Normal`, or what could not be asked of the ERP when the order was placed. */
function modeOf(modes: Readonly<Record<ErpFunction, Mode>>): string {
  const named = (wanted: Mode): string =>
    ERP_FUNCTIONS.filter((each) => modes[each] === wanted)
      .map((each) => FUNCTION_WORDS[each])
      .join(', ');
  const [degraded, recovering] = [named('degraded'), named('recovering')];
  const parts = [degraded && `Darurat (${degraded})`, recovering && `Pemulihan (${recovering})`].filter(Boolean);
  return parts.length === 0 ? 'Normal' : parts.join(', ');
}

const lineOf = (line: OrderLine): NotaLine => ({
  sku: line.sku,
  name: line.name,
  quantity: `${wholeOf(line.quantity)} ${line.unit}`,
  packs: packsOf(line),
  unitPrice: rupiahOf(line.unitPrice.amount),
  net: rupiahOf(line.net.amount),
  taxBase: rupiahOf(line.taxBase.amount),
  tax: rupiahOf(line.tax.amount),
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
