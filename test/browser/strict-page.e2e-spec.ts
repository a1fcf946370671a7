import { needsChromium } from '../support/browser/chromium';
import { Tablet } from '../support/browser/tablet';
import { TestHouse } from '../support/house';

interface Manifest {
  readonly name: string;
  readonly start_url: string;
  readonly display: string;
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose?: string }[];
}

/** In the page: an icon as the browser decodes it. */
const DECODED = `async (src) => {
  const answer = await fetch(src);
  if (!answer.ok) return src + ' is answered ' + answer.status;
  const { width, height } = await createImageBitmap(await answer.blob());
  return width + 'x' + height;
}`;

needsChromium(() => {
  describe('The page that is opened by somebody who was never here', () => {
    let house: TestHouse;
    let tablet: Tablet;

    beforeAll(async () => {
      house = await TestHouse.open();
      tablet = await Tablet.open(house.pageUrl);
      await tablet.visit('/');
      await tablet.page.getByRole('heading', { level: 1 }).waitFor();
      await tablet.serviceWorkerInControl();
    }, 120_000);

    afterAll(async () => {
      await tablet?.close();
      await house?.close();
    }, 60_000);

    it('has no error on its console, and asks nobody but the portal', () => {
      expect(tablet.errors).toEqual([]);
      expect(tablet.failedCalls).toEqual([]);
      expect(tablet.strangers).toEqual([]);
    });

    it('runs no script but the files of the portal', async () => {
      const { headers } = await fetch(house.pageUrl);
      const policy = new Map(
        (headers.get('content-security-policy') ?? '').split(';').map((each) => {
          const [name = '', ...sources] = each.trim().split(/\s+/);
          return [name, sources];
        }),
      );
      expect(policy.get('script-src') ?? policy.get('default-src')).toEqual(["'self'"]);
      for (const sources of policy.values())
        expect(sources.filter((source) => /^(\*|https?:|'unsafe-eval')$/.test(source))).toEqual([]);
      const page = await tablet.context.newPage();
      await tablet.visit('/', page);
      await page.evaluate(
        `document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.injected = true' }))`,
      );
      expect(await page.evaluate('window.injected')).toBeUndefined();
      await page.close();
      // The browser says so on the console, as it should.
      tablet.forgetErrors(/Content Security Policy/);
    });

    it('can be installed: a manifest, icons of the sizes it says, one of them maskable, a service worker in control', async () => {
      const devtools = await tablet.devtools();
      const { data, errors } = await devtools.send('Page.getAppManifest');
      expect(errors).toEqual([]);
      const manifest = JSON.parse(data ?? '{}') as Manifest;
      expect(manifest).toMatchObject({ name: 'Jembatan', start_url: '/', display: 'standalone' });
      for (const { src, sizes } of manifest.icons)
        expect([src, await tablet.page.evaluate(`(${DECODED})(${JSON.stringify(src)})`)]).toEqual([src, sizes]);
      const sizesFor = (purpose: string) =>
        manifest.icons.filter((icon) => (icon.purpose ?? 'any').split(' ').includes(purpose)).map(({ sizes }) => sizes);
      expect(sizesFor('any')).toEqual(expect.arrayContaining(['192x192', '512x512']));
      expect(sizesFor('maskable')).toContain('512x512');
      const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
      expect(installabilityErrors).toEqual([]);
    });
  });
});
