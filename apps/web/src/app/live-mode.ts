import { type components } from '../api/openapi';

export type Mode = components['schemas']['ServiceModeDto'];

/** What is known of the portal's mode, and since when this device knows it. */
export interface KnownMode {
  readonly mode: Mode;
  /** ISO 8601, by the device's clock. */
  readonly heardAt: string;
}

/** `unknown` until the first answer or silence. */
export type Reach = 'unknown' | 'reached' | 'silent';

const KEPT = 'jembatan-mode';
const ASK_EVERY_MS = 1_500;
const PATIENCE_MS = 5_000;

/** The portal's mode as last heard, in this tab or another; it outlives the app, for days without a signal. */
class ModeWatch {
  private known: KnownMode | null = kept(localStorage.getItem(KEPT));
  private reach: Reach = 'unknown';
  private readonly listeners = new Set<() => void>();

  constructor() {
    addEventListener('storage', ({ key, newValue }: StorageEvent) => {
      if (key !== KEPT) return;
      this.known = kept(newValue);
      this.changed();
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly current = (): KnownMode | null => this.known;
  readonly reached = (): Reach => this.reach;

  hear(mode: Mode): void {
    this.known = { mode, heardAt: new Date().toISOString() };
    this.reach = 'reached';
    localStorage.setItem(KEPT, JSON.stringify(this.known));
    this.changed();
  }

  silent(): void {
    if (this.reach === 'silent') return;
    this.reach = 'silent';
    this.changed();
  }

  /** Asks again and again while somebody looks, for as long as no stream tells. Answers the way to stop it. */
  poll(): () => void {
    const ask = (): void => {
      if (!document.hidden) void this.ask();
    };
    ask();
    const timer = setInterval(ask, ASK_EVERY_MS);
    document.addEventListener('visibilitychange', ask);
    addEventListener('offline', ask);
    return () => {
      clearInterval(timer);
      removeEventListener('offline', ask);
      document.removeEventListener('visibilitychange', ask);
    };
  }

  private async ask(): Promise<void> {
    if (!navigator.onLine) return this.silent();
    try {
      const response = await fetch('/api/v1/service-mode', {
        cache: 'no-store',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (response.ok) this.hear((await response.json()) as Mode);
      else this.silent();
    } catch {
      // No answer is an answer here: the portal cannot be reached.
      this.silent();
    }
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }
}

export const modeWatch = new ModeWatch();

function kept(text: string | null): KnownMode | null {
  return text === null ? null : (JSON.parse(text) as KnownMode);
}
