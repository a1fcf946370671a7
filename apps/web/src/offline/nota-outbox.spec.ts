import { type Device, type NewNota } from './index';
import { DeviceFull } from './device';
import { problemBody } from './testing/pretend-portal';
import { Tablet, until } from './testing/tablet';

let tablet: Tablet;
beforeEach(() => {
  tablet = new Tablet();
});
afterEach(async () => {
  await tablet.end();
  expect(tablet.browser.reported).toEqual([]);
});

const nota = (photos = 2): NewNota => ({
  ...{ storeId: 's1', storeName: 'Toko s1', paperDate: '2026-11-20' },
  photos: Array.from({ length: photos }, (_, at) => ({ type: 'image/jpeg', bytes: new Uint8Array([at, 1, 2]).buffer })),
});
const stateOf = async (device: Device, id: string) => (await device.notas.list()).find((each) => each.id === id)?.state;
const isAccepted = (device: Device, id: string) => until(async () => (await stateOf(device, id)) === 'accepted');

it('Without a connection a note waits with its photos, survives the end of the app, and goes out by itself', async () => {
  tablet.browser.goOffline();
  const before = await tablet.openTab();
  const id = await before.notas.keep(nota());
  expect(await before.notas.list()).toMatchObject([{ id, state: 'queued', photos: 2, sent: 0 }]);
  expect(tablet.portal.notas.size).toBe(0);
  tablet.closeTab(before);
  const after = await tablet.openTab();
  expect(await stateOf(after, id)).toBe('queued');
  tablet.browser.goOnline();
  await isAccepted(after, id);
  expect([...(tablet.portal.notas.get(id) ?? [])]).toEqual([
    [1, 1],
    [2, 1],
  ]);
});

it.each(['lost-before', 'lost-after'] as const)(
  'A photo whose call was %s is handed in again, and none that arrived before it is',
  async (fate) => {
    let lost = 0;
    tablet.portal.fate = ({ path }) => (path.endsWith('/photos/2') && lost++ === 0 ? fate : 'answered');
    const device = await tablet.openTab();
    const id = await device.notas.keep(nota(3));
    await isAccepted(device, id);
    expect([...(tablet.portal.notas.get(id) ?? [])]).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
    ]);
  },
);

it('A killed app leaves a note as sending; the next one goes on with the photos that are missing', async () => {
  let reached: () => void = () => undefined;
  const halfway = new Promise<void>((resolve) => (reached = resolve));
  tablet.portal.fate = ({ path }) => {
    if (!path.endsWith('/photos/2')) return 'answered';
    reached();
    return 'lost-before';
  };
  const before = await tablet.openTab();
  const id = await before.notas.keep(nota());
  await halfway;
  tablet.closeTab(before);
  tablet.portal.fate = () => 'answered';
  const after = await tablet.openTab();
  await isAccepted(after, id);
  expect(tablet.portal.notas.get(id)?.get(1)).toBe(1);
});

it('A note that the portal forgot before its first photo came is announced again, with all its photos', async () => {
  let forgets = 1;
  tablet.portal.fate = ({ path }) => {
    if (path.endsWith('/photos/1') && forgets-- > 0) tablet.portal.notas.clear();
    return 'answered';
  };
  const device = await tablet.openTab();
  const id = await device.notas.keep(nota());
  await until(() => forgets <= 0);
  await until(async () => {
    device.wake();
    return (await stateOf(device, id)) === 'accepted';
  });
  expect([...(tablet.portal.notas.get(id)?.keys() ?? [])]).toEqual([1, 2]);
});

it('Two tabs send a note once', async () => {
  const [first, second] = [await tablet.openTab(), await tablet.openTab()];
  const id = await first.notas.keep(nota(1));
  await isAccepted(second, id);
  expect(tablet.portal.callsTo('POST', '/manual-notas')).toHaveLength(1);
});

it('A photo that the portal refuses is shown with its reason, holds up no other note, and can be dropped', async () => {
  tablet.portal.fate = ({ path }) =>
    path.endsWith('/photos/2')
      ? {
          status: 400,
          body: problemBody(400, 'request.invalid', { errors: [{ path: 'photo', code: 'nota.photo_broken' }] }),
        }
      : 'answered';
  const device = await tablet.openTab();
  const broken = await device.notas.keep(nota());
  await until(async () => (await stateOf(device, broken)) === 'refused');
  const fine = await device.notas.keep(nota(1));
  await isAccepted(device, fine);
  expect((await device.notas.list()).find(({ id }) => id === broken)?.problem?.errors?.[0]?.code).toBe(
    'nota.photo_broken',
  );
  await device.notas.drop(broken);
  expect(await device.notas.list()).toMatchObject([{ id: fine }]);
});

it('Nobody signs out of a device on which a note waits', async () => {
  tablet.browser.goOffline();
  const device = await tablet.openTab();
  const id = await device.notas.keep(nota());
  expect(await device.holdsUnsent()).toBe(true);
  await expect(device.wipe()).rejects.toMatchObject({ code: 'outbox.not_empty' });
  await device.notas.drop(id);
  expect(await device.holdsUnsent()).toBe(false);
});

it('A full disk is said, and nothing of the note is kept', async () => {
  tablet.browser.goOffline();
  const device = await tablet.openTab();
  const { add } = IDBObjectStore.prototype;
  const full = jest.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
    this: IDBObjectStore,
    ...args: Parameters<IDBObjectStore['add']>
  ) {
    if (this.name === 'photos') throw new DOMException('full', 'QuotaExceededError');
    return add.apply(this, args);
  });
  await expect(device.notas.keep(nota())).rejects.toBeInstanceOf(DeviceFull);
  full.mockRestore();
  expect(await device.notas.list()).toEqual([]);
});
