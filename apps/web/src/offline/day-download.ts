import { type Changes } from './changes';
import { type Database } from './database';
import { type DownloadState, type TerritoryStore } from './device';
import { FetchRecord } from './fetch-record';
import { pictureUrlsOf, problemCodeOf, shareOf } from './day-download.rules';
import { type Shelves } from './shelves';
import { type Territory } from './territory';

/** Filled here, answered by the service worker. */
export const PICTURES = 'jembatan-pictures';
/** Pictures fetched at the same time. */
const SIDE_BY_SIDE = 4;

type Kept = Omit<DownloadState, 'bytes'>;

const NEVER: Kept = {
  ...{ state: 'never', finishedAt: null, progress: 0, stores: 0, products: 0, pictures: 0, problem: null },
};

/** Everything for a day without a connection. What was fetched stays when the rest fails, and is not fetched again. */
export class DayDownload {
  private readonly record: FetchRecord<Kept>;

  constructor(
    database: Database,
    changes: Changes,
    private readonly territory: Territory,
    private readonly shelves: Shelves,
  ) {
    this.record = new FetchRecord<Kept>(database, changes, 'download', NEVER);
  }

  async state(): Promise<DownloadState> {
    return { ...(await this.record.read()), bytes: (await navigator.storage?.estimate())?.usage ?? null };
  }

  /** Ends when it is done or has failed; with one under way in some tab, at once. */
  async start(): Promise<void> {
    await this.record.alone(async () => {
      await this.record.change({ state: 'running', progress: 0, problem: null });
      try {
        await this.fetchAll();
      } catch (error) {
        const problem = problemCodeOf(error);
        if (problem === null) throw error;
        await this.record.change({ state: 'failed', problem });
      }
    });
  }

  private async fetchAll(): Promise<void> {
    const stores = await this.territory.refreshStores();
    await this.record.change({ stores: stores.length, progress: shareOf('stores', 1) });
    const shelves = await this.distinctShelves(stores);
    let products = 0;
    for (const [index, storeId] of shelves.entries()) {
      await this.shelves.refresh(storeId);
      products = Math.max(products, (await this.shelves.catalogue(storeId)).size);
      await this.record.change({ products, progress: shareOf('products', (index + 1) / shelves.length) });
    }
    await this.territory.refreshOrders();
    await this.record.change({ progress: shareOf('orders', 1) });
    const pictures = await this.fetchPictures(shelves);
    await this.shelves.forgetUnused();
    await this.record.change({ state: 'done', progress: 1, pictures, finishedAt: new Date().toISOString() });
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
          await this.record.change({ pictures: done, progress: shareOf('pictures', done / wanted.length) });
      }
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, fetchNext));
    return done;
  }
}
