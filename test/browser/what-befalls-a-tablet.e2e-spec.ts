import { readFileSync } from 'node:fs';
import { Hands } from '../../scripts/screens/hands';
import { notaPhoto } from '../../scripts/screens/nota-paper';
import { needsChromium } from '../support/browser/chromium';
import { FrontServer } from '../support/browser/front-server';
import { Tablet } from '../support/browser/tablet';
import { TestHouse } from '../support/house';
import { type SignedIn } from '../support/signed-in';
import { until } from '../support/until';

const LONG_MS = 120_000;

needsChromium(() => {
  describe('A tablet', () => {
    let front: FrontServer;
    let house: TestHouse;
    let admin: SignedIn;
    let tablet: Tablet;
    let hands: Hands;
    let stores: { id: string; code: string }[];
    let articles: { sku: string }[];

    beforeAll(async () => {
      front = await FrontServer.open();
      house = await TestHouse.open({ env: { PUBLIC_URL: front.url } });
      front.standBefore(house.url());
      admin = await house.signIn('admin@demo.test');
      stores = await house.sql('select id, code from store order by code limit 12');
      articles = await house.sql(
        `select sku from stock join product using (sku) where product.active
         group by sku having sum(available) > 2000 order by sku limit 20`,
      );
    }, LONG_MS);

    beforeEach(async () => {
      tablet = await Tablet.open(front.url);
      hands = new Hands(tablet.page);
      await tablet.visit('/');
      await hands.signIn('salesman1');
      await hands.downloadTheDay();
      await tablet.serviceWorkerInControl();
    }, LONG_MS);

    afterEach(async () => {
      const { errors, strangers } = tablet;
      await tablet.close();
      expect([errors, strangers]).toEqual([[], []]);
    }, LONG_MS);

    afterAll(async () => {
      await house?.close();
      await front?.close();
    }, LONG_MS);

    it(
      'shows line by line what sold out while it was offline, and sends the mended order with the same key',
      async () => {
        const [gone, stays] = [sku(0), sku(1)];
        const key = await orderOffline(code(0), [gone, stays]);
        await house.erp.setStock(gone, 0);
        await until('the portal heard of it', async () => (await stockOf(gone)) === 0, { within: 30_000 });
        await tablet.goOnline();
        await openCommand('needs-you');
        expect(await orders()).toBe(0);
        await hands.button('outbox:follow.removeNamed').click();
        await hands.button('outbox:sendAgain').click();
        await until('the portal has it', async () => (await orders()) === 1, { within: 30_000 });
        const [order] = await house.sql('select idempotency_key::text as key from orders');
        expect(order).toEqual({ key });
        const lines = await house.sql('select sku from order_line');
        expect(lines).toEqual([{ sku: stays }]);
      },
      LONG_MS,
    );

    it(
      'shows what became dearer while it was offline, and orders at the new price once that is accepted',
      async () => {
        const before = await orders();
        const dear = sku(7);
        await orderOffline(code(6), [dear]);
        const [{ list, now } = { list: '', now: '0' }] = await house.sql<{ list: string; now: string }>(
          `select store.price_list as list, max(price.amount) as now from store join price using (price_list)
           where store.code = $1 and price.sku = $2 and price.min_quantity = 1 group by store.price_list`,
          [code(6), dear],
        );
        await house.erp.put(`/_control/prices/${list}/${dear}`, { price: Number(now) + 1_000 });
        const heard = `select count(*) as n from price where price_list = $1 and sku = $2 and amount = $3`;
        const isHeard = async () => (await count(heard, [list, dear, Number(now) + 1_000])) > 0;
        await until('the portal heard of it', isHeard, { within: 30_000 });
        await tablet.goOnline();
        await openCommand('needs-you');
        await tablet.page.getByText(hands.word('outbox:change.price')).waitFor();
        expect(await orders()).toBe(before);
        await hands.button('outbox:follow.priceNamed').click();
        await hands.button('outbox:sendAgain').click();
        await until('the portal has it', async () => (await orders()) === before + 1, { within: 30_000 });
        const [line] = await house.sql('select unit_price::int as price from order_line where sku = $1', [dear]);
        expect(line).toEqual({ price: Number(now) + 1_000 });
      },
      LONG_MS,
    );

    it(
      'keeps an order that credit refused until it is dropped, and lets nobody sign out before',
      async () => {
        const before = await orders();
        await orderOffline(code(1), [sku(2)]);
        await house.erp.setCustomer(code(1), { creditLimit: 1, creditUsed: 1 });
        await until('the portal heard of it', async () => (await limitOf(code(1))) === 1, { within: 30_000 });
        await tablet.goOnline();
        await openCommand('refused');
        await hands.goTo('/settings');
        await tablet.page.getByText(hands.word('settings:out.unsent')).waitFor();
        expect(await hands.button('settings:out.do').isDisabled()).toBe(true);
        await hands.goTo('/outbox');
        await openCommand('refused');
        await hands.button('outbox:drop.ask').click();
        await hands.button('outbox:drop.confirm').click();
        await hands.goTo('/outbox');
        await hands.nothingWaits();
        expect(await orders()).toBe(before);
        await hands.goTo('/settings');
        await hands.button('settings:out.do').click();
        await hands.button('sign-in:signIn').waitFor();
        const left = await tablet.page.evaluate<{ name: string }[]>('indexedDB.databases()');
        expect(left).toEqual([]);
      },
      LONG_MS,
    );

    it(
      'of a suspended salesman sends nothing and loses nothing, nor shows it to another who signs in on it',
      async () => {
        const before = await orders();
        await orderOffline(code(2), [sku(3)]);
        const id = await salesman();
        await admin.post(`/admin/users/${id}/suspend`, { reason: 'pemeriksaan' }).expect(200);
        await tablet.goOnline();
        await hands.button('sign-in:signIn').waitFor({ timeout: 30_000 });
        await tablet.page.getByText(hands.word('sign-in:ended.safe')).waitFor();
        await hands.signIn('salesman2');
        await hands.goTo('/outbox');
        await tablet.page.getByText(hands.word('outbox:empty')).waitFor();
        expect(await orders()).toBe(before);
        await hands.goTo('/settings');
        await hands.button('settings:out.do').click();
        await hands.button('sign-in:signIn').waitFor();
        await admin.post(`/admin/users/${id}/reinstate`, { reason: 'selesai' }).expect(200);
        await hands.signIn('salesman1');
        await until('the portal has it', async () => (await orders()) === before + 1, { within: 30_000 });
        const [last] = await house.sql('select placed_by as who from orders order by placed_at desc limit 1');
        expect(last).toEqual({ who: id });
      },
      LONG_MS,
    );

    it(
      'takes a newer app in mid-queue, and keeps the queue',
      async () => {
        const before = await orders();
        await orderOffline(code(3), [sku(4)]);
        front.release();
        // The portal does not answer orders yet: the queue is still there when the new app starts.
        await tablet.context.route(/\/api\/v1\/orders$/, (route) => route.abort());
        await tablet.goOnline();
        await tablet.page.evaluate('navigator.serviceWorker.getRegistration().then((one) => one.update())');
        await hands.goTo('/settings');
        const loaded = tablet.page.waitForEvent('load');
        await hands.button('settings:version.start').click();
        await loaded;
        await hands.goTo('/outbox');
        await tablet.page.locator('main a[href*="/outbox/"]').first().waitFor();
        expect(await orders()).toBe(before);
        await tablet.context.unrouteAll();
        await hands.button('outbox:sendNow').click();
        await until('the portal has it', async () => (await orders()) === before + 1, { within: 60_000 });
      },
      LONG_MS,
    );

    it(
      'that dies with photographed notes on it hands each photo in once, and says which note is not taken and why',
      async () => {
        const withdrawn = [idOf(8), await salesman()];
        await photographOffline(idOf(7), 2);
        await photographOffline(idOf(8), 1);
        await house.sql('delete from territory where store_id = $1 and person_id = $2', withdrawn);
        await tablet.crash();
        hands = new Hands(tablet.page);
        await hands.comeBack('salesman1', new URL('/outbox', front.url).href);
        await tablet.page.getByText(hands.word('manual-notas:command.needs-you')).waitFor({ timeout: 30_000 });
        await tablet.page.getByText(hands.word('codes:store.not_found')).waitFor();
        await tablet.page.getByText(hands.word('manual-notas:state.waiting')).waitFor({ timeout: 30_000 });
        const { body } = await admin.get('/admin/manual-notas').expect(200);
        expect(body.items).toMatchObject([{ storeId: idOf(7), here: [1, 2], state: 'waiting' }]);
        expect(await count('select count(*) as n from manual_nota_photo')).toBe(2);
        await house.sql('insert into territory (store_id, person_id) values ($1, $2)', withdrawn);
        await hands.button('manual-notas:again').click();
        const handedIn = async () =>
          (await count(`select count(*) as n from manual_nota where state = 'waiting'`)) === 2;
        await until('the portal has the other one, too', handedIn, { within: 30_000 });
      },
      LONG_MS,
    );

    it(
      'whose clock is set back says so, and still sends what was ordered',
      async () => {
        const before = await orders();
        await orderOffline(code(5), [sku(6)]);
        await tablet.context.addInitScript({ content: 'const now = Date.now; Date.now = () => now() - 7_200_000;' });
        await tablet.page.reload();
        await tablet.page.getByText(hands.word('shadow.clockChanged')).waitFor();
        await tablet.goOnline();
        await until('the portal has it', async () => (await orders()) === before + 1, { within: 30_000 });
      },
      LONG_MS,
    );

    it(
      'opens the catalogue and gives out the papers that it holds while the portal is dead',
      async () => {
        const isMade = async () =>
          (await count(`select count(*) as n from made_document where kind = 'catalogue'`)) > 0;
        await until('the papers are made', isMade, { within: 60_000 });
        await hands.downloadTheKit();
        await tablet.goOffline();
        await tablet.page.reload();
        await hands.button('day:kit.saveAll').waitFor();
        const [open, save] = await tablet.page
          .getByRole('listitem')
          .filter({ has: hands.button('day:kit.openNamed') })
          .first()
          .getByRole('button')
          .all();
        const [catalogue] = await Promise.all([tablet.context.waitForEvent('page'), open?.click()]);
        expect(catalogue.url()).toMatch(/^blob:/);
        await catalogue.close();
        const [saved] = await Promise.all([tablet.page.waitForEvent('download'), save?.click()]);
        const file = readFileSync(await saved.path());
        expect([saved.suggestedFilename(), file.subarray(0, 5).toString()]).toEqual([
          expect.stringMatching(/\.pdf$/),
          '%PDF-',
        ]);
      },
      LONG_MS,
    );

    const code = (at: number): string => stores[at]?.code ?? '';
    const sku = (at: number): string => articles[at]?.sku ?? '';

    /** Answers the key. */
    const orderOffline = async (store: string, skus: readonly string[]): Promise<string> => {
      await tablet.goOffline();
      await hands.openStore(store);
      for (const each of skus) await hands.addToCart(each);
      return hands.place();
    };

    const idOf = (at: number): string => stores[at]?.id ?? '';
    const salesman = async (): Promise<string> =>
      (await house.sql<{ id: string }>(`select id from person where email = 'salesman1@demo.test'`))[0]?.id ?? '';

    const photographOffline = async (storeId: string, photos: number): Promise<void> => {
      await tablet.goOffline();
      await tablet.visit(`/stores/${storeId}/nota`);
      const [file, shown] = [tablet.page.locator('main input[type=file]').last(), tablet.page.locator('main img')];
      for (let taken = 0; taken < photos; taken += 1) {
        await file.setInputFiles({ name: 'nota.jpg', mimeType: 'image/jpeg', buffer: await notaPhoto() });
        await shown.nth(taken).waitFor();
      }
      await hands.button('manual-notas:take.send').click();
      await tablet.page.getByText(hands.word('manual-notas:take.keptOffline')).waitFor();
    };

    /** The newest one in the queue, once it is in that state. */
    const openCommand = async (state: 'needs-you' | 'refused'): Promise<void> => {
      await hands.goTo('/outbox');
      await tablet.page
        .getByText(hands.word(`outbox:state.${state}`))
        .first()
        .waitFor({ timeout: 30_000 });
      await tablet.page.locator('main a[href*="/outbox/"]').first().click();
    };

    const count = async (text: string, values: unknown[] = []): Promise<number> =>
      Number((await house.sql<{ n: string }>(text, values))[0]?.n);
    const orders = (): Promise<number> => count('select count(*) as n from orders');
    const stockOf = (of: string): Promise<number> =>
      count('select sum(available) as n from stock where sku = $1', [of]);
    const limitOf = (of: string): Promise<number> => count('select credit_limit as n from store where code = $1', [of]);
  });
});
