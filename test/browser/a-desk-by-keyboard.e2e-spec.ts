import { randomUUID } from 'node:crypto';
import { type Locator } from 'playwright-core';
import { Hands } from '../../scripts/screens/hands';
import { needsChromium } from '../support/browser/chromium';
import { Keys } from '../support/browser/keys';
import { Tablet } from '../support/browser/tablet';
import { TestHouse } from '../support/house';
import { SignedIn } from '../support/signed-in';
import { until } from '../support/until';

const LONG_MS = 120_000;
const SECOND = { name: 'Ratna', phone: '+6281255556666', password: 'hujan-di-pagi-hari' };
/** As after twelve tries in vain, which take minutes. */
const GIVEN_UP = `update orders set status = 'needs-review', erp_state = 'unknown', uncertain_since = now(),
  next_try_at = null where id = $1`;

interface Placed {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly contentHash: string;
}

needsChromium(() => {
  describe('An admin without a mouse', () => {
    let house: TestHouse;
    let tablet: Tablet;
    let hands: Hands;
    let keys: Keys;
    let second: SignedIn;
    let salesman: SignedIn;
    let amber: Placed;

    beforeAll(async () => {
      house = await TestHouse.open();
      const [admin, owner, late] = await Promise.all([enter('admin'), enter('owner1'), enter('owner5')]);
      salesman = await enter('salesman1');
      await disputeTwo(owner);
      [amber, second] = await Promise.all([place(late), hireSecond(admin)]);
      await house.sql(
        `insert into task (id, kind, subject_type, subject_id, details, state, opened_at)
           values ($1, 'audit.alarm', 'chain', 'chain', '{}', 'open', now())`,
        [randomUUID()],
      );
      tablet = await Tablet.open(house.pageUrl);
      hands = new Hands(tablet.page);
      keys = new Keys(tablet.page);
      await tablet.visit('/');
      await keys.type(tablet.page.getByLabel(hands.word('sign-in:login')), 'admin@demo.test');
      await keys.type(tablet.page.getByLabel(hands.word('sign-in:password')), 'demo-jembatan');
      await tablet.page.keyboard.press('Enter');
      await tablet.page.waitForURL(/\/desk$/);
    }, LONG_MS);

    afterAll(async () => {
      await tablet?.close();
      await house?.close();
    }, LONG_MS);

    it('switches the bypass on, and holds the house by hand, after what follows was read out', async () => {
      const { page } = tablet;
      await keys.press(hands.link('control-room:bypass.consider').or(hands.link('control-room:toMode')).first());
      await page.waitForURL(/\/desk\/mode$/);
      await keys.press(hands.button('control-room:bypass.turnOn'));
      expect(await focusedText()).toMatch(hands.word('control-room:bypass.onTitle'));
      await page.keyboard.press('Escape');
      await until('the opener has the focus again', async () =>
        hands.word('control-room:bypass.turnOn').test(await focusedText()),
      );
      await page.keyboard.press('Enter');
      await because('ERP mati, penjualan jalan terus', 'control-room:bypass.turnOn');
      await hands.button('control-room:bypass.turnOff').waitFor();
      await page
        .getByRole('status')
        .filter({ hasText: hands.word('done') })
        .waitFor();
      await keys.press(hands.button('control-room:hand.force'));
      await because('Periksa dulu sebelum dikirim', 'control-room:hand.force');
      await hands.button('control-room:hand.release').waitFor();
    }, 60_000);

    it('tries the replay out, runs it, pauses it, goes on, and sends again what nobody knew the end of', async () => {
      const { page } = tablet;
      const owner = await enter('owner1');
      const lost = await place(owner);
      const waiting = [await place(owner), await place(owner)];
      await house.sql(GIVEN_UP, [lost.id]);
      await keys.press(menu('/desk/reconcile'));
      await keys.press(hands.button('reconcile:start.dry').first());
      await page.getByText(hands.word('reconcile:state.done')).first().waitFor();
      await keys.press(hands.link('back'));
      await keys.press(hands.button('reconcile:start.run').first());
      await confirm('reconcile:start.confirm');
      await page.getByText(hands.word('reconcile:run.rests')).waitFor();

      await keys.press(hands.button('reconcile:run.pause'));
      await page.getByText(hands.word('reconcile:run.paused')).waitFor();
      expect(await keys.where()).not.toBe('BODY');
      await keys.press(hands.button('reconcile:run.resume'));
      await hands.button('reconcile:run.pause').waitFor();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        keys.press(hands.button('reconcile:run.export').or(hands.link('reconcile:run.export'))),
      ]);
      expect(download.suggestedFilename()).toMatch(/\.csv$/);

      await keys.press(menu('/desk'));
      await keys.press(hands.link('control-room:toMode'));
      await keys.press(hands.button('control-room:hand.release'));
      await because('ERP sehat lagi', 'control-room:hand.release');
      await until('what waited is booked', async () => (await booked(waiting)) === waiting.length, { within: 30_000 });

      await keys.press(menu('/desk/reconcile'));
      await keys.press(page.locator(`main a[href="/desk/review/${lost.id}"]`).first());
      await keys.press(hands.button('reconcile:way.requeue.button'));
      await confirm('reconcile:way.requeue.button');
      await until('the order is booked', async () => (await booked([lost])) === 1, { within: 30_000 });
      await page.getByText(hands.word('reconcile:review.settled')).waitFor();
      expect((await house.erp.ledger()).duplicates).toBe(0);
    }, 90_000);

    it('turns nothing down that a second admin approved meanwhile, and loses nothing of what was typed', async () => {
      const { page } = tablet;
      const why = 'Toko ini belum membayar sejak Agustus';
      await keys.press(menu('/desk/approvals'));
      await keys.press(page.locator(`main a[href="/desk/approvals/${amber.id}"]`).first());
      await keys.press(hands.button('approvals:decide.reject'));
      const dialog = page.getByRole('dialog');
      const field = dialog.getByRole('textbox');
      await keys.type(field, why);
      await second.post(`/orders/${amber.id}/approve`, { contentHash: amber.contentHash }).expect(200);
      await dialog.getByText(hands.word('approvals:decided.title')).waitFor();
      expect(await field.inputValue()).toBe(why);
      await keys.press(dialog.getByRole('button', { name: hands.word('approvals:decide.reject') }));
      await dialog.getByText(/Status order ini tidak mengizinkannya lagi/).waitFor();
      expect(await field.inputValue()).toBe(why);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      expect(await keys.where()).not.toBe('BODY');
      const [row] = await house.sql<{ status: string }>('select status from orders where id = $1', [amber.id]);
      expect(row?.status).not.toBe('rejected');
    }, 60_000);

    it('closes a task, closes a signal, and puts a salesman out of every device in one act', async () => {
      const { page } = tablet;
      await keys.press(menu('/desk/tasks'));
      const task = page.getByRole('row').filter({ has: page.getByText(hands.word('tasks:kind.audit-alarm')) });
      await keys.press(task.getByRole('button', { name: hands.word('tasks:close.open') }));
      await because('Rantai diperiksa, utuh', 'tasks:close.act');
      await task.waitFor({ state: 'hidden' });
      expect(await keys.where()).not.toBe('BODY');

      const signals = async (): Promise<number> => (await house.sql('select 1 from abuse_signal')).length;
      await until('the disputes are found', async () => (await signals()) > 0, { within: 45_000 });
      await keys.press(menu('/desk/abuse'));
      const signal = page.getByRole('row').filter({ hasText: salesman.user.name }).first();
      await keys.press(signal.getByRole('button', { name: hands.word('abuse:close.open') }));
      await because('Sudah dibicarakan dengan pemilik toko', 'abuse:close.act');
      await until('the signal is closed', async () => {
        const closed = `select 1 from abuse_signal where state = 'closed' and comment like 'Sudah%'`;
        return (await house.sql(closed)).length === 1;
      });

      await salesman.get('/orders').expect(200);
      await tablet.visit(`/desk/abuse/${salesman.user.id}`);
      await keys.press(hands.button('abuse:suspend.open'));
      await because('Dua order disanggah pemilik', 'abuse:suspend.act');
      await page.getByText(hands.word('abuse:suspend.done')).waitFor();
      expect(await keys.where()).not.toBe('BODY');
      expect((await salesman.get('/orders').expect(403)).body.code).toBe('account.suspended');
    }, 90_000);

    it('is not complained at on the console, and nobody but the portal was asked', () => {
      expect([tablet.errors, tablet.strangers]).toEqual([[], []]);
    });

    const menu = (path: string): Locator => tablet.page.getByRole('navigation').locator(`a[href="${path}"]`).first();

    const focusedText = (): Promise<string> => tablet.page.evaluate<string>('document.activeElement.innerText ?? ""');

    /** Says why in the dialog that is open, and confirms it. */
    const because = async (reason: string, button: string): Promise<void> => {
      await keys.type(tablet.page.getByRole('dialog').getByRole('textbox').first(), reason);
      await confirm(button);
    };

    const confirm = async (button: string): Promise<void> => {
      const dialog = tablet.page.getByRole('dialog');
      await keys.press(dialog.getByRole('button', { name: hands.word(button) }));
      await dialog.waitFor({ state: 'hidden' });
    };

    const enter = (login: string): Promise<SignedIn> => house.signIn(`${login}@demo.test`);

    const place = async (by: SignedIn): Promise<Placed> => {
      const { body } = await by.get('/catalog/products?limit=50').expect(200);
      const found = (body.items as Offer[]).find(({ price, stock }) => price && stock && stock.available > 1000);
      if (!found) throw new Error('There is nothing to order');
      const lines = [{ sku: found.sku, quantity: found.minQuantity }];
      const answer = await by.post('/orders', { lines }).set('idempotency-key', randomUUID()).expect(201);
      return answer.body as Placed;
    };

    /** Enough of them for a signal. */
    const disputeTwo = async (owner: SignedIn): Promise<void> => {
      const asked = { id: randomUUID(), storeId: owner.user.stores[0]?.id, reason: 'kunjungan rutin' };
      const { body } = await salesman.post('/shadow-sessions', asked).expect(201);
      const acting = await Promise.all([0, 1].map(() => place(inNameOf(body.accessToken as string))));
      for (const { id } of acting)
        await owner.post(`/orders/${id}/dispute`, { reason: 'Saya tidak memesan ini' }).expect(200);
    };

    const inNameOf = (token: string): SignedIn => new SignedIn(salesman.url, token, salesman.user);

    const hireSecond = async (admin: SignedIn): Promise<SignedIn> => {
      const { name, phone, password } = SECOND;
      const { body } = await admin.post('/admin/users', { name, phone, roles: ['admin'] }).expect(201);
      const token = String(body.invitationLink).split('token=').at(-1);
      await admin.post('/auth/password-reset/confirm', { token, password }).expect(204);
      return house.signIn(phone, { password });
    };

    const booked = async (orders: readonly Placed[]): Promise<number> => {
      const ids = orders.map(({ id }) => id);
      return (await house.sql(`select 1 from orders where status = 'booked' and id = any($1)`, [ids])).length;
    };
  });
});

interface Offer {
  readonly sku: string;
  readonly minQuantity: number;
  readonly price: unknown;
  readonly stock: { readonly available: number } | null;
}
