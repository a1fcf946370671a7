import { type Page } from 'playwright-core';
import { Hands } from '../../scripts/screens/hands';
import { needsChromium } from '../support/browser/chromium';
import { Tablet } from '../support/browser/tablet';
import { type Chance, chanceOf, Storm } from '../support/browser/weather';
import { soak } from '../support/counts';
import { TestHouse } from '../support/house';
import { until } from '../support/until';

const ORDERS = soak(6, 40);
const STORES = soak(3, 12);
const CUTS = soak(4, 30);
const RELOADS = soak(1, 2);
const DROPPED = soak(2, 8);
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);

interface Article {
  readonly sku: string;
}

needsChromium(() => {
  describe(`A day in dead zones (SEED=${SEED})`, () => {
    const chance: Chance = chanceOf(SEED);
    let house: TestHouse;
    let tablet: Tablet;
    let storm: Storm | null = null;

    beforeAll(async () => {
      house = await TestHouse.open({ env: { NOTICE_RETRY_MS: '200' } });
      tablet = await Tablet.open(house.pageUrl);
    }, 120_000);

    afterAll(async () => {
      await storm?.end();
      await tablet?.close();
      await house?.close();
    }, 60_000);

    it(
      `ends with each of ${ORDERS} orders of ${STORES} stores in the ERP once, its owner told, through ${CUTS} cuts, lost answers, two tabs, ${RELOADS} reloads and a crash`,
      async () => {
        await tablet.visit('/');
        await new Hands(tablet.page).signIn('salesman1');
        await new Hands(tablet.page).downloadTheDay();
        await tablet.serviceWorkerInControl();
        const stores = await territory();
        const articles = await plenty();
        let other = await tablet.secondTab('/outbox');
        storm = new Storm(tablet, { cuts: CUTS, between: soak([200, 900], [500, 2500]), chance });
        const reloadsAt = somewhere(RELOADS);
        const crashAt = Math.floor(ORDERS / 2);
        const dropsAt = somewhere(DROPPED);
        for (let turn = 0; turn < ORDERS; turn++) {
          const hands = new Hands(tablet.page);
          if (dropsAt.includes(turn)) await tablet.dropAnswers(1);
          const at = Math.floor((turn * STORES) / ORDERS);
          await hands.openStore(stores[at] ?? '');
          for (let line = 0; line < 2; line++) await hands.addToCart(pick(articles).sku);
          if (reloadsAt.includes(turn)) await reload(tablet.page);
          await hands.place();
          if (turn === crashAt)
            await storm.pauseFor(async () => {
              await tablet.crash();
              await comeBack();
              other = await tablet.secondTab('/outbox');
            });
        }
        await storm.passed();
        await untilInErp();
        await nothingWaitsOn(tablet.page);
        await nothingWaitsOn(other);
        await judge();
        expect(tablet.errors).toEqual([]);
        expect(tablet.strangers).toEqual([]);
        process.stderr.write(
          `${ORDERS} orders of ${STORES} stores, ${storm.cuts} cuts, ${tablet.droppedAnswers} answers lost, ${RELOADS} reloads, a crash\n`,
        );
      },
      soak(120_000, 400_000),
    );

    const reload = async (page: Page): Promise<void> => {
      await page.reload();
      await page.getByRole('navigation').waitFor();
    };

    /** Signed in as before, or anew: a browser that is killed may lose a cookie of the last half minute. */
    const comeBack = (): Promise<void> => new Hands(tablet.page).comeBack('salesman1', tablet.url);

    /** Codes of the first stores, which have ample credit. */
    const territory = async (): Promise<string[]> => {
      const rows = await house.sql<{ code: string }>('select code from store order by code limit $1', [STORES]);
      return rows.map(({ code }) => code);
    };

    const plenty = (): Promise<Article[]> =>
      house.sql<Article>(
        `select sku from stock join product using (sku) where product.active
         group by sku having sum(available) > 2000 order by sku limit 40`,
      );

    const pick = (articles: readonly Article[]): Article => {
      const article = articles[Math.floor(chance() * articles.length)];
      if (!article) throw new Error('Nothing is in plenty');
      return article;
    };

    const somewhere = (count: number): number[] => Array.from({ length: count }, () => Math.floor(chance() * ORDERS));

    const untilInErp = (): Promise<true> =>
      until('every order is in the ERP', async () => (await house.erp.ledger()).orders.length >= ORDERS, {
        within: 60_000,
        every: 250,
      });

    const nothingWaitsOn = async (page: Page): Promise<void> => {
      const hands = new Hands(page);
      await hands.goTo('/outbox');
      await hands.nothingWaits();
    };

    const judge = async (): Promise<void> => {
      const orders = await house.sql<{ id: string }>('select id from orders order by id');
      expect(orders).toHaveLength(ORDERS);
      const { orders: booked, duplicates } = await house.erp.ledger();
      expect(duplicates).toBe(0);
      expect(booked.map(({ externalRef }) => externalRef).sort()).toEqual(orders.map(({ id }) => id));
      const told = () =>
        house.sql<{ order_id: string; messages: number }>(
          `select order_id, count(distinct message_id)::int as messages from notice
           where order_id is not null and state = 'sent' group by order_id order by order_id`,
        );
      await until('every owner was told', async () => (await told()).length >= ORDERS, { within: 30_000, every: 200 });
      expect(await told()).toEqual(orders.map(({ id }) => ({ order_id: id, messages: 1 })));
    };
  });
});
