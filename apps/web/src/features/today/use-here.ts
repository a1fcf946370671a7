import { useCallback, useEffect, useState } from 'react';
import { currentPosition } from '../../app/position';
import { type Position } from '../../offline';

export interface Here {
  readonly position: Position | null;
  /** `asks`: the reader has not said yet whether this app may know. */
  readonly state: 'asks' | 'looking' | 'known' | 'none';
  readonly look: () => void;
}

/** Where the device is. Asked of the browser without a word only where the reader has allowed it before. */
export function useHere(): Here {
  const [position, setPosition] = useState<Position | null>(null);
  const [state, setState] = useState<Here['state']>('none');
  const look = useCallback(() => {
    setState('looking');
    void currentPosition().then((found) => {
      setPosition(found ?? null);
      setState(found ? 'known' : 'none');
    });
  }, []);
  useEffect(() => {
    let gone = false;
    void locationAllowed().then((allowed) => {
      if (gone) return;
      if (allowed === 'granted') look();
      else if (allowed === 'prompt') setState('asks');
    });
    return () => {
      gone = true;
    };
  }, [look]);
  return { position, state, look };
}

async function locationAllowed(): Promise<PermissionState> {
  if (!('geolocation' in navigator)) return 'denied';
  return (await navigator.permissions.query({ name: 'geolocation' })).state;
}
