import { mobileOf } from '@jembatan/stores';
import { messageTo, type WhatsAppMessage } from './whatsapp-link.rules';

/** As {@link messageTo}, to a number however it is written. */
export const messageOf = (given: string | null, lines: number, textOf: (shown: number) => string): WhatsAppMessage =>
  messageTo(mobileOf(given), lines, textOf);
