import { randomUUID } from 'node:crypto';
import { idr, systemCtx } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { ServiceMode } from '@jembatan/service-mode';
import { Territories } from '@jembatan/stores';
import { Catalogue, type Shown, SKUS } from '../support/catalogue';
import { inPages, item, price, stockOf } from '../support/fake-feeds';
import { addStore, enter } from '../support/shop';
import { until } from '../support/until';

const ctx = systemCtx('test');

interface Delta {
  readonly items: Shown[];
  readonly deletions: string[];
  readonly cursor: string;
  readonly more: boolean;
}

describe('the catalogue', () => {
  let house: Catalogue;

  beforeAll(async () => {
    house = await Catalogue.open();
  });

  beforeEach(() => house.readThirty());

  afterAll(() => house?.close());

  it('shows each product with the store’s prices, and house.stock over all warehouses with its age', async () => {
    house.clock.pass(12_000);
    const [first] = await until('the products are on the shelf', async () => {
      const items = await house.shown('?q=sku-03');
      return items.length > 0 && items;
    });
    const asOf = new Date(house.clock.now().getTime() - 12_000).toISOString();
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
      const answer = await house.get(`/catalog/products?limit=7${cursor && `&cursor=${cursor}`}`).expect(200);
      const page = answer.body as { items: Shown[]; nextCursor: string | null };
      seen.push(...page.items.map(({ sku }) => sku));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(SKUS);
  });

  it('is narrowed by words and by category', async () => {
    expect(await house.shown('?category=Rambut')).toHaveLength(10);
    expect((await house.shown('?q=MELATI%2007')).map(({ sku }) => sku)).toEqual(['SKU-07']);
    expect(await house.shown('?q=none')).toEqual([]);
  });

  it('shows what is left after our orders, never less than nothing', async () => {
    await order('SKU-05', 5);
    await order('SKU-06', 5);
    house.stock.feed.answer = inPages(SKUS.map((sku) => stockOf(sku, sku === 'SKU-06' ? 3 : 12)));
    await house.sync.read(ctx, 'stock');
    const left = new Map((await house.shown()).map(({ sku, stock: { available } }) => [sku, available]));
    expect([left.get('SKU-05'), left.get('SKU-06'), left.get('SKU-07')]).toEqual([7, 0, 12]);
  });

  it('says that house.stock is a snapshot once three readings are missing, or while the ERP cannot be asked', async () => {
    const source = async (): Promise<string | undefined> => (await house.shown('?limit=1'))[0]?.stock.source;
    house.clock.pass(3 * house.api.config.SYNC_INTERVAL * 1000);
    expect(await source()).toBe('live');
    house.clock.pass(1);
    expect(await source()).toBe('snapshot');
    await house.sync.read(ctx, 'stock');
    expect(await source()).toBe('live');
    const mode = house.api.app.get(ServiceMode);
    await mode.force(ctx, { reason: 'test' });
    expect(await source()).toBe('snapshot');
    expect(await house.sync.read(ctx, 'stock')).toEqual({ kind: 'waiting' });
    await mode.auto(ctx, { reason: 'test' });
    for (const name of ['credit', 'stock', 'prices', 'orders'] as const) {
      await mode.beginRecovery(name);
      await mode.recovered(name);
    }
    expect(await source()).toBe('live');
  });

  it('is open to the salesman of the store and to nobody else’s', async () => {
    const other = await addStore(house.api.app, 'C2');
    const salesman = await enter(house.api.app, 'salesman', ['salesman']);
    await house.api.app
      .get(Transactions)
      .run((tx) => house.api.app.get(Territories, { strict: false }).assign(tx, ctx, salesman.id, [house.storeId]));
    await house.get(`/catalog/products?storeId=${house.storeId}`, salesman.token).expect(200);
    await house.get(`/catalog/products?storeId=${other}`, salesman.token).expect(404);
    await house.get('/catalog/products', salesman.token).expect(400);
    await house.get(`/catalog/products?storeId=${other}`).expect(404);
    await house.get(`/catalog/changes?storeId=${other}`).expect(404);
  });

  it.each(['limit=0', 'limit=201', 'cursor=e30', 'cursor=***', 'storeId=1', 'q=%00', 'other=1', 'category='])(
    'refuses ?%s',
    async (query) => {
      const { body } = await house.get(`/catalog/products?${query}`).expect(400);
      expect(body.errors.length).toBeGreaterThan(0);
    },
  );

  describe('tells a tablet what changed', () => {
    const changes = async (since?: string, limit = 500): Promise<Delta> => {
      const { body } = await house.get(`/catalog/changes?limit=${limit}${since ? `&since=${since}` : ''}`).expect(200);
      return body as Delta;
    };
    const skusOf = ({ items }: { items: Shown[] }): string[] => items.map(({ sku }) => sku).sort();

    it('everything at first, then nothing', async () => {
      const all = await changes();
      expect(skusOf(all)).toEqual(SKUS);
      expect(await changes(all.cursor)).toMatchObject({ items: [], deletions: [], more: false });
    });

    it('in the same words and with the same cursor for every store of one price list', async () => {
      const sister = await addStore(house.api.app, 'C3');
      const owner = await enter(house.api.app, 'owner-of-c3', ['store_owner'], [sister]);
      const mine = await changes();
      const { body } = await house.get('/catalog/changes?limit=500', owner.token).expect(200);
      expect(body).toEqual(mine);
      await house.get(`/catalog/changes?since=${mine.cursor}`, owner.token).expect(200, await changes(mine.cursor));
    });

    it('page by page', async () => {
      const seen: string[] = [];
      let answer = await changes(undefined, 7);
      for (; answer.more; answer = await changes(answer.cursor, 7)) seen.push(...skusOf(answer));
      expect([...seen, ...skusOf(answer)].sort()).toEqual(SKUS);
    });

    it('a product whose item, price or house.stock is another, and one that is gone', async () => {
      const { cursor } = await changes();
      house.catalog.itemFeed.answer = inPages(
        SKUS.filter((sku) => sku !== 'SKU-29').map((sku) =>
          item(sku, {
            category: sku < 'SKU-10' ? 'Rambut' : 'Kulit',
            active: sku !== 'SKU-28',
            multiple: sku === 'SKU-01' ? 6 : 1,
          }),
        ),
      );
      house.stock.feed.answer = inPages(
        SKUS.flatMap((sku) => [stockOf(sku, sku === 'SKU-02' ? 1 : 7), stockOf(sku, 5, 'SBY')]),
      );
      await house.sync.run(ctx);
      const delta = await changes(cursor);
      expect(skusOf(delta)).toEqual(['SKU-01', 'SKU-02']);
      expect(delta.deletions.sort()).toEqual(['SKU-28', 'SKU-29']);
    });

    it('a price that begins with the day', async () => {
      const tomorrow = new Date(house.clock.now().getTime() + 24 * 3_600_000);
      house.catalog.priceFeed.answer = inPages(
        SKUS.flatMap((sku) => [
          price(sku, 1000),
          ...(sku === 'SKU-04' ? [price(sku, 1200, { validFrom: tomorrow })] : []),
        ]),
      );
      await house.sync.read(ctx, 'prices');
      const { cursor } = await changes();
      expect(skusOf(await changes(cursor))).toEqual([]);
      house.clock.pass(24 * 3_600_000);
      await house.signIn();
      const delta = await changes(cursor);
      expect(delta.items).toMatchObject([{ sku: 'SKU-04', price: idr(1200) }]);
      expect(skusOf(await changes(delta.cursor))).toEqual([]);
    });

    it.each(['e30', 'bm90IGpzb24', Buffer.from('{"since":-1,"day":"2026-01-01"}').toString('base64url')])(
      'and refuses a cursor that is not its own (%s)',
      async (since) => {
        await house.get(`/catalog/changes?since=${since}`).expect(400);
      },
    );
  });

  it('tells an house.admin what was read, how old it is, and what was left out', async () => {
    house.stock.feed.answer = () => ({
      items: [stockOf('SKU-00', 1)],
      skipped: [{ place: 'items[1].sku', key: null, reason: 'is missing' }],
      nextCursor: null,
    });
    await house.sync.read(ctx, 'stock');
    house.clock.pass(5000);
    const { body } = await house.get('/admin/sync', house.admin).expect(200);
    expect(body.readings).toContainEqual(
      expect.objectContaining({ kind: 'catalog.stock', state: 'published', age: 5, items: 1, skipped: 1 }),
    );
    expect(body.skipped).toContainEqual(expect.objectContaining({ kind: 'catalog.stock', place: 'items[1].sku' }));
    await house.get('/admin/sync').expect(403);
  });

  async function order(sku: string, quantity: number): Promise<void> {
    await house.api.http
      .post('/api/v1/orders')
      .set('authorization', `Bearer ${house.owner}`)
      .set('idempotency-key', randomUUID())
      .send({ lines: [{ sku, quantity }] })
      .expect(201);
  }
});
