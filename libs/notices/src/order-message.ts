import { idr, type Money } from '@jembatan/kernel';
import { type Draft, type Template } from './draft';
import { rupiah } from './rupiah';
import { shortName, smsText } from './sms-text.rules';
import { worded } from './wording';

/** An order as its owner is told of it. */
export interface OrderSummary {
  readonly number: string;
  readonly lines: readonly {
    readonly name: string;
    readonly quantity: number;
    readonly unit: string;
    readonly net: Money;
  }[];
  readonly net: Money;
  readonly discount: Money;
  readonly tax: Money;
  readonly grandTotal: Money;
}

interface OrderLinks {
  /** Where the owner confirms, and disputes; each good once. */
  readonly confirmLink: string;
  readonly disputeLink: string;
  /** Days for which the links are good. */
  readonly days: number;
}

/** The paper that an order was keyed from. */
export interface PaperNote {
  /** `YYYY-MM-DD`. */
  readonly paperDate: string | null;
  /** Who sent its picture. */
  readonly sentBy: string | null;
}

export interface OrderMessageValues {
  'order-on-behalf': OrderLinks & {
    readonly storeName: string;
    readonly salesmanName: string;
    readonly order: OrderSummary;
  };
  'order-lines-changed': OrderLinks & { readonly storeName: string; readonly order: OrderSummary };
  'order-entered': OrderLinks & {
    readonly storeName: string;
    readonly order: OrderSummary;
    /** Null: it is from a file of many orders. */
    readonly paper: PaperNote | null;
  };
}

/** Longest names in an SMS, so that it stays one segment. */
const STORE_MAX = 32;
const SALESMAN_MAX = 28;

const CHANGED = 'Halo {store}, isi order {number} atas nama Anda diubah oleh Admin. Hubungi kami jika ini tidak sah.';

const ENTERED =
  'Halo {store}, order {number} atas nama Anda dimasukkan Admin dari {source}. Hubungi kami jika ini tidak sah.';
const ENTERED_SMS =
  'Halo {store}, order {number} atas nama Anda dimasukkan oleh Admin. Hubungi kami jika ini tidak sah.';

/** With the longest number that an order can have. */
const LONGEST_ORDER: OrderSummary = {
  number: `JB-9912-${Number.MAX_SAFE_INTEGER}`,
  lines: [],
  ...{ net: idr(0), discount: idr(0), tax: idr(0), grandTotal: idr(0) },
};

export const ORDER_MESSAGES: { readonly [T in keyof OrderMessageValues]: Template<OrderMessageValues[T]> } = {
  'order-on-behalf': {
    secrets: ['confirmLink', 'disputeLink'],
    draft: (values) => ({
      subject: `Order ${values.order.number} dibuat atas nama toko Anda`,
      greeting: onBehalf(values.storeName, values.salesmanName),
      ...details(values),
    }),
    sms: ({ storeName, salesmanName }) =>
      smsText(onBehalf(shortName(storeName, STORE_MAX), shortName(salesmanName, SALESMAN_MAX))),
  },
  'order-lines-changed': worded({
    secrets: ['confirmLink', 'disputeLink'],
    original: { subject: 'Isi order {number} telah diubah', body: CHANGED, sms: CHANGED },
    mail: { store: ({ storeName }) => storeName, number: ({ order }) => order.number },
    necessary: { subject: ['number'], body: ['store', 'number'], sms: ['store', 'number'] },
    sms: {
      placeholders: { store: ({ storeName }) => shortName(storeName, STORE_MAX), number: ({ order }) => order.number },
      longest: { storeName: 'W'.repeat(STORE_MAX), order: LONGEST_ORDER, confirmLink: '', disputeLink: '', days: 0 },
    },
    rest: details,
  }),
  'order-entered': worded<OrderMessageValues['order-entered']>({
    secrets: ['confirmLink', 'disputeLink'],
    original: { subject: 'Order {number} dimasukkan atas nama toko Anda', body: ENTERED, sms: ENTERED_SMS },
    mail: {
      store: ({ storeName }) => storeName,
      number: ({ order }) => order.number,
      source: ({ paper }) => sourceOf(paper),
    },
    necessary: { subject: ['number'], body: ['store', 'number', 'source'], sms: ['store', 'number'] },
    sms: {
      placeholders: { store: ({ storeName }) => shortName(storeName, STORE_MAX), number: ({ order }) => order.number },
      longest: {
        ...{ storeName: 'W'.repeat(STORE_MAX), order: LONGEST_ORDER, paper: null },
        ...{ confirmLink: '', disputeLink: '', days: 0 },
      },
    },
    rest: details,
  }),
};

const PAPER_DATE = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' });

/** `nota kertas tanggal 20 November 2026, difoto oleh Budi`. */
function sourceOf(paper: PaperNote | null): string {
  if (paper === null) return 'berkas order';
  const { paperDate, sentBy } = paper;
  const dated = paperDate === null ? '' : ` tanggal ${PAPER_DATE.format(new Date(`${paperDate}T00:00:00Z`))}`;
  return `nota kertas${dated}${sentBy === null ? '' : `, difoto oleh ${sentBy}`}`;
}

/** To the letter: what the business promised its stores. */
const onBehalf = (store: string, salesman: string): string =>
  `Halo ${store}, Salesman ${salesman} baru saja membuat order atas nama Anda. Hubungi kami jika ini tidak sah.`;

/** What stands below the sentence. */
function details({
  order,
  confirmLink,
  disputeLink,
  days,
}: OrderLinks & { order: OrderSummary }): Omit<Draft, 'subject' | 'greeting'> {
  return {
    paragraphs: [`Order ${order.number}`],
    table: {
      head: ['Barang', 'Jumlah', 'Harga'],
      rows: [
        ...order.lines.map(({ name, quantity, unit, net }) => [name, `${quantity} ${unit}`, rupiah(net)]),
        ['Subtotal', '', rupiah(order.net)],
        ...(order.discount.amount === 0 ? [] : [['Diskon', '', rupiah(order.discount)]]),
        ['PPN', '', rupiah(order.tax)],
        ['Total', '', rupiah(order.grandTotal)],
      ],
    },
    links: [
      { label: 'Ya, order ini sah', url: confirmLink },
      { label: 'Tidak, saya menolak order ini', url: disputeLink },
    ],
    closing: [`Setiap tautan hanya dapat dipakai satu kali dan berlaku ${days} hari. Anda tidak perlu masuk.`],
  };
}
