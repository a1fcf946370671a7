import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { type Room } from './size.rules';

export interface Storage {
  /** Null where the browser does not tell. */
  readonly room: Room | null;
  /** May the browser clear this app's data when room gets scarce? Null where it does not tell. */
  readonly persistent: boolean | null;
}

/** What the browser says of the room that it gives to this app; read again whenever `bytes` changed. */
export function useStorage(bytes: number | null): UseQueryResult<Storage> {
  return useQuery({ queryKey: ['storage', bytes], queryFn: read, networkMode: 'always' });
}

async function read(): Promise<Storage> {
  if (!('storage' in navigator)) return { room: null, persistent: null };
  const { usage, quota } = await navigator.storage.estimate();
  return {
    room: usage === undefined || quota === undefined ? null : { usage, quota },
    persistent: await navigator.storage.persisted(),
  };
}
