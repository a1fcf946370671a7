import { lineOf, order, Tablet, until } from './testing/tablet';
import { problemBody } from './testing/pretend-portal';

let tablet: Tablet;
beforeEach(() => {
  tablet = new Tablet();
});
afterEach(async () => {
  await tablet.end();
  expect(tablet.browser.reported).toEqual([]);
});

const cartOf = (storeId: string, quantity: number) => ({
  ...{ storeId, lines: [{ sku: 'A', quantity }], note: '', purchaseOrderNumber: '' },
});

describe('A cart', () => {
  it('is kept at every change, and its portal hears of it when there is a connection', async () => {
    tablet.browser.goOffline();
    const before = await tablet.openTab();
    await before.saveCart(cartOf('s1', 6));
    await before.saveCart(cartOf('s1', 12));
    tablet.closeTab(before);
    const after = await tablet.openTab();
    expect((await after.cart('s1')).lines).toEqual([{ sku: 'A', quantity: 12 }]);
    expect(tablet.portal.callsTo('PUT', '/cart')).toEqual([]);
    tablet.browser.goOnline();
    await until(() => tablet.portal.callsTo('PUT', '/cart').length > 0);
    expect(tablet.portal.callsTo('PUT', '/cart')[0]?.body).toMatchObject({ lines: [{ sku: 'A', quantity: 12 }] });
  });

  it('comes from the portal where the device has none, and never over one that it has', async () => {
    tablet.portal.cart = [{ sku: 'B', quantity: 6 }];
    const device = await tablet.openTab();
    await device.saveCart(cartOf('s1', 12));
    await until(async () => (await device.cart('s2')).lines.length > 0);
    expect((await device.cart('s2')).lines).toEqual([{ sku: 'B', quantity: 6 }]);
    expect((await device.cart('s1')).lines).toEqual([{ sku: 'A', quantity: 12 }]);
  });

  it('is told in every tab', async () => {
    const [first, second] = [await tablet.openTab(), await tablet.openTab()];
    const heard: string[] = [];
    second.onChange((topic) => heard.push(topic));
    await first.saveCart(cartOf('s1', 6));
    await until(() => heard.includes('carts'));
    expect((await second.cart('s1')).lines).toHaveLength(1);
  });
});

describe('A template', () => {
  const lines = [{ sku: 'A', quantity: 6 }];

  it('made without a connection is there at once, and at the portal later', async () => {
    tablet.browser.goOffline();
    const device = await tablet.openTab();
    await device.saveTemplate('s1', { name: ' Mingguan ', lines });
    await device.saveTemplate('s1', { name: 'mingguan', lines: [{ sku: 'A', quantity: 12 }] });
    expect(await device.templates('s1')).toMatchObject([{ name: 'mingguan', lines: [{ quantity: 12 }] }]);
    expect(await device.templates('s2')).toEqual([]);
    tablet.browser.goOnline();
    await until(() => tablet.portal.callsTo('POST', '/order-templates').length === 1);
    expect(tablet.portal.callsTo('POST', '/order-templates')[0]?.body).toMatchObject({ name: 'mingguan' });
  });

  it('that the portal will not have stays on the device', async () => {
    tablet.portal.fate = ({ method, path }) =>
      method === 'POST' && path === '/order-templates'
        ? { status: 409, body: problemBody(409, 'order_template.name_taken') }
        : 'answered';
    const device = await tablet.openTab();
    await device.saveTemplate('s1', { name: 'Bulanan', lines });
    await until(() => tablet.portal.callsTo('GET', '/order-templates').length > 3);
    expect(await device.templates('s1')).toMatchObject([{ name: 'Bulanan' }]);
  });
});

describe('A visit', () => {
  it('whose portal does not answer begins on the device, and has a session of its own for what is done live later', async () => {
    tablet.portal.fate = ({ path }) => (path === '/shadow-sessions' ? 'lost-before' : 'answered');
    const device = await tablet.openTab('u1', 'salesman');
    const visit = await device.openVisit({ storeId: 's1', reason: 'Rutin' });
    expect(visit.open).toBe('on-device');
    expect(await device.visitToken(visit.id)).toBeNull();
    tablet.portal.fate = () => 'answered';
    const token = await device.visitToken(visit.id);
    expect(token).toMatch(/^shadow:/);
    expect(token).not.toBe(`shadow:${visit.id}`);
    expect(await device.visitToken(visit.id)).toBe(token);
  });

  it('that the portal refuses does not begin', async () => {
    tablet.portal.fate = ({ path }) =>
      path === '/shadow-sessions' ? { status: 403, body: problemBody(403, 'shadow.no_consent') } : 'answered';
    const device = await tablet.openTab('u1', 'salesman');
    await expect(device.openVisit({ storeId: 's1', reason: 'Rutin' })).rejects.toThrow('shadow.no_consent');
    expect(await device.visits()).toEqual([]);
  });

  it('is one at a time over all tabs', async () => {
    const [first, second] = [await tablet.openTab('u1', 'salesman'), await tablet.openTab('u1', 'salesman')];
    const opened = await Promise.allSettled([
      first.openVisit({ storeId: 's1', reason: 'Rutin' }),
      second.openVisit({ storeId: 's2', reason: 'Rutin' }),
    ]);
    expect(opened.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await until(() => tablet.portal.callsTo('POST', '/shadow-sessions').length === 2);
  });

  it('that an admin ended leaves its orders to their salesman, who sends them in a new one', async () => {
    tablet.browser.goOffline();
    const device = await tablet.openTab('u1', 'salesman');
    const old = await device.openVisit({ storeId: 's1', reason: 'Rutin' });
    const key = await order(device, 's1', [lineOf('A', 12)], { visitId: old.id });
    await device.endVisit(old.id);
    tablet.portal.fate = ({ path, body }) =>
      path === '/shadow-sessions' && body.id === old.id
        ? { status: 409, body: problemBody(409, 'shadow.session_ended') }
        : 'answered';
    tablet.browser.goOnline();
    await until(async () => (await device.outbox())[0]?.state === 'needs-you');
    const fresh = await device.openVisit({ storeId: 's1', reason: 'Kirim ulang' });
    await device.retryCommand(key);
    await until(async () => (await device.outbox())[0]?.state === 'accepted');
    expect(tablet.portal.placed(key)?.token).toBe(`Bearer shadow:${fresh.id}`);
  });
});

it('What was accepted long ago leaves the device; what waits never does', async () => {
  const device = await tablet.openTab();
  const done = await order(device, 's1');
  await until(async () => (await device.outbox())[0]?.state === 'accepted');
  tablet.browser.goOffline();
  const waits = await order(device, 's2');
  tablet.closeTab(device);
  const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60 * 86_400_000);
  const later = await tablet.openTab();
  await until(async () => (await later.outbox()).every(({ key }) => key !== done));
  expect((await later.outbox()).map(({ key }) => key)).toEqual([waits]);
  now.mockRestore();
});
