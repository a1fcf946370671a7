import { DeviceFull, DeviceRefusal } from './device';
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

const stateOf = async (device: Awaited<ReturnType<Tablet['openTab']>>, key: string) =>
  (await device.outbox()).find((command) => command.key === key)?.state;

it('Without a connection an order waits on the device, empties its cart, and goes out by itself when there is one', async () => {
  tablet.browser.goOffline();
  const device = await tablet.openTab();
  const key = await order(device, 's1');
  expect(await device.outbox()).toMatchObject([{ key, state: 'queued', attempts: 0, uncertain: false }]);
  expect((await device.cart('s1')).lines).toEqual([]);
  expect(tablet.portal.orders.size).toBe(0);
  tablet.browser.goOnline();
  await until(async () => (await stateOf(device, key)) === 'accepted');
  expect(tablet.portal.placed(key)).toMatchObject({ storeId: 's1', lines: [{ sku: 'A', quantity: 12 }] });
  expect(await device.order(`order-${key}`)).toMatchObject({ storeId: 's1' });
});

it('What waits survives the end of the app', async () => {
  tablet.browser.goOffline();
  const before = await tablet.openTab();
  const key = await order(before, 's1');
  tablet.closeTab(before);
  tablet.browser.online = true;
  const after = await tablet.openTab();
  await until(async () => (await stateOf(after, key)) === 'accepted');
  expect(tablet.portal.orders.size).toBe(1);
});

it.each(['lost-after', 'broken-off'] as const)(
  'An order whose answer was %s is asked again with its key, once at the portal',
  async (fate) => {
    let lost = 0;
    tablet.portal.fate = ({ method, path }) =>
      method === 'POST' && path === '/orders' && lost++ === 0 ? fate : 'answered';
    const device = await tablet.openTab();
    const key = await order(device, 's1');
    await until(
      async () => (await device.outbox())[0]?.uncertain === true && (await stateOf(device, key)) === 'queued',
    );
    await expect(
      device.editCommand(key, { lines: [lineOf('A', 6)], grandTotal: { amount: 1, currency: 'IDR' } }),
    ).rejects.toEqual(new DeviceRefusal('outbox.uncertain'));
    await expect(device.dropCommand(key)).rejects.toEqual(new DeviceRefusal('outbox.uncertain'));
    await until(async () => (await stateOf(device, key)) === 'accepted');
    expect(tablet.portal.orders.size).toBe(1);
    const keys = tablet.portal.callsTo('POST', '/orders').map(({ headers }) => headers.get('idempotency-key'));
    expect(keys).toEqual([key, key]);
  },
);

it('Two tabs send each order once: one of them owns the sending, and the other takes over when it dies', async () => {
  tablet.browser.goOffline();
  const [first, second] = [await tablet.openTab(), await tablet.openTab()];
  const keys = [await order(first, 's1'), await order(second, 's2'), await order(second, 's3')];
  tablet.browser.goOnline();
  await until(async () => (await second.outbox()).every(({ state }) => state === 'accepted'));
  expect(tablet.portal.callsTo('POST', '/orders')).toHaveLength(3);
  tablet.closeTab(first);
  keys.push(await order(second, 's1'));
  await until(async () => (await second.outbox()).every(({ state }) => state === 'accepted'));
  expect([...tablet.portal.orders.keys()].sort()).toEqual(keys.sort());
});

it('A store whose first order waits does not hold up another, and is not overtaken in its own line', async () => {
  tablet.portal.fate = ({ path, query }) =>
    path === '/orders' && query.get('storeId') === 's1'
      ? { status: 503, body: problemBody(503, 'credit.unavailable') }
      : 'answered';
  const device = await tablet.openTab();
  const waits = [await order(device, 's1'), await order(device, 's1', [lineOf('B', 6)])];
  const goes = await order(device, 's2');
  await until(async () => (await stateOf(device, goes)) === 'accepted');
  await until(async () => (await device.outbox()).some(({ problem }) => problem?.code === 'credit.unavailable'));
  expect([await stateOf(device, waits[0]), await stateOf(device, waits[1])]).toEqual(['queued', 'queued']);
  tablet.portal.fate = () => 'answered';
  device.wake();
  await until(async () => (await device.outbox()).every(({ state }) => state === 'accepted'));
  expect([...tablet.portal.orders.keys()]).toEqual([goes, ...waits]);
});

