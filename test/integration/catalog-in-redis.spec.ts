import { CatalogSync, SnapshotMirror } from '@jembatan/catalog';
import { systemCtx } from '@jembatan/kernel';
import { RedisConnection } from '@jembatan/platform';
import { Redis } from 'ioredis';
import { type EmbeddedRedis } from '../../scripts/embedded/redis';
import { type BootedApi } from '../support/app';
import { Catalogue, SKUS } from '../support/catalogue';
import { inPages, price, stockOf } from '../support/fake-feeds';
import { freshRedis } from '../support/redis';
import { needsTool } from '../support/skip';
import { until } from '../support/until';

const ctx = systemCtx('test');

needsTool('redis-server', 'scripts/install-test-tools', () => {
  describe('the catalogue with Redis', () => {
    let house: Catalogue;
    let redis: EmbeddedRedis;
    let cached: BootedApi;
    let client: Redis;

    beforeAll(async () => {
      house = await Catalogue.open();
      redis = await freshRedis();
      cached = await house.boot(redis.url);
      client = new Redis(redis.url);
      await until('Redis is connected', () => cached.app.get(RedisConnection).up);
    });

    beforeEach(() => house.readThirty());

    afterAll(async () => {
      client?.disconnect();
      await cached?.close();
      await house?.close();
      await redis?.stop();
    });

    const mirror = (): SnapshotMirror => cached.app.get(SnapshotMirror, { strict: false });
    const version = async (): Promise<number> =>
      (JSON.parse((await client.hget('catalog:stock', '_meta')) ?? '{}') as { version: number }).version;

    it('shows the same as without', async () => {
      await mirror().refill();
      const [without, within] = await Promise.all([
        house.get('/catalog/products'),
        house.get('/catalog/products', house.owner, cached),
      ]);
      expect(within.body).toEqual(without.body);
      expect(await client.hlen('catalog:stock')).toBe(SKUS.length + 1);
      expect(await client.hlen('catalog:prices:RETAIL')).toBe(SKUS.length + 1);
    });

    it('that was flushed shows the same, and is refilled by the first who misses it', async () => {
      await client.flushall();
      const { body } = await house.get('/catalog/products', house.owner, cached).expect(200);
      expect(body.items).toHaveLength(SKUS.length);
      await until('stock is mirrored again', () => client.exists('catalog:stock'));
      expect(body).toEqual((await house.get('/catalog/products', house.owner, cached)).body);
    });

    it('holds the figures of the last reading', async () => {
      const onCached = cached.app.get(CatalogSync, { strict: false });
      house.stock.feed.answer = inPages(SKUS.map((sku) => stockOf(sku, 99)));
      await onCached.read(ctx, 'stock');
      expect(await client.hget('catalog:stock', 'SKU-11')).toBe('[99,null]');
      const { body } = await house.get('/catalog/products?limit=1', house.owner, cached);
      expect(body.items[0].stock.available).toBe(99);
      await client.hset('catalog:stock', 'SKU-00', '[41,null]');
      const { body: fromRedis } = await house.get('/catalog/products?limit=1', house.owner, cached);
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
      house.catalog.priceFeed.answer = inPages(SKUS.map((sku) => price(sku, 1000)));
      await cached.app.get(CatalogSync, { strict: false }).read(ctx, 'prices');
      expect(await client.hlen('catalog:prices:VIP')).toBe(1);
    });
  });
});
