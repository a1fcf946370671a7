import { createContext, use, useEffect, useSyncExternalStore } from 'react';
import {
  keepPreviousData,
  type QueryKey,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { type Portal } from '../api/client';
import { type User } from '../api/sign-in-session';
import { type Device, type Topic } from '../offline';
import { type Account, type AccountState } from './account';

export const AccountContext = createContext<Account | null>(null);

export function useAccount(): Account {
  const account = use(AccountContext);
  if (!account) throw new Error('outside of the app');
  return account;
}

export function useAccountState(): AccountState {
  const account = useAccount();
  return useSyncExternalStore(account.subscribe, () => account.state);
}

/** The signed-in person. Screens behind the sign-in only. */
export function useSignedIn(): { readonly user: User; readonly device: Device; readonly portal: Portal } {
  const { portal } = useAccount().session;
  const state = useAccountState();
  if (state.kind !== 'signed-in') throw new Error('nobody is signed in');
  return { user: state.user, device: state.device, portal };
}

/** What the device holds, read again whenever this topic changes in any tab. */
export function useDevice<Data>(
  topic: Topic,
  key: QueryKey,
  read: (device: Device) => Promise<Data>,
): UseQueryResult<Data> {
  const { device } = useSignedIn();
  return useQuery({
    queryKey: ['device', device.userId, topic, ...key],
    queryFn: () => read(device),
    networkMode: 'always',
    staleTime: Infinity,
  });
}

/** Once, at the top: leads changes on the device to the queries that show them. */
export function useDeviceChanges(): void {
  const { device } = useSignedIn();
  const queries = useQueryClient();
  useEffect(
    () => device.onChange((topic) => void queries.invalidateQueries({ queryKey: ['device', device.userId, topic] })),
    [device, queries],
  );
}

/** What the portal says, for screens that need it; kept fresh by the event stream. */
export function usePortal<Data>(key: QueryKey, ask: (portal: Portal) => Promise<Data>): UseQueryResult<Data> {
  const { user, portal } = useSignedIn();
  return useQuery({ queryKey: ['portal', user.id, ...key], queryFn: () => ask(portal) });
}

/** A list of the portal, page by page as far as the reader has come. */
export function usePortalPages<Item>(
  key: QueryKey,
  ask: (portal: Portal, cursor: string | undefined) => Promise<{ items: Item[]; nextCursor: string | null }>,
) {
  const { user, portal } = useSignedIn();
  const pages = useInfiniteQuery({
    queryKey: ['portal', user.id, ...key],
    queryFn: ({ pageParam }) => ask(portal, pageParam ?? undefined),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });
  return { ...pages, items: pages.data?.pages.flatMap(({ items }) => items) };
}

const onLine = (tell: () => void): (() => void) => {
  addEventListener('online', tell);
  addEventListener('offline', tell);
  return () => {
    removeEventListener('online', tell);
    removeEventListener('offline', tell);
  };
};

/** What the browser knows of the connection: `false` is certain, `true` is a hope. */
export const useOnline = (): boolean => useSyncExternalStore(onLine, () => navigator.onLine);
