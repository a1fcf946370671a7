import { type Page, type Response } from 'playwright-core';
import { median } from '../../scripts/bench/measure';
import { Hands } from '../../scripts/screens/hands';
import { needsChromium } from '../support/browser/chromium';
import { Meter } from '../support/browser/meter';
import { Tablet } from '../support/browser/tablet';
import { soak } from '../support/counts';
import { TestHouse } from '../support/house';
import { until } from '../support/until';

const PRODUCTS = 5_000;
const COLD_MS = 5_000;
const WARM_MS = 1_500;
const SCRIPT_BYTES = 200_000;
/** The quickest visit counts, and the quickest of each key's rounds: other work on the machine only ever adds. */
const ROUNDS = 3;
/** So many are made in any case; as long as none was quick enough, at most MOST_VISITS. */
const VISITS = soak(1, 5);
const MOST_VISITS = 15;
const MOST_FIRST_VISITS = 3;
const DAY_BYTES = 1_500_000;
const SEARCH_MS = 50;
/** More rows than 800 px show. */
const SCREENFUL = 20;
const WORDS = soak(
  ['serum', 'lip matte rose'],
  ['serum', 'lip matte rose', 'sampo melati', 'kulit kering 100', 'retinol 30 ml'],
);

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
const ms = (milliseconds: number): string => `${Math.round(milliseconds)} ms`;
const slowed = (rate: number): string => `(CPU slowed down ${rate.toFixed(1)} times)`;
const say = (line: string): boolean => process.stderr.write(`${line}\n`);

/** In the page: milliseconds from each key until the list answers it. */
const WATCHES_KEYS = `(() => {
  const field = document.querySelector('input[type=search], [role=searchbox]');
  const keys = (window.keys = []);
  field.addEventListener('input', () => keys.push({ at: performance.now(), answered: null }), true);
  const isOfTheList = ({ target }) => (target instanceof Element ? target : target.parentElement)?.closest('ul') != null;
  new MutationObserver((changes) => {
    const last = keys.at(-1);
    if (last && changes.some(isOfTheList)) last.answered ??= performance.now() - last.at;
  }).observe(document.querySelector('main'), { childList: true, subtree: true, characterData: true });
})()`;

/** In the page: when its first product was there, and when it had answered a search; milliseconds since the address. */
const WATCHES_USE = `(() => {
  const times = (window.times = {});
  const ask = () => {
    const field = document.querySelector('input[type=search]');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, 'serum');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const look = () => {
    if (times.shown === undefined) {
      if (!document.querySelector('main ul li [role=group]')) return;
      times.shown = performance.now();
      return setTimeout(ask);
    }
    const names = [...document.querySelectorAll('main ul li h2, main ul li h3')];
    if (names.length > 0 && names.every((name) => /serum/i.test(name.textContent))) times.answered ??= performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
})()`;

interface Key {
  /** Milliseconds until the list changed; null: it did not. */
  readonly answered: number | null;
}

/** Milliseconds since the address was asked for. */
interface Times {
  /** Products and the search field are there. */
  readonly shown: number;
  /** A search that was typed at that moment is answered. */
  readonly answered: number;
}

interface Visit extends Times {
  /** By how much the CPU was slowed down. */
  readonly rate: number;
}

interface FirstVisit {
  /** Milliseconds until a search was answered. */
  readonly took: number;
  readonly rate: number;
  /** Bytes of JavaScript, with gzip. */
  readonly scripts: number;
}

const isTheLastOfTheCatalogue = async (answer: Response): Promise<boolean> =>
  answer.url().includes('/catalog/changes') && !((await answer.json()) as { more: boolean }).more;

