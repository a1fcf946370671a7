import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Locator } from 'playwright-core';
import { Hands } from '../../scripts/screens/hands';
import { Stage } from '../../scripts/screens/stage';
import { onPath } from '../../scripts/embedded/path';
import { runDir } from '../../scripts/test-runs';
import { needsChromium } from '../support/browser/chromium';
import { Tablet } from '../support/browser/tablet';
import { TestHouse } from '../support/house';
import { until } from '../support/until';
import { unzip } from '../support/unzip';

const LONG_MS = 120_000;

interface Asked {
  readonly orderId: string;
  readonly storeCode: string;
  readonly storeName: string;
}

needsChromium(() => {
  describe('HR asks who ordered in the name of a store; an auditor', () => {
    let house: TestHouse;
    let tablet: Tablet;
    let hands: Hands;
    let asked: Asked;

    beforeAll(async () => {
      house = await TestHouse.open();
      const stage = new Stage(house.pageUrl, house.erp.url, join(house.dir, 'files', 'outbox'));
      const { order } = await stage.orderInTheStoresName();
      const [store] = await house.sql<{ name: string }>('select name from store where code = $1', [order.storeCode]);
      asked = { orderId: order.id, storeCode: order.storeCode, storeName: store?.name ?? '' };
      await until(
        'the record is sealed and the owner is told',
        async () => (await house.sql(TOLD, [order.id])).length > 0,
      );
      tablet = await Tablet.open(house.pageUrl);
      hands = new Hands(tablet.page);
      await tablet.visit('/');
      await hands.signIn('auditor');
    }, LONG_MS);

    afterAll(async () => {
      await tablet?.close();
      await house?.close();
    }, LONG_MS);

    it('finds the order by store, day and act, and says who placed it, from where, and that the owner was told', async () => {
      const { page } = tablet;
      await page.waitForURL(/\/audit$/);
      await choose(page.getByLabel(hands.word('audit:filter.store')), asked.storeCode);
      const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
      await page.getByLabel(hands.word('audit:filter.from')).fill(today);
      await page.getByLabel(hands.word('audit:filter.to')).fill(today);
      await page.getByLabel(hands.word('audit:filter.action')).selectOption('order.placed');
      const row = page.getByRole('row').filter({ hasText: asked.storeName });
      await until('one record is left', async () => (await page.locator('tbody tr').count()) === 1);
      await row.getByRole('link').first().click();
      await page.waitForURL(/\/audit\/records\//);
      const facts = page.locator('main');
      await facts.getByText('salesman1@demo.test').waitFor();
      await facts.getByText(asked.storeName).first().waitFor();
      await facts.getByText('127.0.0.1').waitFor();
      await facts.getByText(/^-6\.20000, 106\.82000/).waitFor();
      await facts.getByText(hands.word('audit:noticeState.sent')).waitFor();
      await facts.getByText(hands.word('audit:record.sealed')).waitFor();
      expect(new URL(page.url()).pathname).toContain(await recordOf(asked.orderId));
    }, 60_000);

    it('has the whole chain verified, and reads the result in plain words', async () => {
      await hands.link('audit:record.toChain').click();
      await hands.button('audit:verify.start').click();
      const said = tablet.page.getByRole('alert');
      await said.getByText(hands.word('audit:verify.intact')).waitFor();
      expect(await said.innerText()).toMatch(/^\D*\d+ catatan diperiksa/m);
    }, 60_000);

    it('hands over the log, the archive of proof that verifies itself, and the evidence with its map', async () => {
      await tablet.page.goBack();
      await hands.link('audit:record.moreOfActor').click();
      await tablet.page.waitForURL(/actorId=/);
      expect((await taken('audit:export.csv')).toString()).toContain(asked.orderId);
      expect((await taken('audit:export.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
      expect(verified(await taken('audit:export.ndjson'))).toMatch(/^INTACT/);
      await tablet.page.goBack();
      await hands.link('audit:record.evidence').click();
      await hands.page.getByText('salesman1@demo.test').waitFor();
      const map = hands.page.getByRole('img', { name: hands.word('abuse:map.label') });
      await map.first().waitFor();
      const pack = await taken('abuse:pack.pdf');
      expect(pack.subarray(0, 5).toString()).toBe('%PDF-');
      if (onPath('pdftotext')) expect(textOf(pack)).toContain('salesman1@demo.test');
      expect((await taken('abuse:pack.csv')).toString()).toContain(asked.orderId);
    }, 60_000);

    it('is offered nothing that would change anything, and leaves a trace of every look', async () => {
      const { page } = tablet;
      await hands.button('abuse:pack.pdf').waitFor();
      expect(await hands.button('abuse:suspend.open').count()).toBe(0);
      await hands.goTo('/audit');
      await hands.link('audit:nav.access').click();
      await page.getByText(hands.word('audit:access.verified')).waitFor();
      expect(await page.getByText(hands.word('audit:access.exported')).count()).toBe(3);
      await page.goto(new URL('/desk/tasks', house.pageUrl).href);
      await page.waitForURL(/\/audit$/);
      expect([tablet.errors, tablet.strangers]).toEqual([[], []]);
    }, 60_000);

    /** As from the list that the browser drops down. */
    const choose = async (field: Locator, part: string): Promise<void> => {
      await field.fill(part);
      const option = tablet.page.locator(`datalist option[value^="${part}"]`);
      await option.waitFor({ state: 'attached' });
      await field.fill((await option.getAttribute('value')) ?? '');
      await tablet.page.waitForURL(/storeId=/);
    };

    /** The file that a button gives. */
    const taken = async (button: string): Promise<Buffer> => {
      const [download] = await Promise.all([tablet.page.waitForEvent('download'), hands.button(button).click()]);
      return readFileSync(await download.path());
    };

    /** What the archive's own verifier says of it, without the portal. */
    const verified = (archive: Buffer): string => {
      const folder = join(runDir(), 'handed-over');
      mkdirSync(folder, { recursive: true });
      for (const [name, content] of unzip(archive)) writeFileSync(join(folder, name), content);
      const args = ['verify.js', 'log.ndjson', 'public-key.pem', 'head.json'];
      return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    };

    /** As another program reads it. */
    const textOf = (pdf: Buffer): string =>
      execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });

    const recordOf = async (orderId: string): Promise<string> => {
      const found = `select id from impersonation where action = 'order.placed' and object_id = $1`;
      return (await house.sql<{ id: string }>(found, [orderId]))[0]?.id ?? 'none';
    };
  });
});

const TOLD = `select 1 from impersonation i join impersonation_seal s on s.record_id = i.id
  join notice n on n.order_id::text = i.object_id and n.state = 'sent' where i.object_id = $1`;
