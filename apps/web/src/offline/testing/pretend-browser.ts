import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';

type Work = (lock: { readonly name: string } | null) => unknown;

const ORIGIN = 'http://portal.test';

interface Asked {
  readonly signal?: AbortSignal;
  readonly ifAvailable?: boolean;
}

/** Web Locks as one browser has them: one owner of a name at a time, the others in a row. */
class PretendLocks {
  private readonly owners = new Map<string, Promise<unknown>>();

  async request(name: string, asked: Asked | Work, given?: Work): Promise<unknown> {
    const work = given ?? (asked as Work);
    const { signal, ifAvailable } = given ? (asked as Asked) : {};
    if (ifAvailable && this.owners.has(name)) return work(null);
    while (this.owners.has(name)) await this.turn(name, signal);
    signal?.throwIfAborted();
    const owned = Promise.resolve(work({ name })).finally(() => this.owners.delete(name));
    this.owners.set(name, owned);
    return owned;
  }

  query(): Promise<{ held: { name: string }[] }> {
    return Promise.resolve({ held: [...this.owners.keys()].map((name) => ({ name })) });
  }

  private async turn(name: string, signal: AbortSignal | undefined): Promise<void> {
    const aborted = new Promise<never>((_, refuse) =>
      signal?.addEventListener('abort', () => refuse(signal.reason as Error)),
    );
    await Promise.race([Promise.allSettled([this.owners.get(name)]), aborted]);
  }
}

class PretendCache {
  readonly kept = new Map<string, Response>();
  /** Bytes that fit; what is larger is refused as a full disk refuses it. */
  room = Infinity;
  keys = (): Promise<Request[]> => Promise.resolve([...this.kept.keys()].map((url) => new Request(url)));
  delete = (url: string): Promise<boolean> => Promise.resolve(this.kept.delete(whole(url)));
  match = (url: string): Promise<Response | undefined> => Promise.resolve(this.kept.get(whole(url))?.clone());

  /** All of it, or nothing. */
  put = async (url: string, response: Response): Promise<void> => {
    const bytes = await response.blob();
    if (bytes.size > this.room) throw new DOMException('full', 'QuotaExceededError');
    this.kept.set(whole(url), new Response(bytes));
  };
}

const whole = (url: string): string => new URL(url, ORIGIN).href;

class PretendCaches {
  readonly named = new Map<string, PretendCache>();
  readonly of = (name: string): PretendCache => {
    const known = this.named.get(name) ?? new PretendCache();
    this.named.set(name, known);
    return known;
  };
  open = (name: string): Promise<PretendCache> => Promise.resolve(this.of(name));
  delete = (name: string): Promise<boolean> => Promise.resolve(this.named.delete(name));
}

/** What the device's code asks of a browser, for tests: an empty profile, shared by all tabs that are opened in it. */
export class PretendBrowser {
  readonly databases = new IDBFactory();
  readonly caches = new PretendCaches();
  readonly locks = new PretendLocks();
  readonly reported: unknown[] = [];
  online = true;
  reloads = 0;
  private readonly events = new EventTarget();

  install(): void {
    const self = this as PretendBrowser;
    const storage = new Map<string, string>();
    const globals = {
      indexedDB: this.databases,
      navigator: {
        get onLine() {
          return self.online;
        },
        locks: this.locks,
        storage: { estimate: () => Promise.resolve({ usage: 1 }), persist: () => Promise.resolve(true) },
      },
      location: { origin: ORIGIN, reload: () => (this.reloads += 1) },
      localStorage: {
        getItem: (key: string) => storage.get(key) ?? null,
        setItem: (key: string, value: string) => storage.set(key, value),
      },
      caches: this.caches,
      addEventListener: this.events.addEventListener.bind(this.events),
      reportError: (error: unknown) => this.reported.push(error),
    };
    for (const [name, value] of Object.entries(globals))
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }

  goOffline(): void {
    this.online = false;
  }

  goOnline(): void {
    this.online = true;
    this.events.dispatchEvent(new Event('online'));
  }
}
