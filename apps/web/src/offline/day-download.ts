import { type Changes } from './changes';
import { type Database, write } from './database';
import { type DownloadState, type TerritoryStore } from './device';
import { pictureUrlsOf, problemCodeOf, shareOf } from './day-download.rules';
import { type Shelves } from './shelves';
import { type Territory } from './territory';

/** Filled here, answered by the service worker. */
export const PICTURES = 'jembatan-pictures';
const FACT = 'download';
/** Pictures fetched at the same time. */
const SIDE_BY_SIDE = 4;

type Kept = Omit<DownloadState, 'bytes'>;

const NEVER: Kept = {
  ...{ state: 'never', finishedAt: null, progress: 0, stores: 0, products: 0, pictures: 0, problem: null },
};

/** Everything for a day without a connection. What was fetched stays when the rest fails, and is not fetched again. */
export class DayDownload {
  private readonly lock: string;

  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
    private readonly territory: Territory,
    private readonly shelves: Shelves,
  ) {
    this.lock = `jembatan-download-${database.name}`;
  }

  async state(): Promise<DownloadState> {
    const kept = ((await this.database.get('facts', FACT)) as Kept | undefined) ?? NEVER;
    const { held } = await navigator.locks.query();
    const interrupted = kept.state === 'running' && !held?.some(({ name }) => name === this.lock);
    const state = interrupted ? { ...kept, state: 'failed' as const, problem: 'download.interrupted' } : kept;
    return { ...state, bytes: (await navigator.storage?.estimate())?.usage ?? null };
  }

  /** Ends when it is done or has failed; with one under way in some tab, at once. */
  async start(): Promise<void> {
    await navigator.locks.request(this.lock, { ifAvailable: true }, async (lock) => {
      if (!lock) return;
      const before = await this.state();
      const { finishedAt, stores, products, pictures } = before;
      await this.tell({ state: 'running', finishedAt, progress: 0, stores, products, pictures, problem: null });
      try {
        await this.fetchAll();
      } catch (error) {
        const problem = problemCodeOf(error);
        if (problem === null) throw error;
        await this.change({ state: 'failed', problem });
      }
    });
  }

  private async fetchAll(): Promise<void> {
    const stores = await this.territory.refreshStores();
    await this.change({ stores: stores.length, progress: shareOf('stores', 1) });
    const shelves = await this.distinctShelves(stores);
    let products = 0;
    for (const [index, storeId] of shelves.entries()) {
      await this.shelves.refresh(storeId);
      products = Math.max(products, (await this.shelves.catalogue(storeId)).size);
      await this.change({ products, progress: shareOf('products', (index + 1) / shelves.length) });
    }
    await this.territory.refreshOrders();
    await this.change({ progress: shareOf('orders', 1) });
    const pictures = await this.fetchPictures(shelves);
    await this.shelves.forgetUnused();
    await this.change({ state: 'done', progress: 1, pictures, finishedAt: new Date().toISOString() });
  }

  /** One store for each copy that is needed. */
  private async distinctShelves(stores: readonly TerritoryStore[]): Promise<string[]> {
    const one = new Map<string, string>();
    for (const { id } of stores) one.set(await this.shelves.keyOf(id), id);
    return [...one.values()];
  }

  /** Answers how many are on the device. One that is missing at the portal is no failure. */
  private async fetchPictures(shelves: readonly string[]): Promise<number> {
    const catalogues = await Promise.all(shelves.map((storeId) => this.shelves.catalogue(storeId)));
    const wanted = pictureUrlsOf(
      catalogues.flatMap((one) => one.imageUrls()),
      location.origin,
    );
    const cache = await caches.open(PICTURES);
    const there = new Set((await cache.keys()).map(({ url }) => url));
    const still = new Set(wanted);
    for (const url of there) if (!still.has(url)) await cache.delete(url);
    const missing = wanted.filter((url) => !there.has(url));
    let done = wanted.length - missing.length;
    const step = Math.max(1, Math.ceil(missing.length / 20));
    const fetchNext = async (): Promise<void> => {
      for (let url = missing.pop(); url !== undefined; url = missing.pop()) {
        const response = await fetch(url);
        if (response.ok) {
          await cache.put(url, response);
          done += 1;
        }
        if (missing.length % step === 0)
          await this.change({ pictures: done, progress: shareOf('pictures', done / wanted.length) });
      }
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, fetchNext));
    return done;
  }

  private async change(change: Partial<Kept>): Promise<void> {
    const kept = ((await this.database.get('facts', FACT)) as Kept | undefined) ?? NEVER;
    await this.tell({ ...kept, ...change });
  }

  private async tell(state: Kept): Promise<void> {
    await write(this.database, ['facts'], (tx) => tx.objectStore('facts').put(state, FACT));
    this.changes.tell('download');
  }
}
