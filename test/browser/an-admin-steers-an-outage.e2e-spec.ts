import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Hands } from '../../scripts/screens/hands';
import { runDir } from '../../scripts/test-runs';
import { needsChromium } from '../support/browser/chromium';
import { Tablet } from '../support/browser/tablet';
import { TestHouse } from '../support/house';
import { until } from '../support/until';

const LONG_MS = 120_000;
/** From the death of the ERP to the control room that says so. */
const SEEN_WITHIN_MS = 5_000;
const BANNER = 'Sistem sedang maintenance';

needsChromium(() => {
  describe('An admin at the desk', () => {
    let house: TestHouse;
    let tablet: Tablet;
    let hands: Hands;
    let steps = 0;

    beforeAll(async () => {
      // Credit heard more than a second ago counts as unknown: an outage need not be waited out.
      house = await TestHouse.open({ env: { CREDIT_MAX_AGE: '1' } });
      tablet = await Tablet.open(house.pageUrl);
      hands = new Hands(tablet.page);
      await tablet.visit('/');
      await hands.signIn('admin');
    }, LONG_MS);

    afterAll(async () => {
      await tablet?.close();
      await house?.close();
    }, LONG_MS);

    it(
      'sees the ERP die, lets AMBER orders in, and brings every one of them into the ERP, by clicks alone',
      async () => {
        const { page } = tablet;
        await page.waitForURL(/\/desk$/);
        await page.getByText(hands.word('control-room:status.normal')).waitFor();
        await photograph('normal');

        const begun = performance.now();
        await house.erp.goDown();
        await page.getByText(hands.word('control-room:status.degraded')).waitFor();
        const seen = performance.now() - begun;
        await page.getByText(BANNER).waitFor();
        await photograph('erp-dead');
        process.stderr.write(`Control room: shows the dead ERP after ${Math.round(seen)} ms\n`);
        expect(seen).toBeLessThan(SEEN_WITHIN_MS);

        await hands.link('control-room:bypass.consider').click();
        await hands.button('control-room:bypass.turnOn').click();
        await photograph('bypass-consequences');
        await because('ERP mati, penjualan jalan terus');
        await confirm('control-room:bypass.turnOn');
        await page.getByText(hands.word('control-room:bypass.on')).first().waitFor();
        await photograph('bypass-on');

        const orders = [...(await place('owner1', 2)), ...(await place('owner5', 1))];
        expect(orders.map(({ status }) => status)).toEqual(Array(3).fill('awaiting-approval'));
        await hands.goTo('/desk');
        await page.getByRole('link', { name: /^\s*3\s*Order AMBER/ }).waitFor();
        await photograph('amber-orders');

        // Held by hand, so that nothing leaves before it was looked at.
        await hands.link('control-room:toMode').click();
        await hands.button('control-room:hand.force').click();
        await because('Periksa dulu sebelum dikirim');
        await confirm('control-room:hand.force');
        await hands.button('control-room:hand.release').waitFor();
        await house.erp.comeBack();
        await photograph('held-by-hand');

        await hands.goTo('/desk/reconcile');
        await hands.button('reconcile:start.dry').first().click();
        await page.waitForURL(/\/desk\/reconcile\/.+/);
        await page.getByText(hands.word('reconcile:state.done')).first().waitFor();
        await photograph('dry-run');
        expect(await booked()).toBe(0);

        await hands.goTo('/desk/reconcile');
        await hands.button('reconcile:start.run').first().click();
        await page.getByRole('dialog').waitFor();
        await photograph('run-consequences');
        await confirm('reconcile:start.confirm');
        await page.getByText(hands.word('reconcile:run.rests')).waitFor();
        await photograph('run-rests');
        await hands.goTo('/desk');
        await hands.link('control-room:toMode').click();
        await hands.button('control-room:hand.release').click();
        await because('ERP sehat lagi');
        await confirm('control-room:hand.release');
        await hands.goTo('/desk/reconcile');
        await page.locator('main a[href*="/desk/reconcile/"]').first().click();
        await page.getByText(hands.word('reconcile:state.done')).first().waitFor({ timeout: 30_000 });
        await page.getByRole('table').getByText(hands.word('reconcile:outcome.needs-approval')).first().waitFor();
        await photograph('run');

        await hands.goTo('/desk/approvals');
        await page.getByRole('checkbox').first().check();
        await hands.button('approvals:bulk.approve').click();
        await photograph('approvals');
        await confirm('approvals:bulk.yes');
        await page.getByText(hands.word('approvals:none')).waitFor();
        await photograph('approved');

        await until('every order is booked', async () => (await booked()) === orders.length, { within: 30_000 });
        await hands.goTo('/desk');
        await page.getByText(hands.word('control-room:status.normal')).waitFor({ timeout: 30_000 });
        await photograph('normal-again');
        const { orders: inErp, duplicates } = await house.erp.ledger();
        expect(inErp.map(({ externalRef }) => externalRef.split('.')[0])).toEqual(
          expect.arrayContaining(orders.map(({ id }) => id)),
        );
        expect(duplicates).toBe(0);
      },
      LONG_MS,
    );

    it('has no error on the console, and asked nobody but the portal', () => {
      expect([tablet.errors, tablet.strangers]).toEqual([[], []]);
    });

    const because = (reason: string): Promise<void> =>
      tablet.page.getByRole('dialog').getByLabel(hands.word('control-room:form.reason')).fill(reason);

    const confirm = async (button: string): Promise<void> => {
      const dialog = tablet.page.getByRole('dialog');
      await dialog.getByRole('button', { name: hands.word(button) }).click();
      await dialog.waitFor({ state: 'hidden' });
    };

    const photograph = async (name: string): Promise<void> => {
      steps += 1;
      const file = `steers-an-outage-${String(steps).padStart(2, '0')}-${name}.png`;
      await tablet.page.screenshot({ path: join(runDir(), file), fullPage: true });
    };

    const place = async (login: string, count: number): Promise<{ id: string; status: string }[]> => {
      const owner = await house.signIn(`${login}@demo.test`);
      const { body } = await owner.get('/catalog/products?limit=50').expect(200);
      const items = body.items as {
        sku: string;
        minQuantity: number;
        price: unknown;
        stock: { available: number } | null;
      }[];
      const found = items.find(({ price, stock }) => price && stock && stock.available > 1000);
      if (!found) throw new Error('There is nothing to order');
      const placed: { id: string; status: string }[] = [];
      for (let at = 0; at < count; at++) {
        const lines = [{ sku: found.sku, quantity: found.minQuantity }];
        const answer = await owner.post('/orders', { lines }).set('idempotency-key', randomUUID()).expect(201);
        placed.push(answer.body as { id: string; status: string });
      }
      return placed;
    };

    const booked = async (): Promise<number> => {
      const [row] = await house.sql<{ count: string }>(`select count(*) from orders where status = 'booked'`);
      return Number(row?.count);
    };
  });
});
