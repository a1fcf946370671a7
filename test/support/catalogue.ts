import { randomUUID } from 'node:crypto';
import { CATALOG_CHANGED, CatalogSync, ErpCatalog, ErpStock, OfferService, type Offer } from '@jembatan/catalog';
import { Clock, systemCtx } from '@jembatan/kernel';
import { Announcements, Transactions } from '@jembatan/platform';
import { type Test } from 'supertest';
import { bootApi, type BootedApi } from './app';
import { freshDatabase, type TestDatabase } from './database';
import { FakeCatalog, FakeStock, inPages, item, price, stockOf } from './fake-feeds';
import { HandClock } from './hand-clock';
import { addStore, enter } from './shop';

export const SKUS = Array.from({ length: 30 }, (_, n) => `SKU-${String(n).padStart(2, '0')}`);

export interface Shown {
  readonly sku: string;
  readonly stock: { readonly available: number; readonly asOf: string; readonly age: number; readonly source: string };
}

/** An API whose ERP answers what a test tells it, with one store, its owner and an admin. */
export class Catalogue {
  readonly clock = new HandClock();
  readonly catalog = new FakeCatalog();
  readonly stock = new FakeStock();
  private readonly secret = randomUUID();
  private days = 0;
  private database: TestDatabase;
  api: BootedApi;
  sync: CatalogSync;
  storeId: string;
  owner: string;
  admin: string;

  static async open(): Promise<Catalogue> {
    const house = new Catalogue();
    house.database = await freshDatabase();
    house.api = await house.boot();
    house.sync = house.api.app.get(CatalogSync, { strict: false });
    house.storeId = await addStore(house.api.app, 'C1');
    await house.signIn();
    return house;
  }

  /** Another API process on the same database, clock and ERP. */
  boot(redisUrl?: string): Promise<BootedApi> {
    return bootApi({
      databaseUrl: this.database.url,
      redisUrl,
      env: { JWT_SECRET: this.secret, ACCESS_TOKEN_TTL: 3600 },
      replace: [
        [Clock, this.clock],
        [ErpCatalog, this.catalog],
        [ErpStock, this.stock],
      ],
    });
  }

  /** Tokens end within the hour. */
  async signIn(): Promise<void> {
    this.days += 1;
    this.owner = (await enter(this.api.app, `owner${this.days}`, ['store_owner'], [this.storeId])).token;
    this.admin = (await enter(this.api.app, `admin${this.days}`, ['admin'])).token;
  }

  /** A minute later: 30 products in two categories, two price lists, stock in two warehouses. */
  async readThirty(): Promise<void> {
    const { clock, catalog, stock, sync, api } = this;
    clock.pass(60_000);
    catalog.itemFeed.answer = inPages(SKUS.map((sku) => item(sku, { category: sku < 'SKU-10' ? 'Rambut' : 'Kulit' })));
    catalog.priceFeed.answer = inPages(
      SKUS.flatMap((sku) => [
        price(sku, 1000),
        price(sku, 900, { minQuantity: 10 }),
        price(sku, 1, { priceList: 'VIP' }),
      ]),
    );
    stock.feed.answer = inPages(SKUS.flatMap((sku) => [stockOf(sku, 7), stockOf(sku, 5, 'SBY')]));
    await sync.run(systemCtx('test'));
    await api.app.get(Announcements).announce(CATALOG_CHANGED);
  }

  get(path: string, token = this.owner, at = this.api): Test {
    return at.http.get(`/api/v1${path}`).set('authorization', `Bearer ${token}`);
  }

  async shown(query = '', at = this.api): Promise<Shown[]> {
    const { body } = await this.get(`/catalog/products${query}`, this.owner, at).expect(200);
    return (body as { items: Shown[] }).items;
  }

  offers(...skus: string[]): Promise<Map<string, Offer>> {
    const service = this.api.app.get(OfferService, { strict: false });
    return this.api.app.get(Transactions).each((tx) => service.offers(tx, 'RETAIL', skus));
  }

  async heard(sku: string): Promise<Offer['stock'] | undefined> {
    return (await this.offers(sku)).get(sku)?.stock;
  }

  async close(): Promise<void> {
    await this.api?.close();
    await this.database.drop();
  }
}
