import { type Position } from '../offline';

const PATIENCE_MS = 4_000;
const RECENT_MS = 60_000;

/** Where the device is, if it says so in time and may; undefined otherwise. Never stands in the way of an order. */
export function currentPosition(): Promise<Position | undefined> {
  if (!('geolocation' in navigator)) return Promise.resolve(undefined);
  return new Promise((tell) => {
    const giveUp = setTimeout(() => tell(undefined), PATIENCE_MS);
    navigator.geolocation.getCurrentPosition(
      ({ coords, timestamp }) => {
        clearTimeout(giveUp);
        tell({
          lat: coords.latitude,
          lng: coords.longitude,
          accuracy: coords.accuracy,
          at: new Date(timestamp).toISOString(),
        });
      },
      () => {
        clearTimeout(giveUp);
        tell(undefined);
      },
      { maximumAge: RECENT_MS, timeout: PATIENCE_MS },
    );
  });
}
