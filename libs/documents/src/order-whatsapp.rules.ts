import { type Money } from '@jembatan/kernel';
import { type OrderOrigin, type OrderStatus } from '@jembatan/ordering/rules';
import { type StoreTimeZone } from '@jembatan/stores/rules';
import { momentIn, STATUS_WORDS } from './order-words.rules';
import { shownOf } from './whatsapp-link.rules';
import { rupiahOf, wholeOf } from './words';

/** An order as its message tells it: the portal's, or one that waits on a device. */
export interface ToldOrder {
  readonly storeName: string;
  readonly placedAt: Date;
  readonly timeZone: StoreTimeZone;
  /** Whence it came, where the store did not make it itself. */
  readonly byUs: OrderOrigin | null;
  readonly lines: readonly ToldLine[];
  readonly tax: Money;
  /** Tax included. */
  readonly grandTotal: Money;
  /** What only the portal can say; null: the order has not reached it. */
  readonly known: {
    readonly number: string;
    readonly status: OrderStatus;
    readonly taxBase: Money;
    /** Where the order is looked at. */
    readonly url: string;
  } | null;
}

export interface ToldLine {
  readonly name: string;
  /** Sales units. */
  readonly quantity: number;
  readonly unit: string;
  /** Before tax. */
  readonly net: Money;
}

const BY_US: Readonly<Record<OrderOrigin, string>> = {
  portal: 'Dibuat oleh salesman kami atas nama toko Anda.',
  manual: 'Kami masukkan dari nota kertas atas nama toko Anda.',
  import: 'Kami masukkan dari daftar pesanan atas nama toko Anda.',
};

/** Code points of a name: with the longest there is, an address still holds what must be said. */
const LONGEST_NAME = 60;
/** Emoji are lost on the way through the redirect, half characters cannot be sent at all. */
const UNSENDABLE = /[\p{Extended_Pictographic}\p{Cs}\u{FE0F}\u{200D}]/gu;

/** The text with its first `shown` lines. No name of a person: addresses are kept in logs and histories. */
export function orderText(order: ToldOrder, shown: number): string {
  const { known } = order;
  return [
    `Halo ${sendable(order.storeName)},`,
    '',
    known === null ? 'Pesanan baru (nomor menyusul)' : `Pesanan ${known.number}`,
    momentIn(order.placedAt, order.timeZone),
    ...(order.byUs === null ? [] : [BY_US[order.byUs]]),
    '',
    ...shownOf(order.lines, shown, wordsOf),
    '',
    ...(known === null ? [] : [`DPP: ${rupiahOf(known.taxBase.amount)}`]),
    `PPN: ${rupiahOf(order.tax.amount)}`,
    `Total: ${rupiahOf(order.grandTotal.amount)}`,
    `Status: ${known === null ? 'Belum dikonfirmasi' : STATUS_WORDS[known.status]}`,
    '',
    known === null ? NOT_YET : `Lihat pesanan: ${known.url}`,
  ].join('\n');
}

const NOT_YET = 'Pesanan ini belum masuk ke sistem kami. Nomor dan kepastiannya menyusul.';

const wordsOf = ({ name, quantity, unit, net }: ToldLine): string =>
  `- ${sendable(name)}: ${wholeOf(quantity)} ${sendable(unit)}, ${rupiahOf(net.amount)}`;

function sendable(name: string): string {
  const letters = [...name.replace(UNSENDABLE, '').replace(/\s+/g, ' ').trim()];
  return letters.length <= LONGEST_NAME ? letters.join('') : `${letters.slice(0, LONGEST_NAME - 1).join('')}…`;
}
