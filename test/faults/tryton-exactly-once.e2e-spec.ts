import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { soak } from '../support/counts';
import { FaultyProxy, type ProxyFault } from '../support/erp-contract/faulty-proxy';
import { TestHouse } from '../support/house';
import { order } from '../support/shoppers';
import { type SignedIn } from '../support/signed-in';
import { needsTool } from '../support/skip';
import { type LedgerSale, TrytonErp } from '../support/tryton/tryton-erp';
import { writesToTryton } from '../support/tryton/tryton-under-test';
import { until } from '../support/until';

const ORDERS = soak(4, 50);
const KILLS = soak(2, 20);
const OWNERS = 4;
/** Longer than a call in trouble, so that a lease does not end under a living worker. */
const LEASE_SECONDS = 6;
const SETTLE_MS = 4000;

needsTool('trytond', 'scripts/install-test-tools', () =>
  describe('A real ERP, killed together with the workers while it is sent what waited', () => {
    let tryton: TrytonErp;
    let proxy: FaultyProxy;
    let house: TestHouse;
    let owners: SignedIn[];

    beforeAll(async () => {
      tryton = await TrytonErp.open();
      proxy = await FaultyProxy.open(tryton.server.url);
      const settings = {
        ...tryton.settings(proxy.url),
        ERP_SETTLE_MS: String(SETTLE_MS),
        ERP_WRITE_TIMEOUT_MS: '4000',
        LEASE_SECONDS: String(LEASE_SECONDS),
        CREDIT_MAX_AGE: '3600',
        // One Python process answers everything: it is read as often as in normal operation.
        SYNC_INTERVAL: '10',
        PROBE_INTERVAL_MS: '1000',
      };
      house = await TestHouse.open({ workers: 2, env: settings });
      owners = await Promise.all(
        Array.from({ length: OWNERS }, (_, index) => house.signIn(`owner${index + 1}@demo.test`)),
      );
    }, 300_000);

    afterAll(async () => {
      await house?.close();
      await proxy?.close();
      await tryton?.close();
    }, 60_000);

    it(
      `books each of ${ORDERS} orders exactly once through ${KILLS} kills of either side and answers lost on the way`,
      async () => {
        await tryton.server.kill();
        await until('degraded', async () => (await mode()) === 'degraded', { within: 30_000 });
        const placed: string[] = [];
        for (let index = 0; index < ORDERS; index++) placed.push(await place(index));

        proxy.decide = (request) => (writesToTryton(request) ? trouble() : 'none');
        await tryton.server.start();
        for (let kill = 0; kill < KILLS; kill++) {
          await pause(randomInt(300, 2500));
          if (kill % 2 === 0) {
            await tryton.server.kill();
            await pause(randomInt(0, 500));
            await tryton.server.start();
          } else {
            const worker = randomInt(0, 2);
            await house.killWorker(worker);
            house.startWorker(worker);
          }
        }
        proxy.decide = () => 'none';

        await until('everything is booked', async () => (await open()) === 0, { within: 300_000, every: 250 });
        await until('no draft is left', async () => (await drafts()).length === 0, { within: 60_000, every: 250 });
        const effective = (await tryton.ledger()).filter(isEffective).map(({ reference }) => reference);
        expect(effective.sort()).toEqual([...placed].sort());
      },
      soak(300_000, 900_000),
    );

    it('takes an order for booked though its tax differs by a rupiah, and shows the difference', async () => {
      const booked = await house.sql<{ tax: number }>(
        `select (details->'taxDifference'->>'amount')::int as tax from order_event where kind = 'booked'`,
      );
      expect(booked).toHaveLength(ORDERS);
      const differences = new Set(booked.map(({ tax }) => tax));
      expect([...differences].sort()).toEqual([-1, 0]);
    });

    /** At 1,050 without discount three of the sixth article bring a tax of 346.5, which the two sides round differently. */
    const place = async (index: number): Promise<string> => {
      const lines = [
        { sku: tryton.seed.skus[5], quantity: 3 },
        { sku: tryton.seed.skus[10 + (index % 50)], quantity: 1 + (index % 5) },
      ];
      const { status, code, orderId } = await order(owners[index % OWNERS], lines);
      expect([status, code]).toEqual([201, null]);
      return orderId ?? '';
    };

    const trouble = (): ProxyFault => {
      const draw = Math.random();
      if (draw < 0.15) return 'lose-answer';
      if (draw < 0.2) return 'late';
      return draw < 0.25 ? 'lose-request' : 'none';
    };

    const mode = async (): Promise<string> =>
      ((await (await fetch(`${house.url()}/api/v1/service-mode`)).json()) as { mode: string }).mode;

    const open = async (): Promise<number> =>
      (await house.sql(`select id from orders where status <> 'booked'`)).length;

    const drafts = async (): Promise<LedgerSale[]> =>
      (await tryton.ledger()).filter(({ state }) => state === 'draft' || state === 'quotation');
  }),
);

const isEffective = ({ state }: LedgerSale): boolean =>
  state === 'confirmed' || state === 'processing' || state === 'done';
