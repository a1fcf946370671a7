import { randomUUID } from 'node:crypto';
import { CATALOG_CHANGED, CatalogSync, ErpCatalog, ErpStock, SnapshotMirror } from '@jembatan/catalog';
import { Clock, idr, systemCtx } from '@jembatan/kernel';
import { Announcements, RedisConnection, Transactions } from '@jembatan/platform';
import { ServiceMode } from '@jembatan/service-mode';
import { Territories } from '@jembatan/stores';
import { Redis } from 'ioredis';
import { type Test } from 'supertest';
import { type EmbeddedRedis } from '../../scripts/embedded/redis';
import { bootApi, type BootedApi } from '../support/app';
import { freshDatabase, type TestDatabase } from '../support/database';
import { FakeCatalog, FakeStock, inPages, item, price, stockOf } from '../support/fake-feeds';
import { HandClock } from '../support/hand-clock';
import { freshRedis } from '../support/redis';
import { addStore, enter } from '../support/shop';
import { needsTool } from '../support/skip';
import { until } from '../support/until';

const ctx = systemCtx('test');
const SKUS = Array.from({ length: 30 }, (_, n) => `SKU-${String(n).padStart(2, '0')}`);

interface Shown {
  readonly sku: string;
  readonly stock: { readonly available: number; readonly asOf: string; readonly age: number; readonly source: string };
}

interface Delta {
  readonly items: Shown[];
  readonly deletions: string[];
  readonly cursor: string;
  readonly more: boolean;
}

