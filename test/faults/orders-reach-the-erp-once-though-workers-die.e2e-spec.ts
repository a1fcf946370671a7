import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { soak } from '../support/counts';
import { TestHouse } from '../support/house';
import { openShopFloor, type ShopFloor, storeCode } from '../support/shop-floor';
import { order } from '../support/shoppers';
import { until } from '../support/until';

const ORDERS = soak(20, 200);
const KILLS = soak(2, 20);
/** Orders of a file, of two lines each. */
const IMPORTED = soak(60, 1000);

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

  it(
    `brings each line of a file of ${IMPORTED} orders into the ERP exactly once, though the workers are killed amid it and it is handed in again`,
    async () => {
      const admin = await house.signIn('admin@demo.test');
      const codes = await Promise.all(floor.owners.map((owner) => storeCode(house, owner)));
      const lines = Array.from({ length: IMPORTED }, (_, at) =>
        floor.pick().map(({ sku, quantity }) => `${codes[at % codes.length]};PO-${at};${sku};${quantity}`),
      );
      const file = ['Kode toko;No. PO;Kode barang;Jumlah', ...lines.flat()].join('\n');
      const handIn = async (): Promise<string> => {
        const body = new FormData();
        body.set('file', new Blob([file]), 'order.csv');
        const headers = { authorization: `Bearer ${admin.token}` };
        const answer = await fetch(`${admin.url}/api/v1/admin/order-imports`, { method: 'POST', headers, body });
        return ((await answer.json()) as { id: string }).id;
      };
      const stateOf = async (id: string): Promise<string> =>
        ((await admin.get(`/admin/order-imports/${id}`)).body as { state: string }).state;
      const settled = (id: string) =>
        until('the import rests', async () => (await stateOf(id)) === 'ready', { within: 120_000, every: 200 });
      const placed = async (): Promise<number> =>
        (await house.sql<{ orders: number }>(`select count(*)::int as orders from orders where origin = 'import'`))[0]
          ?.orders ?? 0;

      const id = await handIn();
      await settled(id);
      await admin.post(`/admin/order-imports/${id}/run`).expect(202);
      await until('some of it is placed', async () => (await placed()) > 2, { within: 30_000, every: 5 });
      await Promise.all([house.killWorker(0), house.killWorker(1)]);
      const before = await placed();
      expect(before).toBeLessThan(IMPORTED);
      house.startWorker(0);
      house.startWorker(1);
      await settled(id);
      expect(await handIn()).toBe(id);
      await settled(id);
      await admin.post(`/admin/order-imports/${id}/run`).expect(422);
      expect(await placed()).toBe(IMPORTED);

      await until('nothing waits', async () => (await waiting()) === 0, { within: 120_000, every: 250 });
      const imported = await house.sql<{ id: string; number: string; lines: number }>(
        `select id, purchase_order_number as number, (select count(*)::int from order_line where order_id = orders.id) as lines
         from orders where origin = 'import'`,
      );
      const { orders, duplicates } = await house.erp.ledger();
      const booked = new Set(orders.map(({ externalRef }) => externalRef));
      expect(duplicates).toBe(0);
      expect(imported.filter((each) => !booked.has(each.id) || each.lines !== 2)).toEqual([]);
      expect(new Set(imported.map(({ number }) => number)).size).toBe(IMPORTED);
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
