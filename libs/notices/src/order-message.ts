import { type Money } from '@jembatan/kernel';
import { type Draft, type Template } from './draft';
import { rupiah } from './rupiah';
import { shortName, smsText } from './sms-text.rules';

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

export interface OrderMessageValues {
  'order-on-behalf': OrderLinks & {
    readonly storeName: string;
    readonly salesmanName: string;
    readonly order: OrderSummary;
  };
  'order-lines-changed': OrderLinks & { readonly storeName: string; readonly order: OrderSummary };
}

/** Longest names in an SMS, so that it stays one segment. */
const STORE_MAX = 32;
const SALESMAN_MAX = 28;

export const ORDER_MESSAGES: { readonly [T in keyof OrderMessageValues]: Template<OrderMessageValues[T]> } = {
  'order-on-behalf': {
    secrets: ['confirmLink', 'disputeLink'],
    draft: (values) =>
      draft(
        values,
        `Order ${values.order.number} dibuat atas nama toko Anda`,
        onBehalf(values.storeName, values.salesmanName),
      ),
    sms: ({ storeName, salesmanName }) =>
      smsText(onBehalf(shortName(storeName, STORE_MAX), shortName(salesmanName, SALESMAN_MAX))),
  },
  'order-lines-changed': {
    secrets: ['confirmLink', 'disputeLink'],
    draft: (values) =>
      draft(values, `Isi order ${values.order.number} telah diubah`, changed(values.storeName, values.order.number)),
    sms: ({ storeName, order }) => smsText(changed(shortName(storeName, STORE_MAX), order.number)),
  },
};

/** To the letter: what the business promised its stores. */
const onBehalf = (store: string, salesman: string): string =>
  `Halo ${store}, Salesman ${salesman} baru saja membuat order atas nama Anda. Hubungi kami jika ini tidak sah.`;

const changed = (store: string, number: string): string =>
  `Halo ${store}, isi order ${number} atas nama Anda diubah oleh Admin. Hubungi kami jika ini tidak sah.`;

function draft(
  { order, confirmLink, disputeLink, days }: OrderLinks & { order: OrderSummary },
  subject: string,
  greeting: string,
): Draft {
  return {
    subject,
    greeting,
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
