import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { soak } from '../support/counts';
import { TestHouse } from '../support/house';
import { openShopFloor, type ShopFloor } from '../support/shop-floor';
import { order } from '../support/shoppers';
import { until } from '../support/until';

const ORDERS = soak(20, 200);
const KILLS = soak(2, 20);

describe('Replay while workers are killed and answers are lost', () => {
  let house: TestHouse;
  let floor: ShopFloor;

  beforeAll(async () => {
    house = await TestHouse.open({
      workers: 2,
      env: { LEASE_SECONDS: '3', ERP_WRITE_TIMEOUT_MS: '1500', ERP_SETTLE_MS: '2000', CREDIT_MAX_AGE: '3600' },
    });
    floor = await openShopFloor(house);
  }, 120_000);

  afterAll(() => house?.close(), 60_000);

  it(
    `brings each of ${ORDERS} orders into the ERP exactly once through ${KILLS} kills and a fifth of the answers dropped`,
    async () => {
      await house.erp.goDown();
      await until('degraded', async () => (await mode()) === 'degraded', { within: 15_000 });
      const placed = new Set<string>();
      while (placed.size < ORDERS) {
        const { status, orderId, code } = await order(floor.owners[placed.size % floor.owners.length], floor.pick());
        expect([status, code]).toEqual([201, null]);
        placed.add(orderId!);
      }

      await house.erp.faults({ mode: 'commit-then-drop', rate: 0.2, only: ['orders'] });
      for (let kill = 0; kill < KILLS; kill++) {
        await pause(randomInt(100, 1500));
        await house.killWorker(kill % 2);
        house.startWorker(kill % 2);
      }
      await house.erp.comeBack();

      await until('nothing waits', async () => (await waiting()) === 0, { within: 240_000, every: 250 });
      const ledger = await house.erp.ledger();
      const numbers = ledger.orders.map(({ externalRef }) => externalRef);
      expect(ledger.duplicates).toBe(0);
      expect(numbers.sort()).toEqual([...placed].sort());
      expect(await states()).toEqual([{ status: 'booked', erp_state: 'booked', orders: ORDERS }]);
      await until('normal again', async () => (await mode()) === 'normal', { within: 60_000 });
    },
    soak(180_000, 480_000),
  );

  const mode = async (): Promise<string> =>
    ((await (await fetch(`${house.url()}/api/v1/service-mode`)).json()) as { mode: string }).mode;

  const waiting = async (): Promise<number> =>
    Number((await house.sql<{ count: string }>(`select count(*) from orders where status <> 'booked'`))[0]?.count);

  const states = (): Promise<unknown[]> =>
    house.sql('select status, erp_state, count(*)::int as orders from orders group by 1, 2');
});
