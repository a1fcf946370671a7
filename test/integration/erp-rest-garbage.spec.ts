import { type FeedPage, type FeedQuery, idr } from '@jembatan/kernel';
import { type ErpAdapter, ErpFailure, OrderDelivery } from '@jembatan/erp';
import { SystemClock } from '@jembatan/platform';
import { type ErpSim, startErpSim } from '../../apps/erp-sim/src/server';
import { GARBAGE_KINDS } from '../../apps/erp-sim/src/garbage';
import { RestAdapter } from '../../libs/erp/src/rest/rest.adapter';
import { testConfig } from '../support/config';
import { orderOf, soon } from '../support/erp-contract/erp-under-test';

type Read = (adapter: ErpAdapter, query: FeedQuery) => Promise<FeedPage<unknown>>;
const LISTS: Record<string, Read> = {
  items: (adapter, query) => adapter.items(query),
  prices: (adapter, query) => adapter.prices(query),
  stock: (adapter, query) => adapter.stock(query),
  customers: (adapter, query) => adapter.customers(query),
};
/** Kinds of garbage of which the other records of a page, or all of them, are good. */
const PARTLY_GOOD: readonly string[] = ['wrong-types', 'missing-fields', 'negative', 'unknown-sku'];
const GOOD: readonly string[] = ['repeated-page', 'endless-pages', 'clock-off'];

describe('an ERP that answers garbage', () => {
  let erp: ErpSim;
  let adapter: RestAdapter;

  beforeAll(async () => {
    const config = testConfig();
    const token = config.ERP_TOKEN ?? '';
    erp = await startErpSim({ host: '127.0.0.1', port: 0, token, skus: 300, control: false, journal: null });
    adapter = new RestAdapter(Object.assign(config, { ERP_URL: erp.url }));
  });
  afterEach(() => erp.faults.set({ mode: 'none' }));
  afterAll(() => erp.close());

  const outcome = async <T>(work: Promise<T>): Promise<T | ErpFailure> =>
    work.catch((error: unknown) => {
      if (error instanceof ErpFailure) return error;
      throw error;
    });

  describe.each(Object.entries(LISTS))('in its list of %s', (list, read) => {
    it.each(GARBAGE_KINDS)('of kind %s loses no good record and believes no bad one', async (kind) => {
      const query = { cursor: null, since: null, signal: soon() };
      const good = await read(adapter, query);
      erp.faults.set({ mode: 'garbage', kind });
      const spoilt = await outcome(read(adapter, query));
      if (spoilt instanceof ErpFailure) {
        expect(spoilt.kind).toBe('garbage');
        expect([...PARTLY_GOOD, ...GOOD]).not.toContain(kind);
        return;
      }
      expect(spoilt.items.length).toBeGreaterThanOrEqual(Math.floor(good.items.length / 2));
      if (GOOD.includes(kind)) expect(spoilt.items).toEqual(good.items);
      const left = new Set(spoilt.skipped.map(({ place }) => /\[(\d+)\]/.exec(place)?.[1]));
      if (kind === 'negative' || kind === 'wrong-types') {
        expect(spoilt.items).toHaveLength(good.items.length / 2);
        expect(left.size).toBe(good.items.length / 2);
        expect([...left].every((at) => Number(at) % 2 === 0)).toBe(true);
      }
      expect(spoilt.skipped.every(({ place, reason }) => place.startsWith(`${list}[`) && reason !== '')).toBe(true);
    });
  });

  it.each(GARBAGE_KINDS)('of kind %s to a booking: the order stands once, and that is found out', async (kind) => {
    const customer = 'C00001';
    const there = erp.book.items.all().find(({ active, sku }) => active && erp.book.stockOf(sku)[0].available > 400);
    const lines = [{ sku: there?.sku ?? '', quantity: 1, unitPrice: idr(1000), tax: idr(110) }];
    const order = orderOf({ customer, lines });
    const delivery = new OrderDelivery(adapter, new SystemClock());
    const hold = { renew: () => Promise.resolve() };
    erp.faults.set({ mode: 'garbage', kind, only: ['booking'] });
    const first = await delivery.submit(order, null, hold);
    expect(['accepted', 'unknown', 'changed']).toContain(first.kind);
    erp.faults.set({ mode: 'none' });
    const second = await delivery.submit(order, { at: new Date() }, hold);
    expect(second.kind).toBe('accepted');
    expect(erp.book.ordersOf(order.externalRef)).toHaveLength(1);
  });
});
