import { join } from 'node:path';
import { type Locator } from 'playwright-core';
import { Hands } from '../../scripts/screens/hands';
import { Stage } from '../../scripts/screens/stage';
import { needsChromium } from '../support/browser/chromium';
import { Tablet } from '../support/browser/tablet';
import { TestHouse } from '../support/house';
import { until } from '../support/until';

const LONG_MS = 120_000;
/** Stops of the Tab key after which a part counts as out of reach. */
const FARTHEST = 120;

needsChromium(() => {
  describe('A store owner', () => {
    let house: TestHouse;
    let stage: Stage;
    let tablet: Tablet;
    let hands: Hands;

    beforeAll(async () => {
      house = await TestHouse.open();
      stage = new Stage(house.pageUrl, house.erp.url, join(house.dir, 'files', 'outbox'));
    }, LONG_MS);

    beforeEach(async () => {
      tablet = await Tablet.open(house.pageUrl);
      hands = new Hands(tablet.page);
    }, LONG_MS);

    afterEach(async () => {
      const { errors, strangers } = tablet;
      await tablet.close();
      expect([errors, strangers]).toEqual([[], []]);
    }, LONG_MS);

    afterAll(() => house?.close(), LONG_MS);

    it(
      'signs in, finds a product and places an order with the keyboard alone',
      async () => {
        const { page } = tablet;
        await tablet.visit('/');
        await typeInto(page.getByLabel(hands.word('sign-in:login')), 'owner1@demo.test');
        await typeInto(page.getByLabel(hands.word('sign-in:password')), 'demo-jembatan');
        await page.keyboard.press('Enter');
        await hands.product().first().waitFor();
        await typeInto(hands.search(), 'serum');
        await hands.product('serum').first().waitFor();
        await press(hands.product('serum').first());
        await press(hands.link('ordering:ways.skipToCart'), 'Shift+Tab');
        await page.waitForURL(/\/cart$/);
        await press(page.getByRole('button', { name: hands.word('ordering:place.buttonTotal') }));
        await page.waitForURL(/\/placed\//);
        await until('the portal has the order', async () => (await statusOf('true')) !== null, { within: 30_000 });
      },
      LONG_MS,
    );

    it(
      'confirms one order and disputes another that were made in the name of the store',
      async () => {
        const good = (await stage.orderInTheStoresName()).order;
        const bad = (await stage.orderInTheStoresName()).order;
        await signInTo('/in-my-name');
        await orderCard(good.number)
          .getByRole('button', { name: hands.word('orders:act.confirm') })
          .click();
        await until('it is confirmed', () => happened(good.id, 'confirmed'));
        await orderCard(bad.number)
          .getByRole('button', { name: hands.word('orders:act.dispute') })
          .click();
        const dialog = tablet.page.getByRole('dialog');
        await dialog.getByRole('textbox').fill('Saya tidak memesan ini');
        await dialog.getByRole('button', { name: hands.word('orders:act.dispute') }).click();
        await until('it is held', async () => (await statusOf(`id = '${bad.id}'`)) === 'held');
      },
      LONG_MS,
    );

    it(
      'confirms by the link of the notice without signing in, and only by pressing the button',
      async () => {
        const { order, link } = await stage.orderInTheStoresName();
        await tablet.visit(link);
        const yes = hands.button('order-link:confirm');
        await yes.waitFor();
        expect(tablet.page.url()).not.toContain('token');
        expect(await happened(order.id, 'confirmed')).toBe(false);
        await yes.click();
        await until('it is confirmed', () => happened(order.id, 'confirmed'));
        await tablet.page.getByText(hands.word('order-link:confirmed')).waitFor();
      },
      LONG_MS,
    );

    const signInTo = async (path: string): Promise<void> => {
      await tablet.visit('/');
      await hands.signIn('owner1');
      await hands.goTo(path);
    };

    const orderCard = (number: string): Locator => tablet.page.locator('main li').filter({ hasText: number });

    const statusOf = async (where: string): Promise<string | null> =>
      (await house.sql<{ status: string }>(`select status from orders where ${where} limit 1`))[0]?.status ?? null;

    const happened = async (id: string, kind: string): Promise<boolean> =>
      (await house.sql('select 1 from order_event where order_id = $1 and kind = $2', [id, kind])).length > 0;

    /** With the Tab key to `part`. @throws Error when it cannot be reached */
    const reach = async (part: Locator, key = 'Tab'): Promise<void> => {
      await part.waitFor({ state: 'attached' });
      for (let stop = 0; stop < FARTHEST; stop += 1) {
        if ((await part.and(tablet.page.locator(':focus')).count()) > 0) return;
        await tablet.page.keyboard.press(key);
      }
      throw new Error(`Out of reach of the keyboard: ${String(part)}`);
    };

    const typeInto = async (part: Locator, text: string): Promise<void> => {
      await reach(part);
      await tablet.page.keyboard.type(text);
    };

    const press = async (part: Locator, key?: 'Shift+Tab'): Promise<void> => {
      await reach(part, key);
      await tablet.page.keyboard.press('Enter');
    };
  });
});
