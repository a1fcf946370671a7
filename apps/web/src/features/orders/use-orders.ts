import { useInfiniteQuery } from '@tanstack/react-query';
import { bodyOf } from '../../api/client';
import { useSignedIn } from '../../app/hooks';
import { type OrdersFilter, queryOf } from './orders-filter.rules';

const PAGE = 30;
const ON_BEHALF = { onBehalf: 'true' } as const;

/** The orders one may see, or of those the ones made in a store's name; newest first, page by page; read again when the portal tells of a change. */
export function useOrders(filter: OrdersFilter, onBehalf = false) {
  const { user, portal } = useSignedIn();
  return useInfiniteQuery({
    queryKey: ['portal', user.id, 'orders', filter, onBehalf],
    queryFn: ({ pageParam }) => {
      const query = {
        ...queryOf(filter),
        limit: PAGE,
        ...(onBehalf && ON_BEHALF),
        ...(pageParam !== null && { cursor: pageParam }),
      };
      return bodyOf(portal.GET('/api/v1/orders', { params: { query } }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}
