import { type Order, type OrderEvent } from './order';

/** What the owner says of an order that somebody placed in the store's name. */
export const CONFIRMATIONS = ['open', 'confirmed', 'disputed'] as const;
export type Confirmation = (typeof CONFIRMATIONS)[number];

/** The owner's last word; an order that an admin released from a dispute waits for another. Null for one that nobody placed in the store's name. */
export function confirmationOf(
  { onBehalfOf }: Pick<Order, 'onBehalfOf'>,
  timeline: readonly Pick<OrderEvent, 'kind'>[],
): Confirmation | null {
  if (onBehalfOf === null) return null;
  const said = timeline.findLastIndex(({ kind }) => kind === 'confirmed' || kind === 'disputed');
  if (said < 0) return 'open';
  if (timeline[said]?.kind === 'confirmed') return 'confirmed';
  return timeline.slice(said).some(({ kind }) => kind === 'released') ? 'open' : 'disputed';
}
