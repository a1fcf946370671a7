import { useEffect, useState, useSyncExternalStore } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { NoAnswer, PortalRefusal, SignedOut } from '../api/problem';
import { type Device } from '../offline';
import { useAccount, useSignedIn } from './hooks';
import { type KnownMode, type Mode, modeWatch, type Reach } from './live-mode';
import { LiveStream } from './live-stream';
import { type LiveEvent } from './live-stream.rules';
import { readAgain } from './read-again';

/** Orders of one store that change together are fetched once. */
const GATHER_MS = 400;

/** Of a burst the screens are read once: a reading that is begun anew at each event would not end before the last. */
const BURST_MS = 250;

/** Once, in the frame: what happens in the house reaches the screens, by stream or, without one, by asking. */
export function useLiveNews(): void {
  const { session } = useAccount();
  const { user, device } = useSignedIn();
  const queries = useQueryClient();
  const [stands, setStands] = useState(false);
  useEffect(() => {
    const keepsOrders = user.roles.some((role) => role === 'salesman' || role === 'store_owner');
    const orders = keepsOrders ? ordersOf(device) : null;
    const screens = gathered((event) => void readAgain(queries, user.id, event));
    const stream = new LiveStream(session, {
      event: (event) => {
        if (event.event === 'service-mode') return hearMode(device, event);
        if (event.event === 'order') orders?.changed((JSON.parse(event.data) as { storeId: string }).storeId);
        screens.heard(event.event);
      },
      standing: (up) => {
        setStands(up);
        if (up) device.wake();
      },
    });
    const stop = stream.start();
    return () => {
      stop();
      orders?.stop();
      screens.stop();
    };
  }, [session, queries, user, device]);
  useEffect(() => (stands ? undefined : modeWatch.poll()), [stands]);
}

/** An order that could not be sent a moment ago may be sent now. */
function hearMode(device: Device, { data }: LiveEvent): void {
  const mode = JSON.parse(data) as Mode;
  if (mode.mode !== modeWatch.current()?.mode.mode) device.wake();
  modeWatch.hear(mode);
}

function gathered(read: (event: string) => void): { heard: (event: string) => void; stop: () => void } {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const readOnce = (event: string): void => {
    waiting.delete(event);
    read(event);
  };
  return {
    heard: (event) => {
      if (!waiting.has(event))
        waiting.set(
          event,
          setTimeout(() => readOnce(event), BURST_MS),
        );
    },
    stop: () => {
      for (const timer of waiting.values()) clearTimeout(timer);
    },
  };
}

/** Keeps the device's orders in step with the portal's, a store at a time. */
function ordersOf(device: Device): { changed: (storeId: string) => void; stop: () => void } {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const fetchAll = async (storeId: string): Promise<void> => {
    waiting.delete(storeId);
    try {
      await device.refreshOrders(storeId);
    } catch (error) {
      // The next event, or the next look at the list, fetches them.
      if (!(error instanceof NoAnswer || error instanceof PortalRefusal || error instanceof SignedOut)) throw error;
    }
  };
  return {
    changed: (storeId) => {
      if (!waiting.has(storeId))
        waiting.set(
          storeId,
          setTimeout(() => void fetchAll(storeId), GATHER_MS),
        );
    },
    stop: () => {
      for (const timer of waiting.values()) clearTimeout(timer);
    },
  };
}

/** Outside of the frame, where nobody is signed in. */
export const useModeByAsking = (): void => useEffect(() => modeWatch.poll(), []);

export const useMode = (): KnownMode | null => useSyncExternalStore(modeWatch.subscribe, modeWatch.current);

export const useReach = (): Reach => useSyncExternalStore(modeWatch.subscribe, modeWatch.reached);
