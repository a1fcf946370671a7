import { timeZoneOf } from '@jembatan/stores/rules';
import { orderText } from './order-whatsapp.rules';
import { type OrderPaper } from './order-words';
import { messageOf } from './whatsapp-link';
import { type WhatsAppMessage } from './whatsapp-link.rules';

/** Named in the record of who opened it; the version rises with the words. */
export const ORDER_MESSAGE = { template: 'order', version: 3 } as const;

/** What somebody sends to the store about its order, shortened by leaving out lines. */
export function whatsAppOf(
  { order, location, url }: Pick<OrderPaper, 'order' | 'location' | 'url'>,
  phone: string | null,
): WhatsAppMessage {
  const { number, status, storeName, placedAt, onBehalfOf, origin, lines, totals } = order;
  const { taxBase, tax, grandTotal } = totals;
  const told = {
    ...{ storeName, placedAt, timeZone: timeZoneOf(location), byUs: onBehalfOf === null ? null : origin },
    ...{ lines, tax, grandTotal, known: { number, status, taxBase, url } },
  };
  return messageOf(phone, lines.length, (shown) => orderText(told, shown));
}
