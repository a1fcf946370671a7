import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type components } from '../../api/openapi';
import { bodyOf, type Portal } from '../../api/client';
import { usePortal, usePortalPages, useSignedIn } from '../../app/hooks';

export type Outcome = components['schemas']['OutcomeDto'];
export type OutcomeMessage = components['schemas']['OutcomeMessageDto'];

/** A message with the orders that it tells. */
export interface Telling extends Pick<OutcomeMessage, 'message' | 'recipient' | 'template'> {
  readonly orders: readonly [Outcome, ...Outcome[]];
}

const PAGE = 30;
const TOPICS = ['orders', 'outcomes'] as const;

const pageOf = (portal: Portal, told: boolean, cursor: string | undefined) => {
  const query = { told: told ? ('true' as const) : ('false' as const), limit: PAGE, ...(cursor && { cursor }) };
  return bodyOf(portal.GET('/api/v1/admin/outcomes', { params: { query } }));
};

/** Orders whose stores were told, latest first. */
export const useTold = () => usePortalPages([...TOPICS, true], (portal, cursor) => pageOf(portal, true, cursor));

/** What is yet to be told, a store's orders in one message as far as it holds them. */
export const useTellings = () =>
  usePortalPages([...TOPICS, false], async (portal, cursor) => {
    const { items, messages, nextCursor } = await pageOf(portal, false, cursor);
    return { items: tellingsOf(items, messages), nextCursor };
  });

function tellingsOf(items: readonly Outcome[], messages: readonly OutcomeMessage[]): Telling[] {
  const byId = new Map(items.map((item) => [item.orderId, item]));
  return messages.flatMap(({ orderIds, message, recipient, template }) => {
    const [first, ...others] = orderIds.flatMap((id) => byId.get(id) ?? []);
    return first ? [{ message, recipient, template, orders: [first, ...others] }] : [];
  });
}

/** WhatsApp was opened with the message: stands at each order that it tells. Whether it was sent nobody knows. */
export function useOpening() {
  const { user, portal } = useSignedIn();
  const queries = useQueryClient();
  return useMutation({
    // All at once: the page may be left for WhatsApp at this very moment.
    mutationFn: ({ orders, template: body }: Telling) =>
      Promise.all(
        orders.map(({ orderId: id }) =>
          portal.POST('/api/v1/orders/{id}/whatsapp/opened', { params: { path: { id } }, body, keepalive: true }),
        ),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['portal', user.id, 'orders'] }),
  });
}

/** How many stores still wait for their word. */
export const useOutcomesWaiting = () =>
  usePortal([...TOPICS, 'waiting'], async (portal) => {
    const query = { limit: 1 };
    return (await bodyOf(portal.GET('/api/v1/admin/outcomes', { params: { query } }))).waiting;
  });

/**
 * Ticks off, one after the other, what the message told: where an order has another outcome by now, the portal refuses that
 * one, and those before it stay ticked off.
 */
export function useTelling() {
  const { user, portal } = useSignedIn();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (orders: readonly Outcome[]) => {
      for (const { orderId: id, contentHash, outcome } of orders)
        await portal.POST('/api/v1/admin/outcomes/{id}/told', {
          params: { path: { id } },
          body: { contentHash, outcome },
        });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['portal', user.id, ...TOPICS] }),
  });
}
