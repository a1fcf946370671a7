import { openDB } from 'idb';
import { idr } from '@jembatan/kernel';
import { databaseOf } from './database';
import { lineOf, order, productNamed, storeNamed, Tablet, until } from './testing/tablet';

let tablet: Tablet;
beforeEach(() => {
  tablet = new Tablet();
  tablet.portal.stores = [storeNamed('s1', 'GROSIR'), storeNamed('s2', 'GROSIR'), storeNamed('s3', 'ECERAN')];
});
afterEach(async () => {
  await tablet.end();
  expect(tablet.browser.reported).toEqual([]);
});
const stocked = (count: number) =>
  Array.from({ length: count }, (_, n) => productNamed(String(n).padStart(4, '0'), { name: `Sabun ${n}` }));
const asked = () => tablet.portal.callsTo('GET', '/catalog/changes').map(({ query }) => query.get('since'));

it('A store is empty until it was fetched; two stores of one price list are fetched once', async () => {
  tablet.portal.products = stocked(1100);
  const device = await tablet.openTab();
  await device.refreshStores();
  expect(await device.catalogue('s1')).toMatchObject({ size: 0, heardAt: null });
  await device.refreshCatalogue('s1');
  expect((await device.catalogue('s2')).size).toBe(1100);
  expect((await device.catalogue('s3')).size).toBe(0);
  expect(asked()).toEqual([null, '500', '1000']);
  await device.refreshCatalogue('s2');
  expect(asked()).toEqual([null, '500', '1000', '1100']);
});

it('What was fetched is there without a connection after the app was closed, and found by word, category and barcode', async () => {
  tablet.portal.products = [
    ...stocked(30),
    productNamed('X', { name: 'Bedak tabur', category: 'Bedak', barcode: '899777' }),
  ];
  const before = await tablet.openTab();
  await before.refreshStores();
  await before.refreshCatalogue('s1');
  tablet.closeTab(before);
  tablet.browser.goOffline();
  const catalogue = await (await tablet.openTab()).catalogue('s1');
  expect(catalogue.heardAt).not.toBeNull();
  expect(catalogue.search({ q: 'tabur bed', category: null, limit: 10 }).found.map(({ sku }) => sku)).toEqual(['X']);
  expect(catalogue.search({ q: '', category: 'Sabun', limit: 10 })).toMatchObject({ more: true });
  expect(catalogue.byBarcode('899777')?.sku).toBe('X');
  expect(catalogue.categories).toEqual(['Bedak', 'Sabun']);
});

it('The first page of a first fetching is shown while the others are on their way', async () => {
  tablet.portal.products = stocked(1100);
  const device = await tablet.openTab();
  await device.refreshStores();
  const seen = new Set<number>();
  device.onChange((topic) => {
    if (topic === 'catalogue') void device.catalogue('s1').then(({ size }) => seen.add(size));
  });
  await device.refreshCatalogue('s1');
  await until(() => seen.size === 2);
  expect([...seen]).toEqual([500, 1100]);
});

it('A fetching that breaks off keeps what came, and goes on from there', async () => {
  tablet.portal.products = stocked(1100);
  tablet.portal.fate = ({ query }) => (query.get('since') === '1000' ? 'lost-before' : 'answered');
  const device = await tablet.openTab();
  await device.refreshStores();
  await expect(device.refreshCatalogue('s1')).rejects.toThrow('no answer');
  expect(await device.catalogue('s1')).toMatchObject({ size: 1000, heardAt: null });
  tablet.portal.fate = () => 'answered';
  await device.refreshCatalogue('s1');
  expect(await device.catalogue('s1')).toMatchObject({ size: 1100 });
  expect(asked()).toEqual([null, '500', '1000', '1000']);
});

it('What another tab fetched is seen, and what was deleted is gone', async () => {
  tablet.portal.products = stocked(3);
  const [first, second] = [await tablet.openTab(), await tablet.openTab()];
  await first.refreshStores();
  await first.refreshCatalogue('s1');
  await until(async () => (await second.catalogue('s1')).size === 3);
  tablet.portal.deletions = ['0001'];
  await second.refreshCatalogue('s1');
  await until(async () => (await first.catalogue('s1')).size === 2);
  expect((await first.catalogue('s1')).get('0001')).toBeUndefined();
});

