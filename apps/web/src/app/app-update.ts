/** A version that waits, and the way to start it; null while there is none. */
let waiting: ServiceWorker | null = null;
const listeners = new Set<() => void>();

export const appUpdate = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  isWaiting: (): boolean => waiting !== null,
  /** Starts the new version in all tabs. What is queued is in the database and stays there. */
  apply: (): void => waiting?.postMessage({ type: 'SKIP_WAITING' }),
};

/** Registers the service worker, and tells when a new version waits. It starts when the reader says so, or at the next visit. */
export function keepUpToDate(): void {
  if (!('serviceWorker' in navigator)) return;
  let controlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (controlled) location.reload();
    // The first one takes over a page that began without; the next is a new version.
    controlled = true;
  });
  void navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).then((registration) => {
    const look = (): void => {
      waiting = navigator.serviceWorker.controller ? registration.waiting : null;
      for (const listener of listeners) listener();
    };
    const watch = (): void => {
      registration.installing?.addEventListener('statechange', look);
      look();
    };
    // A page that begins in the middle of an installation is not told that one was found.
    watch();
    registration.addEventListener('updatefound', watch);
  });
}
