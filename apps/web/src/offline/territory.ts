import { bodyOf } from '../api/client';
import { type SignInSession } from '../api/sign-in-session';
import { type Changes } from './changes';
import { type Database, write } from './database';
import { type Order, type TerritoryStore } from './device';

const PAGE = 200;
/** Orders that are fetched ahead, at most. */
const RECENT_ORDERS = 400;
const RECENT_MS = 60 * 86_400_000;

/** The stores a person may look into, and their orders, as last heard. */
export class Territory {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
    private readonly session: SignInSession,
  ) {}

  async stores(): Promise<readonly TerritoryStore[]> {
    const all = await this.database.getAll('stores');
    return all.sort((a, b) => a.name.localeCompare(b.name));
  }

  /** A store that left the territory leaves the device, too; its orders that wait do not. @throws NoAnswer, PortalRefusal, SignedOut */
  async refreshStores(): Promise<readonly TerritoryStore[]> {
    const stores: TerritoryStore[] = [];
    let cursor: string | null = null;
    do {
      const query: { limit: number; cursor?: string } = { limit: PAGE, ...(cursor !== null && { cursor }) };
      const page: { items: TerritoryStore[]; nextCursor: string | null } = await bodyOf(
        this.session.portal.GET('/api/v1/stores', { params: { query } }),
      );
      stores.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    await write(this.database, ['stores'], async (tx) => {
      await tx.objectStore('stores').clear();
      for (const store of stores) await tx.objectStore('stores').put(store);
    });
    this.changes.tell('stores');
    return stores;
  }

  async orders(storeId?: string): Promise<readonly Order[]> {
    const all = await (storeId === undefined
      ? this.database.getAll('orders')
      : this.database.getAllFromIndex('orders', 'byStore', storeId));
    return all.sort((a, b) => (a.placedAt < b.placedAt ? 1 : -1));
  }

  order(id: string): Promise<Order | undefined> {
    return this.database.get('orders', id);
  }

  /** Recent orders, of one store or all. @throws NoAnswer, PortalRefusal, SignedOut */
  async refreshOrders(storeId?: string): Promise<void> {
    const from = new Date(Date.now() - RECENT_MS).toISOString();
    let cursor: string | null = null;
    let seen = 0;
    do {
      const query = { limit: 100, from, ...(storeId && { storeId }), ...(cursor !== null && { cursor }) };
      const page: { items: Order[]; nextCursor: string | null } = await bodyOf(
        this.session.portal.GET('/api/v1/orders', { params: { query } }),
      );
      await this.keep(page.items);
      seen += page.items.length;
      cursor = page.nextCursor;
    } while (cursor !== null && seen < RECENT_ORDERS);
  }

  async keep(orders: readonly Order[]): Promise<void> {
    await write(this.database, ['orders'], async (tx) => {
      for (const order of orders) await tx.objectStore('orders').put(order);
    });
    this.changes.tell('orders');
  }
}