it('A line that stands differently comes back to its buyer, and goes on changed with the same key', async () => {
  const lines = [{ line: 0, sku: 'A', code: 'order.stock_insufficient', figures: { quantity: 12, available: 6 } }];
  tablet.portal.fate = ({ method, path }) =>
    method === 'POST' && path === '/orders'
      ? { status: 422, body: problemBody(422, 'order.stock_insufficient', { details: { lines } }) }
      : 'answered';
  const device = await tablet.openTab();
  const key = await order(device, 's1');
  await until(async () => (await stateOf(device, key)) === 'needs-you');
  expect(await device.outbox()).toMatchObject([
    { changes: [{ sku: 'A', wanted: 12, available: 6 }], uncertain: false },
  ]);
  expect(await device.holdsUnsent()).toBe(true);
  tablet.portal.fate = () => 'answered';
  await device.editCommand(key, { lines: [lineOf('A', 6)], grandTotal: { amount: 66_600, currency: 'IDR' } });
  await until(async () => (await stateOf(device, key)) === 'accepted');
  expect(tablet.portal.placed(key)?.lines).toMatchObject([{ sku: 'A', quantity: 6 }]);
});

it('An account that was suspended stops the sending, and nothing is lost', async () => {
  tablet.portal.fate = ({ method, path }) =>
    method === 'POST' && path === '/orders' ? { status: 403, body: problemBody(403, 'account.suspended') } : 'answered';
  const device = await tablet.openTab();
  const keys = [await order(device, 's1'), await order(device, 's2')];
  await until(async () => (await device.outbox()).some(({ problem }) => problem?.code === 'account.suspended'));
  expect(tablet.portal.callsTo('POST', '/orders').length).toBeLessThanOrEqual(2);
  tablet.portal.fate = () => 'answered';
  device.wake();
  await until(async () => (await device.outbox()).every(({ state }) => state === 'accepted'));
  expect(tablet.portal.orders.size).toBe(keys.length);
});

it('A second tap, and a second tab with the same cart, place nothing', async () => {
  const [first, second] = [await tablet.openTab(), await tablet.openTab()];
  const lines = [lineOf('A', 12)];
  await first.saveCart({ storeId: 's1', lines: [{ sku: 'A', quantity: 12 }], note: '', purchaseOrderNumber: '' });
  const asked = { storeId: 's1', visitId: null, lines, grandTotal: { amount: 133_200, currency: 'IDR' as const } };
  const placed = await Promise.allSettled([first.place(asked), first.place(asked), second.place(asked)]);
  expect(placed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await first.outbox()).toHaveLength(1);
});

describe('In a visit', () => {
  it('begun without a connection, the session is handed in with its beginning before the order', async () => {
    tablet.browser.goOffline();
    const device = await tablet.openTab('u1', 'salesman');
    const visit = await device.openVisit({ storeId: 's1', reason: 'Kunjungan rutin' });
    expect(visit.open).toBe('on-device');
    expect(await device.visitToken(visit.id)).toBeNull();
    const key = await order(device, 's1', [lineOf('A', 12)], { visitId: visit.id });
    await device.endVisit(visit.id);
    tablet.browser.goOnline();
    await until(async () => (await stateOf(device, key)) === 'accepted');
    expect(tablet.portal.sessions.get(visit.id)).toEqual({ storeId: 's1', startedAt: visit.startedAt });
    expect(tablet.portal.placed(key)).toMatchObject({ token: `Bearer shadow:${visit.id}` });
  });

  it('begun at the portal, the order goes out in that session', async () => {
    const device = await tablet.openTab('u1', 'salesman');
    const visit = await device.openVisit({ storeId: 's1', reason: 'Kunjungan rutin' });
    expect(visit.open).toBe('at-portal');
    await expect(device.openVisit({ storeId: 's2', reason: 'Lagi' })).rejects.toEqual(
      new DeviceRefusal('visit.another_open'),
    );
    const key = await order(device, 's1', [lineOf('A', 12)], { visitId: visit.id });
    await until(async () => (await stateOf(device, key)) === 'accepted');
    expect(tablet.portal.callsTo('POST', '/shadow-sessions').map(({ body }) => body.startedAt)).toEqual([undefined]);
  });

  it('that is over nothing is placed', async () => {
    const device = await tablet.openTab('u1', 'salesman');
    const visit = await device.openVisit({ storeId: 's1', reason: 'Kunjungan rutin' });
    await device.endVisit(visit.id);
    await expect(order(device, 's1', [lineOf('A', 12)], { visitId: visit.id })).rejects.toEqual(
      new DeviceRefusal('visit.not_active'),
    );
    expect((await device.cart('s1')).lines).toHaveLength(1);
  });
});

