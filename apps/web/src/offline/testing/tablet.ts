import { idr } from '@jembatan/kernel';
import { SignInSession } from '../../api/sign-in-session';
import { type Device, type NewOrder, type Product, type TerritoryStore } from '../device';
import { openDevice } from '../index';
import { type CommandLine } from '../order-command';
import { PretendBrowser } from './pretend-browser';
import { PretendPortal } from './pretend-portal';

export const storeNamed = (id: string, priceList: string | null = null): TerritoryStore => ({
  ...{ id, code: id.toUpperCase(), name: `Toko ${id}`, owner: null, address: null, location: null },
  ...{ creditSummary: null, priceList, timeZone: 'Asia/Jakarta', lastOrder: null },
});

export const productNamed = (sku: string, change: Partial<Product> = {}): Product => ({
  ...{ sku, name: `Sabun ${sku}`, barcode: `899${sku}`, brand: 'Melati', category: 'Sabun', imageUrl: null },
  ...{ unit: 'dus', packSize: 24, minQuantity: 6, multiple: 6, taxClass: 'STANDARD' },
  price: idr(10_000),
  priceBreaks: [
    { minQuantity: 6, price: idr(10_000) },
    { minQuantity: 60, price: idr(9_000) },
  ],
  priceAsOf: '2026-11-21T00:00:00.000Z',
  stock: { available: 100, asOf: '2026-11-21T00:00:00.000Z', age: 60, source: 'live' },
  ...change,
});

export const lineOf = (sku: string, quantity: number): CommandLine => ({
  ...{ sku, name: `Sabun ${sku}`, unit: 'dus', quantity, expectedPrice: idr(10_000) },
});

/** A tablet in a test: a browser with its tabs, and the portal that it may reach. */
export class Tablet {
  readonly browser = new PretendBrowser();
  readonly portal = new PretendPortal();
  private readonly tabs = new Set<Device>();

  constructor() {
    this.portal.stores = ['s1', 's2', 's3'].map((id) => storeNamed(id));
    this.browser.install();
    this.portal.install();
  }

  async openTab(userId = 'u1', role = 'store_owner'): Promise<Device> {
    const device = await openDevice({ user: { id: userId, roles: [role] }, session: new SignInSession() });
    this.tabs.add(device);
    return device;
  }

  /** As a browser ends a tab: nothing more of it is heard. */
  closeTab(device: Device): void {
    this.tabs.delete(device);
    device.close();
  }

  /** Closes all tabs, and waits for what they were in the midst of. */
  async end(): Promise<void> {
    for (const device of this.tabs) device.close();
    await until(async () => (await this.browser.locks.query()).held.length === 0);
  }
}

/** Fills the store's cart and places it. */
export async function order(
  device: Device,
  storeId: string,
  lines: readonly CommandLine[] = [lineOf('A', 12)],
  more: Partial<NewOrder> = {},
): Promise<string> {
  const kept = lines.map(({ sku, quantity }) => ({ sku, quantity }));
  await device.saveCart({ storeId, lines: kept, note: '', purchaseOrderNumber: '' });
  return device.place({ storeId, visitId: null, lines, grandTotal: idr(133_200), ...more });
}

/** Waits until `done` holds; the test's own time limit ends a wait in vain. */
export async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await done())) await new Promise((go) => setTimeout(go, 5));
}
