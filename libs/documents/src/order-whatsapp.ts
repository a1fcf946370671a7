import { type OrderLine } from '@jembatan/ordering';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { momentAt, type OrderPaper, STATUS_WORDS } from './order-words';
import { rupiahOf, wholeOf } from './words';

export interface WhatsAppMessage {
  /** Opens WhatsApp with the text written, not sent; with the number's chat where there is one. */
  readonly url: string;
  readonly text: string;
  /** E.164; null where nobody with WhatsApp is known. */
  readonly phone: string | null;
}

/** Beyond it, devices cut addresses off. */
const MAX_URL = 2000;
const MOBILE = new Set(['MOBILE', 'FIXED_LINE_OR_MOBILE']);

/** What somebody sends to the store about its order. No name of a person: addresses are kept in logs and histories. */
export function whatsAppOf(paper: OrderPaper, given: string | null): WhatsAppMessage {
  const phone = mobileOf(given);
  const base = `https://wa.me/${phone?.slice(1) ?? ''}?text=`;
  for (let shown = paper.order.lines.length; ; shown -= 1) {
    const text = textOf(paper, shown);
    const url = base + encodeURIComponent(text);
    if (url.length <= MAX_URL || shown === 0) return { url, text, phone };
  }
}

/** E.164 of one mobile number; null for a landline, two numbers in one, or none. */
function mobileOf(given: string | null): string | null {
  const number = given === null ? undefined : parsePhoneNumberFromString(given.replace(/^00/, '+'), 'ID');
  return number?.isValid() && MOBILE.has(number.getType() ?? '') ? number.number : null;
}

function textOf({ order, location }: OrderPaper, shown: number): string {
  const { totals, lines } = order;
  const left = lines.length - shown;
  return [
    `Halo ${order.storeName},`,
    '',
    `Pesanan ${order.number}`,
    momentAt(order.placedAt, location),
    ...(order.onBehalfOf === null ? [] : ['Dibuat oleh salesman kami atas nama toko Anda.']),
    '',
    ...lines.slice(0, shown).map(wordsOf),
    ...(left === 0 ? [] : [shown === 0 ? `${left} barang` : `dan ${left} barang lagi`]),
    '',
    `DPP: ${rupiahOf(totals.taxBase.amount)}`,
    `PPN: ${rupiahOf(totals.tax.amount)}`,
    `Total: ${rupiahOf(totals.grandTotal.amount)}`,
    `Status: ${STATUS_WORDS[order.status]}`,
  ].join('\n');
}

const wordsOf = ({ name, quantity, unit, net }: OrderLine): string =>
  `- ${name}: ${wholeOf(quantity)} ${unit}, ${rupiahOf(net.amount)}`;