describe('the catalogue', () => {
  const clock = new HandClock();
  const catalog = new FakeCatalog();
  const stock = new FakeStock();
  const secret = randomUUID();
  let days = 0;
  let database: TestDatabase;
  let api: BootedApi;
  let sync: CatalogSync;
  let storeId: string;
  let owner: string;
  let admin: string;

  const boot = (redisUrl?: string): Promise<BootedApi> =>
    bootApi({
      databaseUrl: database.url,
      redisUrl,
      env: { JWT_SECRET: secret, ACCESS_TOKEN_TTL: 3600 },
      replace: [
        [Clock, clock],
        [ErpCatalog, catalog],
        [ErpStock, stock],
      ],
    });

  beforeAll(async () => {
    database = await freshDatabase();
    api = await boot();
    sync = api.app.get(CatalogSync, { strict: false });
    storeId = await addStore(api.app, 'C1');
    await signIn();
  });

  beforeEach(async () => {
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
    await sync.run(ctx);
    await api.app.get(Announcements).announce(CATALOG_CHANGED);
  });

  afterAll(async () => {
    await api?.close();
    await database?.drop();
  });

  const get = (path: string, token = owner, at = api): Test =>
    at.http.get(`/api/v1${path}`).set('authorization', `Bearer ${token}`);
  const shown = async (query = '', token = owner): Promise<Shown[]> => {
    const { body } = await get(`/catalog/products${query}`, token).expect(200);
    return (body as { items: Shown[] }).items;
  };

  it('shows each product with the store’s prices, and stock over all warehouses with its age', async () => {
    clock.pass(12_000);
    const [first] = await until('the products are on the shelf', async () => {
      const items = await shown('?q=sku-03');
      return items.length > 0 && items;
    });
    const asOf = new Date(clock.now().getTime() - 12_000).toISOString();
    expect(first).toEqual({
      ...item('SKU-03', { category: 'Rambut' }),
      active: undefined,
      price: idr(1000),
      priceBreaks: [
        { minQuantity: 1, price: idr(1000) },
        { minQuantity: 10, price: idr(900) },
      ],
      priceAsOf: asOf,
      stock: { available: 12, asOf, age: 12, source: 'live' },
    });
  });

  it('is read page by page without gap or repeat, in the order of names', async () => {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const answer = await get(`/catalog/products?limit=7${cursor && `&cursor=${cursor}`}`).expect(200);
      const page = answer.body as { items: Shown[]; nextCursor: string | null };
      seen.push(...page.items.map(({ sku }) => sku));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(SKUS);
  });

  it('is narrowed by words and by category', async () => {
    expect(await shown('?category=Rambut')).toHaveLength(10);
    expect((await shown('?q=MELATI%2007')).map(({ sku }) => sku)).toEqual(['SKU-07']);
    expect(await shown('?q=none')).toEqual([]);
  });

  it('shows what is left after our orders, never less than nothing', async () => {
    await order('SKU-05', 5);
    await order('SKU-06', 5);
    stock.feed.answer = inPages(SKUS.map((sku) => stockOf(sku, sku === 'SKU-06' ? 3 : 12)));
    await sync.read(ctx, 'stock');
    const left = new Map((await shown()).map(({ sku, stock: { available } }) => [sku, available]));
    expect([left.get('SKU-05'), left.get('SKU-06'), left.get('SKU-07')]).toEqual([7, 0, 12]);
  });

  it('says that stock is a snapshot once three readings are missing, or while the ERP cannot be asked', async () => {
    const source = async (): Promise<string | undefined> => (await shown('?limit=1'))[0]?.stock.source;
    clock.pass(3 * api.config.SYNC_INTERVAL * 1000);
    expect(await source()).toBe('live');
    clock.pass(1);
    expect(await source()).toBe('snapshot');
    await sync.read(ctx, 'stock');
    expect(await source()).toBe('live');
    const mode = api.app.get(ServiceMode);
    await mode.force(ctx, { reason: 'test' });
    expect(await source()).toBe('snapshot');
    expect(await sync.read(ctx, 'stock')).toEqual({ kind: 'waiting' });
    await mode.auto(ctx, { reason: 'test' });
    for (const name of ['credit', 'stock', 'prices', 'orders'] as const) {
      await mode.beginRecovery(name);
      await mode.recovered(name);
    }
    expect(await source()).toBe('live');
  });

  it('is open to the salesman of the store and to nobody else’s', async () => {
    const other = await addStore(api.app, 'C2');
    const salesman = await enter(api.app, 'salesman', ['salesman']);
    await api.app
      .get(Transactions)
      .run((tx) => api.app.get(Territories, { strict: false }).assign(tx, ctx, salesman.id, [storeId]));
    await get(`/catalog/products?storeId=${storeId}`, salesman.token).expect(200);
    await get(`/catalog/products?storeId=${other}`, salesman.token).expect(404);
    await get('/catalog/products', salesman.token).expect(400);
    await get(`/catalog/products?storeId=${other}`).expect(404);
    await get(`/catalog/changes?storeId=${other}`).expect(404);
  });

  it.each(['limit=0', 'limit=201', 'cursor=e30', 'cursor=***', 'storeId=1', 'q=%00', 'other=1', 'category='])(
    'refuses ?%s',
    async (query) => {
      const { body } = await get(`/catalog/products?${query}`).expect(400);
      expect(body.errors.length).toBeGreaterThan(0);
    },
  );

  describe('tells a tablet what changed', () => {
    const changes = async (since?: string, limit = 500): Promise<Delta> => {
      const { body } = await get(`/catalog/changes?limit=${limit}${since ? `&since=${since}` : ''}`).expect(200);
      return body as Delta;
    };
    const skusOf = ({ items }: { items: Shown[] }): string[] => items.map(({ sku }) => sku).sort();

    it('everything at first, then nothing', async () => {
      const all = await changes();
      expect(skusOf(all)).toEqual(SKUS);
      expect(await changes(all.cursor)).toMatchObject({ items: [], deletions: [], more: false });
    });

    it('page by page', async () => {
      const seen: string[] = [];
      let answer = await changes(undefined, 7);
      for (; answer.more; answer = await changes(answer.cursor, 7)) seen.push(...skusOf(answer));
      expect([...seen, ...skusOf(answer)].sort()).toEqual(SKUS);
    });

    it('a product whose item, price or stock is another, and one that is gone', async () => {
      const { cursor } = await changes();
      catalog.itemFeed.answer = inPages(
        SKUS.filter((sku) => sku !== 'SKU-29').map((sku) =>
          item(sku, {
            category: sku < 'SKU-10' ? 'Rambut' : 'Kulit',
            active: sku !== 'SKU-28',
            multiple: sku === 'SKU-01' ? 6 : 1,
          }),
        ),
      );
      stock.feed.answer = inPages(
        SKUS.flatMap((sku) => [stockOf(sku, sku === 'SKU-02' ? 1 : 7), stockOf(sku, 5, 'SBY')]),
      );
      await sync.run(ctx);
      const delta = await changes(cursor);
      expect(skusOf(delta)).toEqual(['SKU-01', 'SKU-02']);
      expect(delta.deletions.sort()).toEqual(['SKU-28', 'SKU-29']);
    });

    it('a price that begins with the day', async () => {
      const tomorrow = new Date(clock.now().getTime() + 24 * 3_600_000);
      catalog.priceFeed.answer = inPages(
        SKUS.flatMap((sku) => [
          price(sku, 1000),
          ...(sku === 'SKU-04' ? [price(sku, 1200, { validFrom: tomorrow })] : []),
        ]),
      );
      await sync.read(ctx, 'prices');
      const { cursor } = await changes();
      expect(skusOf(await changes(cursor))).toEqual([]);
      clock.pass(24 * 3_600_000);
      await signIn();
      const delta = await changes(cursor);
      expect(delta.items).toMatchObject([{ sku: 'SKU-04', price: idr(1200) }]);
      expect(skusOf(await changes(delta.cursor))).toEqual([]);
    });

    it.each(['e30', 'bm90IGpzb24', Buffer.from('{"since":-1,"day":"2026-01-01"}').toString('base64url')])(
      'and refuses a cursor that is not its own (%s)',
      async (since) => {
        await get(`/catalog/changes?since=${since}`).expect(400);
      },
    );
  });

  it('tells an admin what was read, how old it is, and what was left out', async () => {
    stock.feed.answer = () => ({
      items: [stockOf('SKU-00', 1)],
      skipped: [{ place: 'items[1].sku', key: null, reason: 'is missing' }],
      nextCursor: null,
    });
    await sync.read(ctx, 'stock');
    clock.pass(5000);
    const { body } = await get('/admin/sync', admin).expect(200);
    expect(body.readings).toContainEqual(
      expect.objectContaining({ kind: 'catalog.stock', state: 'published', age: 5, items: 1, skipped: 1 }),
    );
    expect(body.skipped).toContainEqual(expect.objectContaining({ kind: 'catalog.stock', place: 'items[1].sku' }));
    await get('/admin/sync').expect(403);
  });

  needsTool('redis-server', 'scripts/install-test-tools', () => {
    describe('with Redis', () => {
      let redis: EmbeddedRedis;
      let cached: BootedApi;
      let client: Redis;

      beforeAll(async () => {
        redis = await freshRedis();
        cached = await boot(redis.url);
        client = new Redis(redis.url);
        await until('Redis is connected', () => cached.app.get(RedisConnection).up);
      });

      afterAll(async () => {
        client?.disconnect();
        await cached?.close();
        await redis?.stop();
      });

      const mirror = (): SnapshotMirror => cached.app.get(SnapshotMirror, { strict: false });
      const version = async (): Promise<number> =>
        (JSON.parse((await client.hget('catalog:stock', '_meta')) ?? '{}') as { version: number }).version;

      it('shows the same as without', async () => {
        await mirror().refill();
        const [without, within] = await Promise.all([
          get('/catalog/products'),
          get('/catalog/products', owner, cached),
        ]);
        expect(within.body).toEqual(without.body);
        expect(await client.hlen('catalog:stock')).toBe(SKUS.length + 1);
        expect(await client.hlen('catalog:prices:RETAIL')).toBe(SKUS.length + 1);
      });

      it('that was flushed shows the same, and is refilled by the first who misses it', async () => {
        await client.flushall();
        const { body } = await get('/catalog/products', owner, cached).expect(200);
        expect(body.items).toHaveLength(SKUS.length);
        await until('stock is mirrored again', () => client.exists('catalog:stock'));
        expect(body).toEqual((await get('/catalog/products', owner, cached)).body);
      });

      it('holds the figures of the last reading', async () => {
        const onCached = cached.app.get(CatalogSync, { strict: false });
        stock.feed.answer = inPages(SKUS.map((sku) => stockOf(sku, 99)));
        await onCached.read(ctx, 'stock');
        expect(await client.hget('catalog:stock', 'SKU-11')).toBe('[99,null]');
        const { body } = await get('/catalog/products?limit=1', owner, cached);
        expect(body.items[0].stock.available).toBe(99);
        await client.hset('catalog:stock', 'SKU-00', '[41,null]');
        const { body: fromRedis } = await get('/catalog/products?limit=1', owner, cached);
        expect(fromRedis.items[0].stock.available).toBe(41);
      });

      it('never takes an older snapshot for a newer one', async () => {
        await mirror().refill();
        const newest = await version();
        await client.hset('catalog:stock', '_meta', JSON.stringify({ version: newest + 5, asOf: 1 }));
        await mirror().refill();
        expect(await version()).toBe(newest + 5);
        await client.del('catalog:stock');
      });

      it('mirrors a price list that is gone as empty', async () => {
        await mirror().refill();
        catalog.priceFeed.answer = inPages(SKUS.map((sku) => price(sku, 1000)));
        await cached.app.get(CatalogSync, { strict: false }).read(ctx, 'prices');
        expect(await client.hlen('catalog:prices:VIP')).toBe(1);
      });
    });
  });

  /** Tokens end within the hour. */
  async function signIn(): Promise<void> {
    days += 1;
    owner = (await enter(api.app, `owner${days}`, ['store_owner'], [storeId])).token;
    admin = (await enter(api.app, `admin${days}`, ['admin'])).token;
  }

  async function order(sku: string, quantity: number): Promise<void> {
    await api.http
      .post('/api/v1/orders')
      .set('authorization', `Bearer ${owner}`)
      .set('idempotency-key', randomUUID())
      .send({ lines: [{ sku, quantity }] })
      .expect(201);
  }
});
