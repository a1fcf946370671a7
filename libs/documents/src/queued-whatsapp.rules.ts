import { idr, type Money, times, total } from '@jembatan/kernel';
import { type StoreTimeZone } from '@jembatan/stores/rules';
import { orderText } from './order-whatsapp.rules';
import { messageTo, type WhatsAppMessage } from './whatsapp-link.rules';

/** An order that waits on a device, as it was placed there. */
export interface QueuedOrder {
  readonly storeName: string;
  readonly placedAt: Date;
  readonly timeZone: StoreTimeZone;
  /** Did a salesman place it? */
  readonly onBehalf: boolean;
  readonly lines: readonly {
    readonly name: string;
    readonly unit: string;
    /** Sales units. */
    readonly quantity: number;
    /** Per sales unit before tax. */
    readonly expectedPrice: Money;
  }[];
  /** Tax included. */
  readonly grandTotal: Money;
}

/** The portal's own words about an order that has not reached it: not confirmed, its number follows. The sender chooses whom it goes to. */
export function queuedWhatsApp({ onBehalf, grandTotal, ...order }: QueuedOrder): WhatsAppMessage {
  const lines = order.lines.map((line) => ({ ...line, net: times(line.expectedPrice, line.quantity) }));
  const tax = idr(grandTotal.amount - total(lines.map(({ net }) => net)).amount);
  const told = { ...order, lines, tax, grandTotal, byUs: onBehalf ? ('portal' as const) : null, known: null };
  return messageTo(null, lines.length, (shown) => orderText(told, shown));
}
