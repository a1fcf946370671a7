import { Hands } from '../../scripts/screens/hands';
import { needsChromium } from '../support/browser/chromium';
import { Tablet } from '../support/browser/tablet';
import { TestHouse } from '../support/house';
import { type SignedIn } from '../support/signed-in';

const BANNER = 'Sistem sedang maintenance. Order Anda akan diproses manual oleh Admin. Mohon tunggu konfirmasi WA.';
const WITHIN_MS = 2_000;

needsChromium(() => {
  describe('A tablet whose portal falls ill', () => {
    let house: TestHouse;
    let tablet: Tablet;
    let admin: SignedIn;

    beforeAll(async () => {
      house = await TestHouse.open();
      admin = await house.signIn('admin@demo.test');
      tablet = await Tablet.open(house.pageUrl);
      await tablet.visit('/');
      await new Hands(tablet.page).signIn('salesman1');
    }, 120_000);

    afterEach(async () => {
      await setMode('auto');
      await tablet.context.unrouteAll();
    });

    afterAll(async () => {
      await tablet?.close();
      await house?.close();
    }, 60_000);

    it('shows the banner to the letter within two seconds, and takes it away again', async () => {
      expect(await banner()).toHaveLength(0);
      const shown = await setMode('degraded').then(untilShown);
      expect(shown).toBeLessThan(WITHIN_MS);
      expect(await banner()).toEqual([BANNER]);
      const begun = performance.now();
      await setMode('auto');
      await tablet.page.getByText(BANNER).waitFor({ state: 'detached', timeout: 30_000 });
      process.stderr.write(
        `Banner: shown ${Math.round(shown)} ms after the change, away ${Math.round(performance.now() - begun)} ms after the way back\n`,
      );
    }, 60_000);

    it('hears of it by asking where the event stream is blocked', async () => {
      await tablet.context.route('**/api/v1/events', (route) => route.abort());
      await tablet.page.reload();
      await tablet.page.getByRole('navigation').waitFor();
      expect(await banner()).toHaveLength(0);
      const shown = await setMode('degraded').then(untilShown);
      expect(shown).toBeLessThan(WITHIN_MS);
      process.stderr.write(`Banner without a stream: shown ${Math.round(shown)} ms after the change\n`);
    }, 60_000);

    it('still says so when the tablet has lost the connection and is opened anew', async () => {
      await tablet.serviceWorkerInControl();
      await setMode('degraded').then(untilShown);
      await tablet.goOffline();
      await tablet.page.reload();
      await untilShown();
      await tablet.goOnline();
    }, 60_000);

    it('has no error on its console', () => {
      expect(tablet.errors).toEqual([]);
      expect(tablet.strangers).toEqual([]);
    });

    const setMode = async (mode: 'degraded' | 'auto'): Promise<void> => {
      await admin.put('/admin/service-mode', { mode, reason: 'ERP sedang diperiksa' }).expect(200);
    };
    const banner = (): Promise<string[]> => tablet.page.getByText('Sistem sedang maintenance').allInnerTexts();
    /** Milliseconds that it took from now. */
    const untilShown = async (): Promise<number> => {
      const begun = performance.now();
      await tablet.page.getByText(BANNER).waitFor();
      return performance.now() - begun;
    };
  });
});
