import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type components } from '../../api/openapi';
import { bodyOf } from '../../api/client';
import { usePortal, usePortalPages, useSignedIn } from '../../app/hooks';

export type Outcome = components['schemas']['OutcomeDto'];

const PAGE = 30;
const TOPICS = ['orders', 'outcomes'] as const;

/** Orders that were promised a word: those ticked off, or those whose stores still wait for it. */
export const useOutcomes = (told: boolean) =>
  usePortalPages([...TOPICS, told], (portal, cursor) => {
    const query = { told: told ? ('true' as const) : ('false' as const), limit: PAGE, ...(cursor && { cursor }) };
    return bodyOf(portal.GET('/api/v1/admin/outcomes', { params: { query } }));
  });

/** How many stores still wait for their word. */
export const useOutcomesWaiting = () =>
  usePortal([...TOPICS, 'waiting'], async (portal) => {
    const query = { limit: 1 };
    return (await bodyOf(portal.GET('/api/v1/admin/outcomes', { params: { query } }))).waiting;
  });

/** Ticks off what the message told: where the order has another outcome by now, the portal refuses. */
export function useTelling() {
  const { user, portal } = useSignedIn();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ orderId: id, contentHash, outcome }: Outcome) =>
      bodyOf(
        portal.POST('/api/v1/admin/outcomes/{id}/told', { params: { path: { id } }, body: { contentHash, outcome } }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['portal', user.id, ...TOPICS] }),
  });
}
