import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf } from '../../api/client';
import { useSignedIn } from '../../app/hooks';
import { type Order } from '../../offline';

export type OrderAct = 'cancelled' | 'confirmed' | 'disputed';

/**
 * What the owner may do about an order. Each answer is read into every list that shows it; `onDone` is told also when the
 * part that asked is gone by then.
 */
export function useOrderActs(id: string, onDone: (act: OrderAct) => void = () => undefined) {
  const { user, portal } = useSignedIn();
  const queries = useQueryClient();
  const onSettled = (): Promise<void> => queries.invalidateQueries({ queryKey: ['portal', user.id, 'orders'] });
  const path = { path: { id } };
  const cancel = useMutation({
    mutationFn: (reason: string) =>
      bodyOf(portal.POST('/api/v1/orders/{id}/cancel', { params: path, body: { reason } })),
    onSuccess: () => onDone('cancelled'),
    onSettled,
  });
  const confirm = useMutation({
    mutationFn: () => bodyOf(portal.POST('/api/v1/orders/{id}/confirm', { params: path })),
    onSuccess: () => onDone('confirmed'),
    onSettled,
  });
  const dispute = useMutation({
    mutationFn: (reason: string) =>
      bodyOf(portal.POST('/api/v1/orders/{id}/dispute', { params: path, body: { reason } })),
    onSuccess: () => onDone('disputed'),
    onSettled,
  });
  return { cancel, confirm, dispute };
}

export const isOwnersOrder = (order: Pick<Order, 'storeId'>, stores: readonly { readonly id: string }[]): boolean =>
  stores.some(({ id }) => id === order.storeId);
