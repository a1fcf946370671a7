import { type OrderLine } from '@jembatan/ordering';
import { momentAt, type OrderPaper, STATUS_WORDS } from './order-words';
import { messageOf, shownOf, type WhatsAppMessage } from './whatsapp-link';
import { rupiahOf, wholeOf } from './words';

/** What somebody sends to the store about its order. No name of a person: addresses are kept in logs and histories. */
export const whatsAppOf = (paper: OrderPaper, phone: string | null): WhatsAppMessage =>
  messageOf(phone, paper.order.lines.length, (shown) => textOf(paper, shown));

function textOf({ order, location }: OrderPaper, shown: number): string {
  const { totals, lines } = order;
  return [
    `Halo ${order.storeName},`,
    '',
    `Pesanan ${order.number}`,
    momentAt(order.placedAt, location),
    ...(order.onBehalfOf === null ? [] : ['Dibuat oleh salesman kami atas nama toko Anda.']),
    '',
    ...shownOf(lines, shown, wordsOf),
    '',
    `DPP: ${rupiahOf(totals.taxBase.amount)}`,
    `PPN: ${rupiahOf(totals.tax.amount)}`,
    `Total: ${rupiahOf(totals.grandTotal.amount)}`,
    `Status: ${STATUS_WORDS[order.status]}`,
  ].join('\n');
}

const wordsOf = ({ name, quantity, unit, net }: OrderLine): string =>
  `- ${name}: ${wholeOf(quantity)} ${unit}, ${rupiahOf(net.amount)}`;
