import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf } from '../../api/client';
import { type components } from '../../api/openapi';
import { usePortal, usePortalPages, useSignedIn } from '../../app/hooks';

export type Approval = components['schemas']['ApprovalDto'];
export type ApprovalResult = components['schemas']['ApprovalResultDto'];
export type Sort = 'placedAt' | '-placedAt' | 'value' | '-value';

/** What waits for an approver; read again whenever an order changes. */
export const useApprovals = (sort: Sort) =>
  usePortalPages(['orders', 'approvals', sort], (portal, cursor) =>
    bodyOf(portal.GET('/api/v1/admin/approvals', { params: { query: { sort, limit: 50, cursor } } })),
  );

export const useApproval = (id: string) =>
  usePortal(['orders', 'approval', id], (portal) =>
    bodyOf(portal.GET('/api/v1/admin/approvals/{id}', { params: { path: { id } } })),
  );

/** An order as the approver saw it. */
export interface Seen {
  readonly id: string;
  readonly contentHash: string;
}

export interface Line {
  readonly sku: string;
  readonly quantity: number;
}

function useReadAgain(): () => Promise<void> {
  const { user } = useSignedIn();
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['portal', user.id, 'orders'] });
}

/** What an approver may do. Refused or not, the lists are read again: somebody else may have been faster. */
export function useDecisions() {
  const { portal } = useSignedIn();
  const onSettled = useReadAgain();
  const approve = useMutation({
    mutationFn: ({ id, contentHash, lines }: Seen & { readonly lines?: Line[] }) =>
      bodyOf(portal.POST('/api/v1/orders/{id}/approve', { params: { path: { id } }, body: { contentHash, lines } })),
    onSettled,
  });
  const approveAll = useMutation({
    mutationFn: ({ orders, ceiling }: { readonly orders: Seen[]; readonly ceiling: number }) =>
      bodyOf(
        portal.POST('/api/v1/admin/approvals', { body: { orders, ceiling: { amount: ceiling, currency: 'IDR' } } }),
      ),
    onSettled,
  });
  return { approve, approveAll };
}

/** Turns an order down as it was seen; takes the reason. */
export function useRejection({ id, contentHash }: Seen) {
  const { portal } = useSignedIn();
  return useMutation({
    mutationFn: (reason: string) =>
      bodyOf(portal.POST('/api/v1/orders/{id}/reject', { params: { path: { id } }, body: { contentHash, reason } })),
    onSettled: useReadAgain(),
  });
}
