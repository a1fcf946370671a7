import { useQuery } from '@tanstack/react-query';
import { useOnline, useSignedIn } from '../../app/hooks';
import { NoAnswer, SignedOut } from '../../api/problem';

const EVERY_MS = 120_000;

/** Fetches what changed in a store's catalogue while somebody looks at it. Without a connection the one on the device stays. */
export function useFreshCatalogue(storeId: string): {
  readonly fetching: boolean;
  readonly error: Error | null;
  readonly fetch: () => void;
} {
  const { device } = useSignedIn();
  const online = useOnline();
  const { isFetching, error, refetch } = useQuery({
    queryKey: ['catalogue-refreshed', device.userId, storeId],
    queryFn: async () => {
      await device.refreshCatalogue(storeId);
      return true;
    },
    enabled: online,
    staleTime: EVERY_MS / 2,
    refetchInterval: EVERY_MS,
  });
  const known = error instanceof NoAnswer || error instanceof SignedOut;
  return { fetching: isFetching, error: known ? null : error, fetch: () => void refetch() };
}
