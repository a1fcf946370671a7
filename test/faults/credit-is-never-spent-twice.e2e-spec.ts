import { soak } from '../support/counts';
import { TestHouse } from '../support/house';
import { openShopFloor, storeCode } from '../support/shop-floor';
import { order } from '../support/shoppers';
import { until } from '../support/until';

const ROUNDS = soak(1, 3);
const ORDERS = 200;
const ROOM = 37;

describe('A limit with room for 37 orders, on two api processes', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await TestHouse.open({ apis: 2, workers: 1, env: { SYNC_INTERVAL: '1' } });
  }, 120_000);

  afterAll(() => house?.close(), 60_000);

  // The worker books and reads the standing again meanwhile: an order may neither be counted twice nor fall between.
  it.each(Array.from({ length: ROUNDS }, (_, round) => round))(
    `is spent by exactly ${ROOM} of ${ORDERS} simultaneous orders (round %i)`,
    async (round) => {
      const { owners, articles } = await openShopFloor(house);
      const owner = owners[round];
      const code = await storeCode(house, owner);
      const lines = articles.slice(0, 2);
      const { body: quote } = await owner.post('/orders/quote', { lines }).expect(200);
      const each = quote.totals.grandTotal.amount as number;
      const creditLimit = each * ROOM + Math.floor(each / 2);
      await house.erp.setCustomer(code, { creditLimit, creditUsed: 0 });
      await until('the limit is heard', async () => {
        const [store] = await house.sql<{ credit_limit: string }>('select credit_limit from store where code = $1', [
          code,
        ]);
        return Number(store?.credit_limit) === creditLimit;
      });

      const answers = await Promise.all(
        Array.from({ length: ORDERS }, (_, index) => order(owner.at(house.url(index % 2)), lines)),
      );

      const verdicts = answers.map(({ status, code: why }) => `${status} ${why ?? 'placed'}`);
      expect(tally(verdicts)).toEqual({ '201 placed': ROOM, '422 order.credit_exceeded': ORDERS - ROOM });
      await until(
        'all are booked',
        async () => {
          const ids = answers.flatMap(({ orderId }) => (orderId ? [orderId] : []));
          const rows = await house.sql<{ count: string }>(
            `select count(*) from orders where status = 'booked' and id = any($1)`,
            [ids],
          );
          return Number(rows[0]?.count) === ROOM;
        },
        { within: 60_000 },
      );
    },
    120_000,
  );
});

const tally = (names: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};
