import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type components } from '../../api/openapi';
import { bodyOf } from '../../api/client';
import { usePortal, useSignedIn } from '../../app/hooks';
import { type ConsentInput } from './consent.rules';

export type StoreConsents = components['schemas']['StoreConsentsDto'];

/** What is to hold from now on: the owner's own list, or the distributor's default. */
export type Decision =
  { readonly decidedBy: 'owner'; readonly consents: ConsentInput[] } | { readonly decidedBy: 'policy' };

/** Who may act in the store's name, and the owner's decision about it. */
export function useConsents(storeId: string) {
  const { user, portal } = useSignedIn();
  const queries = useQueryClient();
  const path = { path: { id: storeId } };
  const consents = usePortal(['consents', storeId], (asked) =>
    bodyOf(asked.GET('/api/v1/stores/{id}/consents', { params: path })),
  );
  const salesmen = usePortal(['salesmen', storeId], (asked) =>
    bodyOf(asked.GET('/api/v1/stores/{id}/salesmen', { params: path })),
  );
  const decide = useMutation({
    mutationFn: (decision: Decision) =>
      bodyOf(portal.PUT('/api/v1/stores/{id}/consents', { params: path, body: decision })),
    onSuccess: (decided) => queries.setQueryData(['portal', user.id, 'consents', storeId], decided),
  });
  const revokeAll = useMutation({
    mutationFn: () => bodyOf(portal.DELETE('/api/v1/stores/{id}/consents', { params: path })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['portal', user.id, 'consents', storeId] }),
  });
  return { consents, salesmen, decide, revokeAll };
}
