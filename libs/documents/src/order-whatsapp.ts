import { type Order, type OrderLine } from '@jembatan/ordering';
import { momentAt, type OrderPaper, STATUS_WORDS } from './order-words';
import { messageOf, shownOf, type WhatsAppMessage } from './whatsapp-link';
import { rupiahOf, wholeOf } from './words';

/** Named in the record of who opened it; the version rises with the words. */
export const ORDER_MESSAGE = { template: 'order', version: 3 } as const;

/** Code points of a name: with the longest there is, an address still holds what must be said. */
const LONGEST_NAME = 60;
/** Emoji are lost on the way through the redirect, half characters cannot be sent at all. */
const UNSENDABLE = /[\p{Extended_Pictographic}\p{Cs}\u{FE0F}\u{200D}]/gu;

/** Who made an order that the store did not make itself. */
const BY_US: Readonly<Record<Order['origin'], string>> = {
  portal: 'Dibuat oleh salesman kami atas nama toko Anda.',
  manual: 'Kami masukkan dari nota kertas atas nama toko Anda.',
  import: 'Kami masukkan dari daftar pesanan atas nama toko Anda.',
};

type Told = Pick<OrderPaper, 'order' | 'location' | 'url'>;

/**
 * What somebody sends to the store about its order, shortened by leaving out lines. No name of a person: addresses are kept
 * in logs and histories.
 */
export const whatsAppOf = (paper: Told, phone: string | null): WhatsAppMessage =>
  messageOf(phone, paper.order.lines.length, (shown) => textOf(paper, shown));

function textOf({ order, location, url }: Told, shown: number): string {
  const { totals, lines } = order;
  return [
    `Halo ${sendable(order.storeName)},`,
    '',
    `Pesanan ${order.number}`,
    momentAt(order.placedAt, location),
    ...(order.onBehalfOf === null ? [] : [BY_US[order.origin]]),
    '',
    ...shownOf(lines, shown, wordsOf),
    '',
    `DPP: ${rupiahOf(totals.taxBase.amount)}`,
    `PPN: ${rupiahOf(totals.tax.amount)}`,
    `Total: ${rupiahOf(totals.grandTotal.amount)}`,
    `Status: ${STATUS_WORDS[order.status]}`,
    '',
    `Lihat pesanan: ${url}`,
  ].join('\n');
}

const wordsOf = ({ name, quantity, unit, net }: OrderLine): string =>
  `- ${sendable(name)}: ${wholeOf(quantity)} ${sendable(unit)}, ${rupiahOf(net.amount)}`;

function sendable(name: string): string {
  const letters = [...name.replace(UNSENDABLE, '').replace(/\s+/g, ' ').trim()];
  return letters.length <= LONGEST_NAME ? letters.join('') : `${letters.slice(0, LONGEST_NAME - 1).join('')}…`;
}
