import { bodyOf } from '../api/client';
import { type SignInSession } from '../api/sign-in-session';
import { CatalogueInMemory } from './catalogue';
import { type Changes } from './changes';
import { type Claims } from './claims';
import { type Database, write } from './database';
import { type Product } from './device';
import { type KeptShelf, merge, type Page, shelfKeyOf, type Stock, stockTimeOf } from './shelf.rules';

const PAGE = 500;

interface Loaded {
  readonly shelf: KeptShelf;
  readonly stock: Stock;
  readonly catalogue: CatalogueInMemory;
}

const unheard = (key: string): KeptShelf => ({ key, cursor: null, heardAt: null, stockAsOf: null, pricesAsOf: null });

/** The copies of the catalogue: one for each price list, kept in rows, whole in memory once asked for. */
export class Shelves {
  private readonly loaded = new Map<string, Promise<Loaded>>();
  private readonly refreshing = new Map<string, Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
    private readonly session: SignInSession,
    private readonly claims: Claims,
  ) {
    // Another tab has fetched: what is in memory here is old.
    changes.onChange((topic) => {
      if (topic === 'catalogue') this.forgetIdle();
    });
  }

  async catalogue(storeId: string): Promise<CatalogueInMemory> {
    return (await this.load(await this.keyOf(storeId))).catalogue;
  }

  /** Fetches what changed. What was fetched stays when the rest fails. @throws NoAnswer, PortalRefusal, SignedOut, DeviceFull */
  async refresh(storeId: string, onPage: (products: number) => void = () => undefined): Promise<void> {
    const key = await this.keyOf(storeId);
    const under = this.refreshing.get(key);
    if (under) return under;
    // One tab at a time: two that merge into the same rows would undo each other's.
    const run = navigator.locks
      .request(`jembatan-shelf-${this.database.name}-${key}`, () => this.fetchAll(key, storeId, onPage))
      .finally(() => this.refreshing.delete(key));
    this.refreshing.set(key, run);
    return run;
  }

  async keyOf(storeId: string): Promise<string> {
    return shelfKeyOf((await this.database.get('stores', storeId)) ?? { id: storeId });
  }

  /** Takes away copies that no store of the territory goes by any more. */
  async forgetUnused(): Promise<void> {
    await write(this.database, ['stores', 'shelves', 'chunks'], async (tx) => {
      const used = new Set((await tx.objectStore('stores').getAll()).map(shelfKeyOf));
      for (const key of await tx.objectStore('shelves').getAllKeys())
        if (!used.has(key)) {
          await tx.objectStore('shelves').delete(key);
          await tx.objectStore('chunks').delete(rowsOf(key));
        }
    });
  }

  private async fetchAll(key: string, storeId: string, onPage: (products: number) => void): Promise<void> {
    let { shelf, stock } = await this.current(key);
    let more = true;
    let nothingYet = stock.products.size === 0;
    try {
      while (more) {
        const query = { storeId, limit: PAGE, ...(shelf.cursor !== null && { since: shelf.cursor }) };
        const answer = await bodyOf(this.session.portal.GET('/api/v1/catalog/changes', { params: { query } }));
        const page = { items: answer.items, deletions: answer.deletions, heardAt: Date.now() };
        more = answer.more;
        const next = {
          ...shelf,
          cursor: answer.cursor,
          heardAt: more ? shelf.heardAt : new Date(page.heardAt).toISOString(),
        };
        ({ shelf, stock } = await this.keep({ ...next, stockAsOf: stockTimeOf(page) ?? shelf.stockAsOf }, stock, page));
        onPage(stock.products.size);
        // The first page can be sold from while the others are on their way.
        if (nothingYet && more) this.show(key, shelf, stock);
        nothingYet = false;
      }
      shelf = await this.keepListTime(shelf, storeId);
    } finally {
      this.show(key, shelf, stock);
    }
  }

  private show(key: string, shelf: KeptShelf, stock: Stock): void {
    const catalogue = new CatalogueInMemory(shelf, stock.products, this.claims);
    this.loaded.set(key, Promise.resolve({ shelf, stock, catalogue }));
    this.changes.tell('catalogue');
  }

  private async keep(shelf: KeptShelf, before: Stock, page: Page): Promise<{ shelf: KeptShelf; stock: Stock }> {
    const { chunks, ...stock } = merge(before, page);
    await write(this.database, ['shelves', 'chunks'], async (tx) => {
      for (const { chunk, products } of chunks)
        await tx.objectStore('chunks').put({ shelf: shelf.key, chunk, json: JSON.stringify(products) });
      await tx.objectStore('shelves').put(shelf);
    });
    return { shelf, stock };
  }

  /** Figures that did not change were heard again all the same: one product tells when. */
  private async keepListTime(shelf: KeptShelf, storeId: string): Promise<KeptShelf> {
    const { items } = await bodyOf(
      this.session.portal.GET('/api/v1/catalog/products', { params: { query: { storeId, limit: 20 } } }),
    );
    const stockAsOf = stockTimeOf({ items, deletions: [], heardAt: Date.now() }) ?? shelf.stockAsOf;
    const next = { ...shelf, stockAsOf };
    await write(this.database, ['shelves'], (tx) => tx.objectStore('shelves').put(next));
    return next;
  }

  /** Memory, unless another tab has fetched since. */
  private async current(key: string): Promise<Loaded> {
    const [inMemory, kept] = await Promise.all([this.load(key), this.database.get('shelves', key)]);
    if (inMemory.shelf.cursor === (kept?.cursor ?? null)) return inMemory;
    this.loaded.delete(key);
    return this.load(key);
  }

  private load(key: string): Promise<Loaded> {
    const known = this.loaded.get(key);
    if (known) return known;
    const loading = this.read(key);
    this.loaded.set(key, loading);
    loading.catch(() => this.loaded.delete(key));
    return loading;
  }

  private async read(key: string): Promise<Loaded> {
    const [kept, rows] = await Promise.all([
      this.database.get('shelves', key),
      this.database.getAll('chunks', rowsOf(key)),
    ]);
    const products = new Map<string, Product>();
    const chunkOf = new Map<string, number>();
    for (const { chunk, json } of rows)
      for (const product of JSON.parse(json) as Product[]) {
        products.set(product.sku, product);
        chunkOf.set(product.sku, chunk);
      }
    const shelf = kept ?? unheard(key);
    return { shelf, stock: { products, chunkOf }, catalogue: new CatalogueInMemory(shelf, products, this.claims) };
  }

  private forgetIdle(): void {
    for (const key of this.loaded.keys()) if (!this.refreshing.has(key)) this.loaded.delete(key);
  }
}

const rowsOf = (key: string): IDBKeyRange => IDBKeyRange.bound([key, 0], [key, Number.MAX_SAFE_INTEGER]);