it('Lines are priced with breaks and tax as the portal prices them, and every fault is said', async () => {
  tablet.portal.products = [productNamed('A'), productNamed('B', { taxClass: 'LUXURY' })];
  const device = await tablet.openTab();
  await device.refreshCatalogue('s1');
  const catalogue = await device.catalogue('s1');
  const quote = device.quote(catalogue, [
    { sku: 'A', quantity: 12 },
    { sku: 'B', quantity: 60 },
    { sku: 'C', quantity: 1 },
  ]);
  expect(quote.lines.map(({ unitPrice }) => unitPrice)).toEqual([idr(10_000), idr(9_000), null]);
  expect(quote.totals).toMatchObject({ net: idr(660_000), tax: idr(13_200 + 64_800), grandTotal: idr(738_000) });
  expect(quote.lines[2]?.faults).toEqual([{ code: 'order.sku_unknown', figures: {} }]);
  const [short] = device.quote(catalogue, [{ sku: 'A', quantity: 103 }]).lines;
  expect(short?.faults.map(({ code }) => code)).toEqual(['order.quantity_multiple', 'order.stock_insufficient']);
});

it('What was ordered for one store is taken off the stock of the next', async () => {
  tablet.portal.products = [productNamed('A', { multiple: 1 })];
  const device = await tablet.openTab();
  await device.refreshStores();
  await device.refreshCatalogue('s1');
  tablet.browser.goOffline();
  await order(device, 's1', [lineOf('A', 90)]);
  const catalogue = await device.catalogue('s2');
  await until(() => catalogue.get('A')?.stock.available === 10);
  const [line] = device.quote(catalogue, [{ sku: 'A', quantity: 12 }]).lines;
  expect(line?.faults).toEqual([{ code: 'order.stock_insufficient', figures: { quantity: 12, available: 10 } }]);
});

describe('The download for the day', () => {
  const picture = (n: number) => `/api/v1/pictures/${n}`;

  it('brings the territory, each price list once and the pictures of our own host, and says how far it is', async () => {
    tablet.portal.products = [
      productNamed('A', { imageUrl: picture(1) }),
      productNamed('B', { imageUrl: picture(1) }),
      productNamed('C', { imageUrl: 'https://elsewhere.test/c.png' }),
    ];
    tablet.portal.fate = ({ path }) => (path.startsWith('/pictures/') ? { status: 200, body: {} } : 'answered');
    const device = await tablet.openTab();
    expect(await device.download()).toMatchObject({ state: 'never', finishedAt: null });
    await device.startDownload();
    expect(await device.download()).toMatchObject({
      ...{ state: 'done', progress: 1, stores: 3, products: 3, pictures: 1, problem: null, bytes: 1 },
    });
    expect(asked()).toEqual([null, null]);
    expect([...tablet.browser.caches.of('jembatan-pictures').kept.keys()]).toEqual([`http://portal.test${picture(1)}`]);
  });

  it('that fails says why, and goes on where it was', async () => {
    tablet.portal.products = stocked(600);
    tablet.portal.fate = ({ query }) => (query.get('since') === '500' ? 'lost-before' : 'answered');
    const device = await tablet.openTab();
    await device.startDownload();
    expect(await device.download()).toMatchObject({ state: 'failed', problem: 'client.no_answer', finishedAt: null });
    tablet.portal.fate = () => 'answered';
    await device.startDownload();
    expect(await device.download()).toMatchObject({ state: 'done', products: 600 });
  });

  it('runs once over all tabs, and is known as broken off when its tab died', async () => {
    tablet.portal.products = stocked(3);
    const [first, second] = [await tablet.openTab(), await tablet.openTab()];
    await Promise.all([first.startDownload(), second.startDownload()]);
    expect(asked()).toHaveLength(2);
    tablet.closeTab(first);
    tablet.closeTab(second);
    const torn = await openDB(databaseOf('u1'));
    await torn.put('facts', { ...(await torn.get('facts', 'download')), state: 'running', progress: 0.4 }, 'download');
    torn.close();
    const after = await tablet.openTab();
    expect(await after.download()).toMatchObject({ state: 'failed', problem: 'download.interrupted' });
  });

  it('takes away copies and pictures that nobody goes by any more', async () => {
    tablet.portal.products = [productNamed('A', { imageUrl: picture(1) })];
    tablet.portal.fate = ({ path }) => (path.startsWith('/pictures/') ? { status: 200, body: {} } : 'answered');
    const device = await tablet.openTab();
    await device.startDownload();
    tablet.portal.stores = [storeNamed('s1', 'GROSIR')];
    tablet.portal.products = [productNamed('A', { imageUrl: picture(2) })];
    tablet.portal.restartChanges = true;
    await device.startDownload();
    expect([...tablet.browser.caches.of('jembatan-pictures').kept.keys()]).toEqual([`http://portal.test${picture(2)}`]);
    const kept = await openDB(databaseOf('u1'));
    expect(await kept.getAllKeys('shelves')).toEqual(['list:GROSIR']);
    expect(await kept.count('chunks')).toBe(1);
    kept.close();
  });
});
