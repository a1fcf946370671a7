import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf } from '../../api/client';
import { keepFile } from '../../api/keep-file';
import { unhurried } from '../../api/unhurried';
import { usePortal, usePortalPages, useSignedIn } from '../../app/hooks';
import { type ItemOutcome } from './run.rules';

const PAGE = 50;
/** What the event stream reads again: news of runs, and of orders that run through them. */
const TOPICS = ['reconciliation', 'orders'] as const;

export const BACKLOG_SORTS = ['oldestAt', '-oldestAt', 'value', '-value', 'orders', '-orders'] as const;
export type BacklogSort = (typeof BACKLOG_SORTS)[number];

/** What a run would take up now, store by store. */
export const useBacklog = (sort: BacklogSort) =>
  usePortalPages([...TOPICS, 'backlog', sort], (portal, cursor) =>
    bodyOf(
      portal.GET('/api/v1/admin/backlog', { params: { query: { sort, limit: PAGE, ...(cursor && { cursor }) } } }),
    ),
  );

/** The sums over all stores. */
export const useBacklogTotals = () =>
  usePortal([...TOPICS, 'backlog-totals'], async (portal) => {
    const query = { limit: 1 };
    return (await bodyOf(portal.GET('/api/v1/admin/backlog', { params: { query } }))).totals;
  });

/** Orders that the ERP changed or refused, or of which it never answered. */
export const useReviews = () =>
  usePortalPages([...TOPICS, 'reviews'], (portal, cursor) =>
    bodyOf(
      portal.GET('/api/v1/orders', {
        params: { query: { status: 'needs-review', limit: PAGE, ...(cursor && { cursor }) } },
      }),
    ),
  );

export const useRuns = () =>
  usePortal(['reconciliation', 'runs'], (portal) => bodyOf(portal.GET('/api/v1/admin/reconciliations')));

/** How far the run has come. */
export const useRun = (id: string) =>
  usePortal(['reconciliation', 'run', id], (portal) =>
    bodyOf(portal.GET('/api/v1/admin/reconciliations/{id}', { params: { path: { id }, query: { limit: 1 } } })),
  );

export const useRunItems = (id: string, outcome: ItemOutcome | undefined) =>
  usePortalPages([...TOPICS, 'run', id, 'items', outcome ?? null], (portal, cursor) =>
    bodyOf(
      portal.GET('/api/v1/admin/reconciliations/{id}', {
        params: {
          path: { id },
          query: { limit: PAGE, ...(outcome && { outcome }), ...(cursor && { cursor: Number(cursor) }) },
        },
      }),
    ),
  );

/** Which orders a run takes: all that wait, or those of one store. */
export interface Wanted {
  readonly dryRun: boolean;
  readonly storeId?: string;
  /** The oldest so many. */
  readonly limit?: number;
}

/** What an admin does with runs. */
export function useRunActs() {
  const { user, portal } = useSignedIn();
  const queries = useQueryClient();
  const onSettled = (): Promise<void> =>
    queries.invalidateQueries({
      predicate: ({ queryKey: [place, owner, ...key] }) =>
        place === 'portal' && owner === user.id && key.includes('reconciliation'),
    });
  const start = useMutation({
    mutationFn: (wanted: Wanted) => bodyOf(portal.POST('/api/v1/admin/reconciliations', { body: wanted })),
    onSettled,
  });
  const pause = useMutation({
    mutationFn: (id: string) =>
      bodyOf(portal.POST('/api/v1/admin/reconciliations/{id}/pause', { params: { path: { id } } })),
    onSettled,
  });
  const resume = useMutation({
    mutationFn: (id: string) =>
      bodyOf(portal.POST('/api/v1/admin/reconciliations/{id}/resume', { params: { path: { id } } })),
    onSettled,
  });
  const requeue = useMutation({
    mutationFn: (id: string) => bodyOf(portal.POST('/api/v1/orders/{id}/requeue', { params: { path: { id } } })),
    onSettled,
  });
  const download = useMutation({
    mutationFn: (id: string) =>
      bodyOf<Blob>(
        portal.GET('/api/v1/admin/reconciliations/{id}/export', {
          params: { path: { id } },
          parseAs: 'blob',
          fetch: unhurried,
        }),
      ),
    onSuccess: (file, id) => keepFile(file, `reconcile-${id}.csv`),
  });
  return { start, pause, resume, requeue, download };
}