describe('Signing out', () => {
  it('is refused while an order is neither accepted nor dropped, and takes the database along when nothing is', async () => {
    tablet.browser.goOffline();
    const device = await tablet.openTab();
    const key = await order(device, 's1');
    await expect(device.wipe()).rejects.toEqual(new DeviceRefusal('outbox.not_empty'));
    await device.dropCommand(key);
    await device.wipe();
    expect(await tablet.browser.databases.databases()).toEqual([]);
  });

  it('of one person leaves what another queued here, which the one never sees', async () => {
    tablet.browser.goOffline();
    const hers = await tablet.openTab('u2');
    await order(hers, 's1');
    tablet.closeTab(hers);
    const his = await tablet.openTab('u1');
    expect(await his.outbox()).toEqual([]);
    await his.wipe();
    expect(await (await tablet.openTab('u2')).outbox()).toHaveLength(1);
  });
});

describe('A full disk', () => {
  const { IDBObjectStore } = jest.requireActual<{ IDBObjectStore: { prototype: Writes } }>('fake-indexeddb');
  const real = { put: IDBObjectStore.prototype.put, add: IDBObjectStore.prototype.add };
  afterEach(() => Object.assign(IDBObjectStore.prototype, real));

  /** Lets a write fail as a disk without room does. */
  function fillDisk(isRefused: (row: unknown) => boolean): void {
    const failing = (write: Write): Write =>
      function (this: unknown, ...args) {
        if (isRefused(args[0])) throw new DOMException('full', 'QuotaExceededError');
        return write.apply(this, args);
      };
    Object.assign(IDBObjectStore.prototype, { put: failing(real.put), add: failing(real.add) });
  }
  const asked = {
    storeId: 's1',
    visitId: null,
    lines: [lineOf('A', 12)],
    grandTotal: { amount: 1, currency: 'IDR' },
  } as const;
  const cart = { storeId: 's1', lines: [{ sku: 'A', quantity: 12 }], note: 'pagi', purchaseOrderNumber: '' };

  it.each([1, 2, 3])(
    'or a crash at the %i. row that placing writes leaves the cart and queues nothing',
    async (nth) => {
      tablet.browser.goOffline();
      const device = await tablet.openTab();
      await device.saveCart(cart);
      let writes = 0;
      fillDisk(() => (writes += 1) === nth);
      await expect(device.place(asked)).rejects.toBeInstanceOf(DeviceFull);
      expect(await device.outbox()).toEqual([]);
      expect(await device.cart('s1')).toEqual(cart);
    },
  );

  it('leaves the cart as it was before the change that it has no room for', async () => {
    tablet.browser.goOffline();
    const device = await tablet.openTab();
    await device.saveCart(cart);
    fillDisk(() => true);
    await expect(device.saveCart({ ...cart, lines: [] })).rejects.toBeInstanceOf(DeviceFull);
    expect(await device.cart('s1')).toEqual(cart);
  });

  it('that has no room for an answer has the order asked again, and then it is known', async () => {
    const device = await tablet.openTab();
    const isAccepted = (row: unknown): boolean => (row as { state?: string }).state === 'accepted';
    fillDisk(isAccepted);
    const key = await order(device, 's1');
    await until(() => tablet.browser.reported.length === 1);
    expect(await device.outbox()).toMatchObject([{ key, state: 'sending', uncertain: true }]);
    expect(tablet.browser.reported.splice(0)).toEqual([expect.any(DeviceFull)]);
    Object.assign(IDBObjectStore.prototype, real);
    device.wake();
    await until(async () => (await stateOf(device, key)) === 'accepted');
    expect(tablet.portal.orders.size).toBe(1);
  });
});

type Write = (this: unknown, ...args: unknown[]) => unknown;
interface Writes {
  put: Write;
  add: Write;
}
