import { type StockRecord } from '@jembatan/catalog';
import { systemCtx } from '@jembatan/kernel';
import { Readings, Transactions } from '@jembatan/platform';
import { Catalogue } from '../support/catalogue';
import { dyingAfter, type FakeFeed, inPages, item, pageOf, price, stockOf } from '../support/fake-feeds';
import { until } from '../support/until';

const ctx = systemCtx('test');
const HOUR = 3_600_000;

describe('a reading of the ERP', () => {
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

  describe('gives every figure the moment before its first question', () => {
    it('also to figures that did not change', async () => {
      const before = await house.heard('A');
      const began = house.clock.now();
      feed.answer = (query) => {
        house.clock.pass(5000);
        return inPages([stockOf('A', 10), stockOf('B', 21), stockOf('C', 30)], 1)(query);
      };
      await house.sync.read(ctx, 'stock');
      expect(before?.asOf.getTime()).toBeLessThan(began.getTime());
      expect(await house.heard('A')).toEqual({ available: 10, asOf: began });
      expect(await house.heard('B')).toEqual({ available: 21, asOf: began });
    });

    it('but not to one whose record was skipped: it keeps its figure and its age until it is heard again', async () => {
      const before = await house.heard('B');
      const skipped = [{ place: 'items[1].available', key: 'B', reason: 'is a string' }];
      feed.answer = () => pageOf([stockOf('A', 11), stockOf('C', 30)], { skipped });
      await house.sync.read(ctx, 'stock');
      expect(await house.heard('B')).toEqual(before);
      house.clock.pass(60_000);
      await house.sync.read(ctx, 'stock');
      expect(await house.heard('B')).toEqual(before);
      house.clock.pass(60_000);
      feed.answer = inPages([stockOf('A', 11), stockOf('B', 20), stockOf('C', 30)]);
      await house.sync.read(ctx, 'stock');
      expect(await house.heard('B')).toEqual({ available: 20, asOf: house.clock.now() });
    });
  });

  describe('that is cut off', () => {
    it('leaves what was known, and goes on at its cursor', async () => {
      const before = await house.heard('A');
      const whole = inPages([stockOf('A', 1), stockOf('B', 2), stockOf('C', 3)], 1);
      const began = house.clock.now();
      feed.answer = dyingAfter(2, whole);
      await expect(house.sync.read(ctx, 'stock')).rejects.toMatchObject({ code: 'erp.unavailable' });
      expect(await house.heard('A')).toEqual(before);
      house.clock.pass(30_000);
      feed.answer = whole;
      feed.asked.length = 0;
      expect(await house.sync.read(ctx, 'stock')).toMatchObject({ kind: 'published', items: 3 });
      expect(feed.asked.map(({ cursor }) => cursor)).toEqual(['2']);
      expect(await house.heard('A')).toEqual({ available: 1, asOf: began });
    });

    it('begins again when its cursor no longer works', async () => {
      const whole = inPages([stockOf('A', 1), stockOf('B', 2)], 1);
      feed.answer = dyingAfter(1, whole);
      await expect(house.sync.read(ctx, 'stock')).rejects.toThrow();
      await expect(house.sync.read(ctx, 'stock')).rejects.toThrow();
      feed.answer = whole;
      feed.asked.length = 0;
      await house.sync.read(ctx, 'stock');
      expect(feed.asked.map(({ cursor }) => cursor)).toEqual([null, '1']);
    });

    it('begins again when it is older than some minutes', async () => {
      const whole = inPages([stockOf('A', 1), stockOf('B', 2)], 1);
      feed.answer = dyingAfter(1, whole);
      await expect(house.sync.read(ctx, 'stock')).rejects.toThrow();
      house.clock.pass(HOUR);
      feed.answer = whole;
      await house.sync.read(ctx, 'stock');
      expect(await house.heard('A')).toEqual({ available: 1, asOf: house.clock.now() });
    });

    it('by a worker that was killed can be taken over once its lease is over, and the dead one changes nothing', async () => {
      let wake = (): void => undefined;
      const asleep = new Promise<void>((resolve) => (wake = resolve));
      const whole = inPages([stockOf('A', 1), stockOf('B', 2)], 1);
      feed.answer = async (query) => {
        if (query.cursor === '1') await asleep;
        return whole(query);
      };
      const dead = house.sync.read(ctx, 'stock');
      await until('the second page is asked for', () => feed.asked.length === 2);
      await expect(house.sync.read(ctx, 'stock')).rejects.toMatchObject({ code: 'reading.busy' });
      await house.api.app
        .get(Transactions)
        .each(
          (tx) => tx.sql`update reading set leased_until = now() - interval '1 second' where kind = 'catalog.stock'`,
        );
      feed.answer = whole;
      expect(await house.sync.read(ctx, 'stock')).toMatchObject({ kind: 'published', items: 2 });
      wake();
      await expect(dead).rejects.toMatchObject({ code: 'reading.lost' });
      expect((await house.heard('B'))?.available).toBe(2);
    });

    it('is not begun twice by two workers at once', async () => {
      const answers = await Promise.allSettled([house.sync.read(ctx, 'stock'), house.sync.read(ctx, 'stock')]);
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

    it.each(hostile)(
      'one that %s',
      async (_what, fault, arrange) => {
        const before = await house.heard('A');
        arrange();
        expect(await house.sync.read(ctx, 'stock')).toEqual({ kind: 'failed', fault });
        expect(await house.heard('A')).toEqual(before);
        expect((await readings.states()).find(({ kind }) => kind === 'catalog.stock')).toMatchObject({
          state: 'failed',
          fault,
          asOf: before?.asOf,
        });
        feed.answer = inPages([stockOf('A', 5)]);
        expect(await house.sync.read(ctx, 'stock')).toMatchObject({ kind: 'published', full: true });
      },
      20_000,
    );
  });
});
