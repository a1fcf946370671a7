import { type StockRecord } from '@jembatan/catalog';
import { systemCtx } from '@jembatan/kernel';
import { type ReadingSkip, Readings, Transactions } from '@jembatan/platform';
import { Catalogue } from '../support/catalogue';
import { type FakeFeed, inPages, item, pageOf, price, stockOf } from '../support/fake-feeds';

const ctx = systemCtx('test');
const HOUR = 3_600_000;

describe('a published reading of the ERP', () => {
  let house: Catalogue;
  let feed: FakeFeed<StockRecord>;
  let readings: Readings;

  beforeAll(async () => {
    house = await Catalogue.open();
    ({ feed } = house.stock);
    readings = house.api.app.get(Readings);
  });

  beforeEach(async () => {
    house.clock.pass(25 * HOUR);
    feed.changeFeed = false;
    house.catalog.itemFeed.answer = inPages(['A', 'B', 'C'].map((sku) => item(sku)));
    house.catalog.priceFeed.answer = inPages(['A', 'B', 'C'].map((sku) => price(sku, 1000)));
    feed.answer = inPages([stockOf('A', 10), stockOf('B', 20), stockOf('C', 30)]);
    await house.sync.run(ctx);
    house.clock.pass(60_000);
    feed.asked.length = 0;
  });

  afterAll(() => house?.close());

  const skipsOf = async (kind: string): Promise<ReadingSkip[]> =>
    (await readings.skipped(500)).filter((skip) => skip.kind === kind);

  describe('that is full', () => {
    it('removes what is gone', async () => {
      house.catalog.itemFeed.answer = inPages([item('A'), item('B')]);
      await house.sync.read(ctx, 'items');
      expect([...(await house.offers('A', 'B', 'C')).keys()].sort()).toEqual(['A', 'B']);
    });

    it('keeps what may hide behind a record without a key', async () => {
      const before = await house.heard('C');
      const skipped = [{ place: 'items[2]', key: null, reason: 'is no object' }];
      feed.answer = () => pageOf([stockOf('A', 1), stockOf('B', 2)], { skipped });
      await house.sync.read(ctx, 'stock');
      expect(await house.heard('C')).toEqual(before);
      expect(await house.heard('A')).toEqual({ available: 1, asOf: house.clock.now() });
    });

    it('takes the last of two records with one key, and says so', async () => {
      feed.answer = inPages([stockOf('A', 1), stockOf('A', 2), stockOf('B', 3), stockOf('A', 4)], 2);
      await house.sync.read(ctx, 'stock');
      expect((await house.heard('A'))?.available).toBe(4);
      const duplicates = (await skipsOf('catalog.stock')).filter(({ reason }) => reason.startsWith('duplicate'));
      expect(duplicates.map(({ key }) => key)).toContain(JSON.stringify(['A', 'JKT']));
    });

    it('counts a product that the stock list does not hold as 0 as of that list', async () => {
      feed.answer = inPages([stockOf('A', 1)]);
      await house.sync.read(ctx, 'stock');
      expect(await house.heard('B')).toEqual({ available: 0, asOf: house.clock.now() });
    });
  });

  describe('of what changed', () => {
    beforeEach(() => {
      feed.changeFeed = true;
    });

    it('asks from the last reading on, less an overlap, and makes unchanged figures as new', async () => {
      const last = await house.heard('A');
      feed.answer = inPages([stockOf('B', 7)]);
      expect(await house.sync.read(ctx, 'stock')).toMatchObject({ kind: 'published', full: false, items: 1 });
      expect(feed.asked[0]?.since?.getTime()).toBeLessThan(last?.asOf.getTime() ?? 0);
      expect(await house.heard('A')).toEqual({ available: 10, asOf: house.clock.now() });
      expect(await house.heard('B')).toEqual({ available: 7, asOf: house.clock.now() });
    });

    it('may be empty', async () => {
      feed.answer = inPages<StockRecord>([]);
      expect(await house.sync.read(ctx, 'stock')).toMatchObject({ kind: 'published', full: false });
      expect(await house.heard('A')).toEqual({ available: 10, asOf: house.clock.now() });
    });

    it('gives way to a full reading once a day', async () => {
      house.clock.pass(24 * HOUR);
      expect(await house.sync.read(ctx, 'stock')).toMatchObject({ full: true });
    });

    it('is thrown away for a full one when a record hides its key: nothing could be called unchanged', async () => {
      const before = await house.heard('A');
      feed.answer = () =>
        pageOf([stockOf('B', 7)], { skipped: [{ place: 'items[1]', key: null, reason: 'is no object' }] });
      expect(await house.sync.read(ctx, 'stock')).toEqual({ kind: 'failed', fault: 'reading.hidden_record' });
      expect(await house.heard('A')).toEqual(before);
      expect(await house.sync.read(ctx, 'stock')).toMatchObject({ kind: 'published', full: true });
    });
  });

  describe('judges each record', () => {
    it('stock below nothing is nothing, and is recorded', async () => {
      feed.answer = inPages([stockOf('A', -4), stockOf('B', 1)]);
      await house.sync.read(ctx, 'stock');
      expect((await house.heard('A'))?.available).toBe(0);
      expect(await skipsOf('catalog.stock')).toContainEqual(
        expect.objectContaining({ key: 'A', reason: 'available is negative: taken as 0' }),
      );
    });

    it('a price that is not whole rupiah changes nothing: the old one stands, with its age', async () => {
      const before = (await house.offers('A')).get('A');
      const half = { ...price('A', 0), price: { amount: 999.5, currency: 'IDR' as const } };
      house.catalog.priceFeed.answer = inPages([half, price('B', 2000)]);
      await house.sync.read(ctx, 'prices');
      const [a, b] = [...(await house.offers('A', 'B')).values()].sort((x, y) => x.sku.localeCompare(y.sku));
      expect(a).toMatchObject({ priceBreaks: before?.priceBreaks, priceAsOf: before?.priceAsOf });
      expect(b).toMatchObject({
        priceBreaks: [{ minQuantity: 1, price: { amount: 2000 } }],
        priceAsOf: house.clock.now(),
      });
      expect(await skipsOf('catalog.prices')).toContainEqual(
        expect.objectContaining({ key: 'A', reason: 'price is not whole rupiah' }),
      );
    });

    it('text that PostgreSQL cannot hold does not break the rest', async () => {
      house.catalog.itemFeed.answer = inPages([item('A', { brand: 'x\0y\ud800' }), item('B')]);
      expect(await house.sync.read(ctx, 'items')).toMatchObject({ kind: 'published', items: 2 });
    });
  });

  it('prices hold from their first to their last day in Jakarta', async () => {
    const day = (text: string): Date => new Date(`${text}T00:00:00+07:00`);
    const today = new Date(house.clock.now().getTime() + 7 * HOUR).toISOString().slice(0, 10);
    const yesterday = new Date(house.clock.now().getTime() - 17 * HOUR).toISOString().slice(0, 10);
    house.catalog.priceFeed.answer = inPages([
      price('A', 100, { validTo: day(yesterday) }),
      price('A', 200, { minQuantity: 10, validFrom: day(today) }),
      price('B', 300),
      price('B', 250, { validFrom: day(today), validTo: day(today) }),
    ]);
    await house.sync.read(ctx, 'prices');
    const found = await house.offers('A', 'B');
    expect(found.get('A')?.priceBreaks).toEqual([{ minQuantity: 10, price: { amount: 200, currency: 'IDR' } }]);
    expect(found.get('B')?.priceBreaks).toEqual([{ minQuantity: 1, price: { amount: 250, currency: 'IDR' } }]);
  });

  it('of 15,000 prices takes less than five seconds, and touches only the rows that changed', async () => {
    const skus = Array.from({ length: 5000 }, (_, n) => `SKU-${n}`);
    const lists = ['RETAIL', 'GROSIR', 'DISTRIBUTOR'];
    const prices = skus.flatMap((sku) => lists.map((priceList) => price(sku, 1000, { priceList })));
    house.catalog.itemFeed.answer = inPages(
      skus.map((sku) => item(sku)),
      500,
    );
    house.catalog.priceFeed.answer = inPages(prices, 500);
    await house.sync.read(ctx, 'items');
    await house.sync.read(ctx, 'prices');
    const versions = await rowVersions();
    house.catalog.priceFeed.answer = inPages([...prices.slice(1), price('SKU-0', 1001)], 500);
    const began = performance.now();
    await house.sync.read(ctx, 'prices');
    expect(performance.now() - began).toBeLessThan(5000);
    const after = await rowVersions();
    expect([...after].filter(([key, version]) => versions.get(key) !== version)).toHaveLength(1);
  });

  async function rowVersions(): Promise<Map<string, string>> {
    const rows = await house.api.app
      .get(Transactions)
      .each(
        (tx) =>
          tx.sql<{ key: string; version: string }[]>`select sku || price_list as key, xmin::text as version from price`,
      );
    return new Map(rows.map(({ key, version }) => [key, version]));
  }
});
