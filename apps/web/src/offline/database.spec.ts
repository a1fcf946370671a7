import { openDB } from 'idb';
import { databaseOf } from './database';
import { order, Tablet, until } from './testing/tablet';

let tablet: Tablet;
beforeEach(() => {
  tablet = new Tablet();
});
afterEach(async () => {
  await tablet.end();
  expect(tablet.browser.reported).toEqual([]);
});

it('A new version of the app in another tab gets the database with all that is queued, and the old tab makes room', async () => {
  tablet.browser.goOffline();
  const old = await tablet.openTab();
  const keys = [await order(old, 's1'), await order(old, 's2')];
  const raised = await openDB(databaseOf('u1'), 3);
  const commands = (await raised.getAll('commands')) as { key: string; state: string }[];
  expect(commands.map(({ key, state }) => [key, state]).sort()).toEqual(keys.map((key) => [key, 'queued']).sort());
  await until(() => tablet.browser.reloads === 1);
  raised.close();
});

it('A sign-out that broke off between its two steps is brought to its end before anything is kept again', async () => {
  tablet.browser.goOffline();
  const before = await tablet.openTab();
  await before.saveCart({ storeId: 's1', lines: [{ sku: 'A', quantity: 6 }], note: '', purchaseOrderNumber: '' });
  tablet.closeTab(before);
  const torn = await openDB(databaseOf('u1'));
  await torn.put('facts', true, 'closing');
  torn.close();
  const after = await tablet.openTab();
  expect((await after.cart('s1')).lines).toEqual([]);
  expect(await order(after, 's1')).toEqual(expect.any(String));
});
