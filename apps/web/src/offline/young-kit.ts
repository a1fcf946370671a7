import { type Kit } from './kit';
import { OLD_MS } from './kit.rules';

/** Milliseconds between two looks at the kit's age; only an old one is asked for. */
const LOOK_MS = 5 * 60_000;

/**
 * On a device that is online and looked at, an old kit is compared with the portal's; at most once in the time after which it
 * counts as old, so that one that cannot be kept is not fetched over and over.
 */
export function keepYoung(kit: Pick<Kit, 'refreshIfOld'>, ended: AbortSignal): void {
  // Closed while its code was on its way.
  if (ended.aborted) return;
  let asked = -Infinity;
  const look = async (): Promise<void> => {
    const now = performance.now();
    if (document.visibilityState !== 'visible' || !navigator.onLine || now - asked < OLD_MS) return;
    if (await kit.refreshIfOld()) asked = now;
  };
  const lookOrTell = (): void => {
    look().catch((error: unknown) => {
      if (!ended.aborted) reportError(error);
    });
  };
  const timer = setInterval(lookOrTell, LOOK_MS);
  document.addEventListener('visibilitychange', lookOrTell, { signal: ended });
  ended.addEventListener('abort', () => clearInterval(timer));
}
