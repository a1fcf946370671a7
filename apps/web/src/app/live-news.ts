import { useEffect, useState, useSyncExternalStore } from 'react';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useAccount, useSignedIn } from './hooks';
import { type KnownMode, type Mode, modeWatch, type Reach } from './live-mode';
import { LiveStream } from './live-stream';
import { type LiveEvent } from './live-stream.rules';

/** What the screens of each event are read by. */
const READ_AGAIN: Readonly<Record<string, string>> = {
  order: 'orders',
  notice: 'notices',
  reconciliation: 'reconciliation',
};

/** Once, in the frame: what happens in the house reaches the screens, by stream or, without one, by asking. */
export function useLiveNews(): void {
  const { session } = useAccount();
  const { user } = useSignedIn();
  const queries = useQueryClient();
  const [stands, setStands] = useState(false);
  useEffect(
    () => new LiveStream(session, { event: (event) => tell(queries, user.id, event), standing: setStands }).start(),
    [session, queries, user.id],
  );
  useEffect(() => (stands ? undefined : modeWatch.poll()), [stands]);
}

function tell(queries: QueryClient, userId: string, { event, data }: LiveEvent): void {
  if (event === 'service-mode') return modeWatch.hear(JSON.parse(data) as Mode);
  const topic = READ_AGAIN[event];
  void queries.invalidateQueries({
    predicate: ({ queryKey: [place, owner, ...key] }) =>
      owner === userId &&
      (place === 'portal' || place === 'device') &&
      (event === 'reload' || (topic !== undefined && key.includes(topic))),
  });
}

/** Outside of the frame, where nobody is signed in. */
export const useModeByAsking = (): void => useEffect(() => modeWatch.poll(), []);

export const useMode = (): KnownMode | null => useSyncExternalStore(modeWatch.subscribe, modeWatch.current);

export const useReach = (): Reach => useSyncExternalStore(modeWatch.subscribe, modeWatch.reached);
