import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { soak } from '../support/counts';
import { TestHouse } from '../support/house';
import { MailServer, textOf } from '../support/mail-server';
import { openShopFloor, type ShopFloor } from '../support/shop-floor';
import { order } from '../support/shoppers';
import { SignedIn } from '../support/signed-in';
import { until } from '../support/until';

const CHECKOUTS = soak(60, 1000);
const KILLS = soak(2, 10);
/** How long the mail server is there, and away, in turns. */
const TURN_MS = soak(700, 1500);

/** What a worker had written when it died is read from the socket a moment later. */
const READ_LATE_MS = 1000;

/** Between these moments a worker died. */
interface Kill {
  readonly from: number;
  readonly to: number;
}

describe('Notices to owners while workers are killed and the mail server is away half of the time', () => {
  const mails = new MailServer();
  let house: TestHouse;
  let floor: ShopFloor;
  let shadows: SignedIn[];

  beforeAll(async () => {
    house = await TestHouse.open({
      workers: 2,
      env: { SMTP_URL: await mails.start(), NOTICE_RETRY_MS: '100', CREDIT_MAX_AGE: '3600' },
    });
    floor = await openShopFloor(house);
    const salesman = await house.signIn('salesman1@demo.test');
    shadows = await Promise.all(floor.owners.map((owner) => actFor(salesman, owner)));
  }, 120_000);

  const chaos = { over: false };

  // A test that fails must not leave the storm to blow for ever.
  afterEach(() => {
    chaos.over = true;
  });

  afterAll(async () => {
    await house?.close();
    await mails.stop();
  }, 60_000);

  it(
    `brings each of ${CHECKOUTS} to its owner through ${KILLS} kills, none for an order that is not there, repeats only by a kill`,
    async () => {
      const placed = new Set<string>();
      const kills: Kill[] = [];
      const running = [storm(), kill(kills)];
      for (let turn = 0; placed.size < CHECKOUTS; turn++) {
        const shadow = shadows[turn % shadows.length];
        if (!shadow) throw new Error('Nobody acts for anybody');
        // Every tenth is refused: nobody may hear of it.
        const lines = turn % 10 === 9 ? [{ sku: 'NO-SUCH', quantity: 1 }] : floor.pick();
        const { status, orderId, code } = await order(shadow, lines);
        expect([status, code]).toEqual(turn % 10 === 9 ? [422, 'order.sku_unknown'] : [201, null]);
        if (orderId) placed.add(orderId);
      }
      await until('every worker was killed as often as planned', () => kills.length >= KILLS, { within: 240_000 });
      chaos.over = true;
      await Promise.all(running);
      await until('every notice is out', async () => (await open()) === 0, { within: 120_000, every: 250 });

      const notices = await house.sql<{ id: string; order_id: string | null }>('select id, order_id from notice');
      // Auditors and admins hear by the same way of what the audit finds.
      const ofOrders = notices.filter(({ order_id }) => order_id !== null);
      const isOfOrder = new Set(ofOrders.map(({ id }) => id));
      expect(ofOrders.map(({ order_id }) => order_id).sort()).toEqual([...placed].sort());
      expect([...mails.takenAt.keys()].sort()).toEqual(notices.map(({ id }) => `${id}@localhost`).sort());
      const promised = mails.mails.filter((mail) => textOf(mail).includes('baru saja membuat order atas nama Anda'));
      const delivered = [...mails.takenAt].filter(([id]) => isOfOrder.has(id.replace('@localhost', '')));
      expect(promised).toHaveLength(delivered.reduce((sum, [, times]) => sum + times.length, 0));

      const repeats = [...mails.takenAt.values()].filter((times) => times.length > 1);
      expect(repeats.reduce((sum, times) => sum + times.length - 1, 0)).toBeLessThanOrEqual(KILLS);
      for (const [first = 0, ...others] of repeats)
        for (const again of others)
          expect(kills.some(({ from, to }) => first <= to + READ_LATE_MS && from <= again)).toBe(true);
      process.stderr.write(
        `${placed.size} shadow checkouts, ${kills.length} kills, ${delivered.length} owners' notices, ${mails.mails.length - mails.takenAt.size} repeated\n`,
      );
    },
    soak(240_000, 600_000),
  );

  /** The mail server comes and goes until the chaos is over, and is there in the end. */
  const storm = async (): Promise<void> => {
    while (!chaos.over) {
      await mails.stop();
      await pause(TURN_MS);
      await mails.start();
      await pause(TURN_MS);
    }
  };

  /** Kills while something is on its way. */
  const kill = async (kills: Kill[]): Promise<void> => {
    for (let count = 0; count < KILLS && !chaos.over; count++) {
      await pause(randomInt(300, soak(900, 2500)));
      const from = performance.now();
      await house.killWorker(count % 2);
      kills.push({ from, to: performance.now() });
      house.startWorker(count % 2);
    }
  };

  const open = async (): Promise<number> =>
    Number((await house.sql<{ count: string }>(`select count(*) from notice where state <> 'sent'`))[0]?.count);

  /** The salesman in a session of the owner's store. */
  const actFor = async (salesman: SignedIn, owner: SignedIn): Promise<SignedIn> => {
    const storeId = owner.user.stores[0]?.id;
    await house.sql('insert into territory (person_id, store_id) values ($1, $2) on conflict do nothing', [
      salesman.user.id,
      storeId,
    ]);
    const { body } = await salesman
      .post('/shadow-sessions', { id: randomUUID(), storeId, reason: 'kunjungan rutin' })
      .expect(201);
    return new SignedIn(house.url(), (body as { accessToken: string }).accessToken, salesman.user);
  };
});
