import { CatalogSync, ErpCatalog, ErpStock, OfferService, type Offer, type StockRecord } from '@jembatan/catalog';
import { Clock, systemCtx } from '@jembatan/kernel';
import { type ReadingSkip, Readings, Transactions } from '@jembatan/platform';
import { bootApi, type BootedApi } from '../support/app';
import { freshDatabase, type TestDatabase } from '../support/database';
import { dyingAfter, FakeCatalog, FakeStock, inPages, item, pageOf, price, stockOf } from '../support/fake-feeds';
import { HandClock } from '../support/hand-clock';
import { until } from '../support/until';

const ctx = systemCtx('test');
const HOUR = 3_600_000;

describe('a reading of the ERP', () => {
  const clock = new HandClock();
  const catalog = new FakeCatalog();
  const { feed } = new FakeStock();
  let stock: FakeStock;
  let database: TestDatabase;
  let api: BootedApi;
  let sync: CatalogSync;
  let readings: Readings;

  beforeAll(async () => {
    stock = Object.assign(new FakeStock(), { feed });
    database = await freshDatabase();
    api = await bootApi({
      databaseUrl: database.url,
      replace: [
        [Clock, clock],
        [ErpCatalog, catalog],
        [ErpStock, stock],
      ],
    });
    sync = api.app.get(CatalogSync, { strict: false });
    readings = api.app.get(Readings);
  });

  beforeEach(async () => {
    clock.pass(25 * HOUR);
    feed.changeFeed = false;
    catalog.priceFeed.changeFeed = false;
    catalog.itemFeed.answer = inPages(['A', 'B', 'C'].map((sku) => item(sku)));
    catalog.priceFeed.answer = inPages(['A', 'B', 'C'].map((sku) => price(sku, 1000)));
    feed.answer = inPages([stockOf('A', 10), stockOf('B', 20), stockOf('C', 30)]);
    await sync.run(ctx);
    clock.pass(60_000);
    feed.asked.length = 0;
  });

  afterAll(async () => {
    await api?.close();
    await database?.drop();
  });

  const offers = (...skus: string[]): Promise<Map<string, Offer>> =>
    api.app.get(Transactions).each((tx) => api.app.get(OfferService, { strict: false }).offers(tx, 'RETAIL', skus));
  const heard = async (sku: string): Promise<{ available: number; asOf: Date } | null | undefined> =>
    (await offers(sku)).get(sku)?.stock;
  const skipsOf = async (kind: string): Promise<ReadingSkip[]> =>
    (await readings.skipped(500)).filter((skip) => skip.kind === kind);

  describe('gives every figure the moment before its first question', () => {
    it('also to figures that did not change', async () => {
      const before = await heard('A');
      const began = clock.now();
      feed.answer = (query) => {
        clock.pass(5000);
        return inPages([stockOf('A', 10), stockOf('B', 21), stockOf('C', 30)], 1)(query);
      };
      await sync.read(ctx, 'stock');
      expect(before?.asOf.getTime()).toBeLessThan(began.getTime());
      expect(await heard('A')).toEqual({ available: 10, asOf: began });
      expect(await heard('B')).toEqual({ available: 21, asOf: began });
    });

    it('but not to one whose record was skipped: it keeps its figure and its age until it is heard again', async () => {
      const before = await heard('B');
      const skipped = [{ place: 'items[1].available', key: 'B', reason: 'is a string' }];
      feed.answer = () => pageOf([stockOf('A', 11), stockOf('C', 30)], { skipped });
      await sync.read(ctx, 'stock');
      expect(await heard('B')).toEqual(before);
      clock.pass(60_000);
      await sync.read(ctx, 'stock');
      expect(await heard('B')).toEqual(before);
      clock.pass(60_000);
      feed.answer = inPages([stockOf('A', 11), stockOf('B', 20), stockOf('C', 30)]);
      await sync.read(ctx, 'stock');
      expect(await heard('B')).toEqual({ available: 20, asOf: clock.now() });
    });
  });

  describe('that is cut off', () => {
    it('leaves what was known, and goes on at its cursor', async () => {
      const before = await heard('A');
      const whole = inPages([stockOf('A', 1), stockOf('B', 2), stockOf('C', 3)], 1);
      const began = clock.now();
      feed.answer = dyingAfter(2, whole);
      await expect(sync.read(ctx, 'stock')).rejects.toMatchObject({ code: 'erp.unavailable' });
      expect(await heard('A')).toEqual(before);
      clock.pass(30_000);
      feed.answer = whole;
      feed.asked.length = 0;
      expect(await sync.read(ctx, 'stock')).toMatchObject({ kind: 'published', items: 3 });
      expect(feed.asked.map(({ cursor }) => cursor)).toEqual(['2']);
      expect(await heard('A')).toEqual({ available: 1, asOf: began });
    });

    it('begins again when its cursor no longer works', async () => {
      const whole = inPages([stockOf('A', 1), stockOf('B', 2)], 1);
      feed.answer = dyingAfter(1, whole);
      await expect(sync.read(ctx, 'stock')).rejects.toThrow();
      await expect(sync.read(ctx, 'stock')).rejects.toThrow();
      feed.answer = whole;
      feed.asked.length = 0;
      await sync.read(ctx, 'stock');
      expect(feed.asked.map(({ cursor }) => cursor)).toEqual([null, '1']);
    });

    it('begins again when it is older than some minutes', async () => {
      const whole = inPages([stockOf('A', 1), stockOf('B', 2)], 1);
      feed.answer = dyingAfter(1, whole);
      await expect(sync.read(ctx, 'stock')).rejects.toThrow();
      clock.pass(HOUR);
      feed.answer = whole;
      await sync.read(ctx, 'stock');
      expect(await heard('A')).toEqual({ available: 1, asOf: clock.now() });
    });

    it('by a worker that was killed can be taken over once its lease is over, and the dead one changes nothing', async () => {
      let wake = (): void => undefined;
      const asleep = new Promise<void>((resolve) => (wake = resolve));
      const whole = inPages([stockOf('A', 1), stockOf('B', 2)], 1);
      feed.answer = async (query) => {
        if (query.cursor === '1') await asleep;
        return whole(query);
      };
      const dead = sync.read(ctx, 'stock');
      await until('the second page is asked for', () => feed.asked.length === 2);
      await expect(sync.read(ctx, 'stock')).rejects.toMatchObject({ code: 'reading.busy' });
      await api.app
        .get(Transactions)
        .each(
          (tx) => tx.sql`update reading set leased_until = now() - interval '1 second' where kind = 'catalog.stock'`,
        );
      feed.answer = whole;
      expect(await sync.read(ctx, 'stock')).toMatchObject({ kind: 'published', items: 2 });
      wake();
      await expect(dead).rejects.toMatchObject({ code: 'reading.lost' });
      expect((await heard('B'))?.available).toBe(2);
    });

    it('is not begun twice by two workers at once', async () => {
      const answers = await Promise.allSettled([sync.read(ctx, 'stock'), sync.read(ctx, 'stock')]);
      const busy = answers.filter(({ status }) => status === 'rejected');
      const done = answers.filter(({ status }) => status === 'fulfilled');
      expect(done.length).toBeGreaterThanOrEqual(1);
      for (const answer of busy) expect(answer).toMatchObject({ reason: { code: 'reading.busy' } });
      expect(feed.asked).toHaveLength(done.length);
    });
  });

  describe('of a list that cannot be believed leaves what was known', () => {
    const hostile: [string, string, () => void][] = [
      [
        'answers the same cursor again',
        'reading.cursor_repeated',
        () => {
          let n = 0;
          feed.answer = () => pageOf([stockOf('A', (n += 1))], { nextCursor: 'again' });
        },
      ],
      [
        'answers the same page under new cursors',
        'reading.page_repeated',
        () => {
          feed.answer = ({ cursor }) => pageOf([stockOf('A', 1)], { nextCursor: `${cursor}x` });
        },
      ],
      [
        'never ends',
        'reading.endless',
        () => {
          feed.answer = ({ cursor }) => pageOf<StockRecord>([], { nextCursor: String(Number(cursor ?? 0) + 1) });
        },
      ],
      [
        'is suddenly empty',
        'reading.empty',
        () => {
          feed.answer = () => pageOf<StockRecord>([]);
        },
      ],
    ];

    it.each(hostile)('one that %s', async (_what, fault, arrange) => {
      const before = await heard('A');
      arrange();
      expect(await sync.read(ctx, 'stock')).toEqual({ kind: 'failed', fault });
      expect(await heard('A')).toEqual(before);
      expect((await readings.states()).find(({ kind }) => kind === 'catalog.stock')).toMatchObject({
        state: 'failed',
        fault,
        asOf: before?.asOf,
      });
      feed.answer = inPages([stockOf('A', 5)]);
      expect(await sync.read(ctx, 'stock')).toMatchObject({ kind: 'published', full: true });
    }, 20_000);
  });

  describe('that is full', () => {
    it('removes what is gone', async () => {
      catalog.itemFeed.answer = inPages([item('A'), item('B')]);
      await sync.read(ctx, 'items');
      expect([...(await offers('A', 'B', 'C')).keys()].sort()).toEqual(['A', 'B']);
    });

    it('keeps what may hide behind a record without a key', async () => {
      const before = await heard('C');
      const skipped = [{ place: 'items[2]', key: null, reason: 'is no object' }];
      feed.answer = () => pageOf([stockOf('A', 1), stockOf('B', 2)], { skipped });
      await sync.read(ctx, 'stock');
      expect(await heard('C')).toEqual(before);
      expect(await heard('A')).toEqual({ available: 1, asOf: clock.now() });
    });

    it('takes the last of two records with one key, and says so', async () => {
      feed.answer = inPages([stockOf('A', 1), stockOf('A', 2), stockOf('B', 3), stockOf('A', 4)], 2);
      await sync.read(ctx, 'stock');
      expect((await heard('A'))?.available).toBe(4);
      const duplicates = (await skipsOf('catalog.stock')).filter(({ reason }) => reason.startsWith('duplicate'));
      expect(duplicates.map(({ key }) => key)).toContain(JSON.stringify(['A', 'JKT']));
    });

    it('counts a product that the stock list does not hold as 0 as of that list', async () => {
      feed.answer = inPages([stockOf('A', 1)]);
      await sync.read(ctx, 'stock');
      expect(await heard('B')).toEqual({ available: 0, asOf: clock.now() });
    });
  });

  describe('of what changed', () => {
    beforeEach(() => {
      feed.changeFeed = true;
    });

    it('asks from the last reading on, less an overlap, and makes unchanged figures as new', async () => {
      const last = await heard('A');
      feed.answer = inPages([stockOf('B', 7)]);
      expect(await sync.read(ctx, 'stock')).toMatchObject({ kind: 'published', full: false, items: 1 });
      expect(feed.asked[0]?.since?.getTime()).toBeLessThan(last?.asOf.getTime() ?? 0);
      expect(await heard('A')).toEqual({ available: 10, asOf: clock.now() });
      expect(await heard('B')).toEqual({ available: 7, asOf: clock.now() });
    });

    it('may be empty', async () => {
      feed.answer = inPages<StockRecord>([]);
      expect(await sync.read(ctx, 'stock')).toMatchObject({ kind: 'published', full: false });
      expect(await heard('A')).toEqual({ available: 10, asOf: clock.now() });
    });

    it('gives way to a full reading once a day', async () => {
      clock.pass(24 * HOUR);
      expect(await sync.read(ctx, 'stock')).toMatchObject({ full: true });
    });

    it('is thrown away for a full one when a record hides its key: nothing could be called unchanged', async () => {
      const before = await heard('A');
      feed.answer = () =>
        pageOf([stockOf('B', 7)], { skipped: [{ place: 'items[1]', key: null, reason: 'is no object' }] });
      expect(await sync.read(ctx, 'stock')).toEqual({ kind: 'failed', fault: 'reading.hidden_record' });
      expect(await heard('A')).toEqual(before);
      expect(await sync.read(ctx, 'stock')).toMatchObject({ kind: 'published', full: true });
    });
  });

  describe('judges each record', () => {
    it('stock below nothing is nothing, and is recorded', async () => {
      feed.answer = inPages([stockOf('A', -4), stockOf('B', 1)]);
      await sync.read(ctx, 'stock');
      expect((await heard('A'))?.available).toBe(0);
      expect(await skipsOf('catalog.stock')).toContainEqual(
        expect.objectContaining({ key: 'A', reason: 'available is negative: taken as 0' }),
      );
    });

    it('a price that is not whole rupiah changes nothing: the old one stands, with its age', async () => {
      const before = (await offers('A')).get('A');
      const half = { ...price('A', 0), price: { amount: 999.5, currency: 'IDR' as const } };
      catalog.priceFeed.answer = inPages([half, price('B', 2000)]);
      await sync.read(ctx, 'prices');
      const [a, b] = [...(await offers('A', 'B')).values()].sort((x, y) => x.sku.localeCompare(y.sku));
      expect(a).toMatchObject({ priceBreaks: before?.priceBreaks, priceAsOf: before?.priceAsOf });
      expect(b).toMatchObject({ priceBreaks: [{ minQuantity: 1, price: { amount: 2000 } }], priceAsOf: clock.now() });
      expect(await skipsOf('catalog.prices')).toContainEqual(
        expect.objectContaining({ key: 'A', reason: 'price is not whole rupiah' }),
      );
    });

    it('text that PostgreSQL cannot hold does not break the rest', async () => {
      catalog.itemFeed.answer = inPages([item('A', { brand: 'x\0y\ud800' }), item('B')]);
      expect(await sync.read(ctx, 'items')).toMatchObject({ kind: 'published', items: 2 });
    });
  });

  it('prices hold from their first to their last day in Jakarta', async () => {
    const day = (text: string): Date => new Date(`${text}T00:00:00+07:00`);
    const today = new Date(clock.now().getTime() + 7 * HOUR).toISOString().slice(0, 10);
    const yesterday = new Date(clock.now().getTime() - 17 * HOUR).toISOString().slice(0, 10);
    catalog.priceFeed.answer = inPages([
      price('A', 100, { validTo: day(yesterday) }),
      price('A', 200, { minQuantity: 10, validFrom: day(today) }),
      price('B', 300),
      price('B', 250, { validFrom: day(today), validTo: day(today) }),
    ]);
    await sync.read(ctx, 'prices');
    const found = await offers('A', 'B');
    expect(found.get('A')?.priceBreaks).toEqual([{ minQuantity: 10, price: { amount: 200, currency: 'IDR' } }]);
    expect(found.get('B')?.priceBreaks).toEqual([{ minQuantity: 1, price: { amount: 250, currency: 'IDR' } }]);
  });

  it('of 15,000 prices takes less than five seconds, and touches only the rows that changed', async () => {
    const skus = Array.from({ length: 5000 }, (_, n) => `SKU-${n}`);
    const lists = ['RETAIL', 'GROSIR', 'DISTRIBUTOR'];
    const prices = skus.flatMap((sku) => lists.map((priceList) => price(sku, 1000, { priceList })));
    catalog.itemFeed.answer = inPages(
      skus.map((sku) => item(sku)),
      500,
    );
    catalog.priceFeed.answer = inPages(prices, 500);
    await sync.read(ctx, 'items');
    await sync.read(ctx, 'prices');
    const versions = await rowVersions();
    catalog.priceFeed.answer = inPages([...prices.slice(1), price('SKU-0', 1001)], 500);
    const began = performance.now();
    await sync.read(ctx, 'prices');
    expect(performance.now() - began).toBeLessThan(5000);
    const after = await rowVersions();
    expect([...after].filter(([key, version]) => versions.get(key) !== version)).toHaveLength(1);
  });

  async function rowVersions(): Promise<Map<string, string>> {
    const rows = await api.app
      .get(Transactions)
      .each(
        (tx) =>
          tx.sql<{ key: string; version: string }[]>`select sku || price_list as key, xmin::text as version from price`,
      );
    return new Map(rows.map(({ key, version }) => [key, version]));
  }
});
