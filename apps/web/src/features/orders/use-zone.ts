import { useCallback } from 'react';
import { useDevice } from '../../app/hooks';

/** The time zone of a store, as far as this device knows the store; the country's first otherwise. */
export function useZone(): (storeId: string) => string | undefined {
  const { data: stores } = useDevice('stores', [], (device) => device.stores());
  return useCallback((storeId) => stores?.find(({ id }) => id === storeId)?.timeZone, [stores]);
}