needsChromium(() => {
  describe(`A mid-range tablet on a poor connection, with ${PRODUCTS} products`, () => {
    let house: TestHouse;
    let tablet: Tablet;
    let shop: string;

    beforeAll(async () => {
      house = await TestHouse.open({ simEnv: { ERP_SIM_SKUS: String(PRODUCTS) }, env: { SYNC_INTERVAL: '60' } });
      tablet = await Tablet.open(house.pageUrl);
      await tablet.visit('/');
      await new Hands(tablet.page).signIn('owner1');
      await new Hands(tablet.page).product().first().waitFor();
      shop = new URL(tablet.page.url()).pathname;
      await tablet.page.goto('about:blank');
    }, 180_000);

    afterAll(async () => {
      await tablet?.close();
      await house?.close();
    }, 60_000);

    it('shows an ordering screen that answers in five seconds, with at most 200 kB of JavaScript (the quickest first visit)', async () => {
      const visits: FirstVisit[] = [];
      const quickest = (): number => Math.min(...visits.map(({ took }) => took));
      while (visits.length === 0 || (quickest() >= COLD_MS && visits.length < MOST_FIRST_VISITS))
        visits.push(await visitForTheFirstTime());
      const scripts = Math.max(...visits.map((visit) => visit.scripts));
      say(`First load: ${visits.map(({ took, rate }) => `usable after ${ms(took)} ${slowed(rate)}`).join(', ')};`);
      say(`  ${kB(scripts)} of JavaScript (gzip)`);
      expect(quickest()).toBeLessThan(COLD_MS);
      expect(scripts).toBeLessThanOrEqual(SCRIPT_BYTES);
    }, 120_000);

    it.each(['with', 'without'])(
      'opens a second time and answers a search in 1.5 seconds, %s a connection (the quickest of its visits)',
      async (connection) => {
        if (connection === 'without') await tablet.goOffline();
        const visits: Visit[] = [];
        const quickest = (): number => Math.min(...visits.map(({ answered }) => answered));
        while (visits.length < VISITS || (quickest() >= WARM_MS && visits.length < MOST_VISITS))
          visits.push(await visitAgain(connection));
        say(`Second visit ${connection} a connection: there after ${visits.map(({ shown }) => ms(shown)).join(', ')};`);
        say(`  a search made at once, answered after ${visits.map(({ answered }) => ms(answered)).join(', ')}`);
        say(`  ${visits.map(({ rate }) => slowed(rate)).join(', ')}`);
        await tablet.goOnline();
        expect(quickest()).toBeLessThan(WARM_MS);
      },
      120_000,
    );

    it('answers each key of a search in 50 milliseconds', async () => {
      const { page } = tablet;
      await tablet.visit(shop);
      const hands = new Hands(page);
      // A person looks at the list before typing: it is drawn as far as the screen shows it.
      await until('the list is drawn', async () => (await hands.product().count()) > SCREENFUL);
      await page.evaluate(WATCHES_KEYS);
      const rounds: Key[][] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        await page.evaluate('window.keys.length = 0');
        for (const words of WORDS) {
          await hands.search().fill('');
          await hands.search().pressSequentially(words, { delay: 150 });
        }
        rounds.push(await page.evaluate<Key[]>('window.keys'));
      }
      // A key that finds what the one before it found changes nothing.
      const times = (rounds[0] ?? []).flatMap((_, key) => {
        const answers = rounds.flatMap((keys) => keys[key]?.answered ?? []);
        return answers.length > 0 ? [Math.min(...answers)] : [];
      });
      const worst = Math.max(...times);
      say(`Search over ${PRODUCTS}: ${times.length} keys answered, median ${ms(median(times))}, worst ${ms(worst)}`);
      expect(times.length).toBeGreaterThan(WORDS.join('').length / 2);
      expect(worst).toBeLessThan(SEARCH_MS);
    }, 120_000);

    it('downloads what a salesman needs for the day in 1.5 MB, pictures aside', async () => {
      const salesman = await Tablet.open(house.pageUrl);
      try {
        await salesman.visit('/');
        const meter = await Meter.on(salesman.page);
        await new Hands(salesman.page).signIn('salesman1');
        await new Hands(salesman.page).downloadTheDay();
        const bytes = meter.bytesOf(/^\/api\/v1\/(?!pictures|events)/);
        say(`Download for the day: ${kB(bytes)} (gzip), pictures aside`);
        expect(bytes).toBeLessThanOrEqual(DAY_BYTES);
      } finally {
        await salesman.close();
      }
    }, 120_000);

    /** Signed in, and nothing else is left. */
    const visitForTheFirstTime = async (): Promise<FirstVisit> => {
      await tablet.forgetFiles();
      const page = await tablet.context.newPage();
      const meter = await Meter.on(page);
      const rate = await meter.slowDown();
      const fetched = page.waitForResponse(isTheLastOfTheCatalogue, { timeout: 60_000 });
      const { answered } = await untilUsable(page);
      const scripts = await meter.scriptBytes();
      await meter.fullSpeed();
      await tablet.serviceWorkerInControl(page);
      await fetched;
      await page.close();
      return { took: answered, rate, scripts };
    };

    const visitAgain = async (connection: string): Promise<Visit> => {
      const page = await tablet.context.newPage();
      const meter = await Meter.on(page);
      const rate = await (connection === 'with' ? meter.slowDown() : meter.slowCpuOnly());
      const times = await untilUsable(page);
      await page.close();
      return { ...times, rate };
    };

    const untilUsable = async (page: Page): Promise<Times> => {
      await page.addInitScript({ content: WATCHES_USE });
      await page.goto(new URL(shop, tablet.url).href, { waitUntil: 'commit' });
      await until('a search is answered', () => page.evaluate('window.times.answered'), { within: 60_000, every: 250 });
      return page.evaluate<Times>('window.times');
    };
  });
});
