import { Hands } from '../../scripts/screens/hands';
import { needsChromium } from '../support/browser/chromium';
import { Tablet } from '../support/browser/tablet';
import { TestHouse } from '../support/house';
import { until } from '../support/until';

const LONG_MS = 120_000;

/** In the page: from `window.full` on, the browser refuses to write, as it does when the disk is full. */
const FILLS_UP = `{
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...args) {
    if (window.full) throw new DOMException('The disk is full', 'QuotaExceededError');
    return put.apply(this, args);
  };
}`;

/** In the page: neither of the ways to the clipboard, as on plain http in an old browser. */
const COPIES_NOTHING = `{
  Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined });
  document.execCommand = () => false;
}`;

/** In the page: a camera that films a sheet, and a reader that sees the barcode \`window.barcode\` on it. */
const READS_BARCODES = `{
  navigator.mediaDevices.getUserMedia = async () => {
    const sheet = document.createElement('canvas');
    const pen = sheet.getContext('2d');
    setInterval(() => pen.fillRect(0, 0, 300, 150), 50);
    return sheet.captureStream();
  };
  window.BarcodeDetector = class {
    detect = async () => [{ rawValue: window.barcode }];
  };
}`;

needsChromium(() => {
  describe('On a device that denies something', () => {
    let house: TestHouse;
    let tablet: Tablet;
    let hands: Hands;
    let articles: { sku: string; barcode: string }[];

    beforeAll(async () => {
      house = await TestHouse.open();
      articles = await house.sql(
        `select sku, barcode from stock join product using (sku) where product.active and barcode is not null
         group by sku, barcode having sum(available) > 2000 order by sku limit 3`,
      );
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
      'room, the screen says that nothing more is kept, and what was kept is still there',
      async () => {
        const { page } = await shopWith(FILLS_UP);
        await hands.addToCart(sku(0));
        await until('the cart is kept', async () => (await linesKept()) === 1);
        await page.evaluate('window.full = true');
        await hands.addToCart(sku(1));
        // The catalogue's refresh may say so, too.
        await page.getByText(hands.word('codes:device.full')).first().waitFor();
        expect(await linesKept()).toBe(1);
        await page.evaluate('window.full = false');
        await hands.addToCart(sku(2));
        await until('it is kept again', async () => (await linesKept()) >= 2);
        tablet.forgetErrors(/QuotaExceeded|no room on the device/);
      },
      LONG_MS,
    );

    it(
      'the clipboard, the text of an order is shown selected, to be copied by hand',
      async () => {
        const { page } = await shopWith(COPIES_NOTHING);
        await hands.addToCart(sku(0));
        await hands.place();
        await hands.button('ordering:send.copy').click();
        const field = page.getByLabel(hands.word('ordering:send.byHand'));
        await field.waitFor();
        const selected =
          '[...document.querySelectorAll("textarea")].map((f) => f.value.slice(f.selectionStart, f.selectionEnd))';
        expect((await page.evaluate<string[]>(selected)).join('')).toMatch(/JB-\d{4}-\d{6}[^]*Total: Rp/);
      },
      LONG_MS,
    );

    it(
      'nothing, the camera puts what it reads into the cart',
      async () => {
        const { page } = await shopWith(READS_BARCODES);
        await page.evaluate(`window.barcode = '${articles[0]?.barcode}'`);
        await hands.button('ordering:scan.open').click();
        await until('it is in the cart', async () => (await linesKept()) === 1);
      },
      LONG_MS,
    );

    const sku = (at: number): string => articles[at]?.sku ?? '';

    /** The owner's catalogue, in a browser that was prepared with `script`. */
    const shopWith = async (script: string): Promise<Tablet> => {
      await tablet.context.addInitScript({ content: `if (location.protocol.startsWith('http')) ${script}` });
      await tablet.visit('/');
      await hands.signIn('owner1');
      await hands.product().first().waitFor();
      return tablet;
    };

    /** Lines of the cart that would still be there after a crash. */
    const linesKept = (): Promise<number> =>
      tablet.page.evaluate<number>(`(async () => {
        const asked = (request) => new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        const [{ name }] = await indexedDB.databases();
        const database = await asked(indexedDB.open(name));
        const carts = await asked(database.transaction('carts').objectStore('carts').getAll());
        database.close();
        return carts.reduce((sum, { lines }) => sum + lines.length, 0);
      })()`);
  });
});
