import { bodyOf, type Portal } from '../api/client';
import { NoAnswer, PortalRefusal, SignedOut } from '../api/problem';
import { type Changes } from './changes';
import { type Database, write } from './database';
import { type Cart } from './device';
import { type KeptCart } from './kept';

/** Who may write a store's cart at the portal now; null: nobody, or it cannot be reached. */
export type StorePortal = (storeId: string) => Promise<Portal | null>;

/** Each push in a store's name is a record in the audit: not one for every keystroke. */
const PUSH_AFTER_MS = 5_000;

const empty = (storeId: string): Cart => ({ storeId, lines: [], note: '', purchaseOrderNumber: '' });

/** A cart for each store: what counts is the device's; the portal's follows, so that another device can go on with it. */
export class Carts {
  private readonly pushes = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
    private readonly portalOf: StorePortal,
    private readonly inBackground: (work: Promise<void>) => void,
  ) {}

  async get(storeId: string): Promise<Cart> {
    const kept = await this.database.get('carts', storeId);
    if (!kept) {
      this.inBackground(this.pull(storeId));
      return empty(storeId);
    }
    const { lines, note, purchaseOrderNumber } = kept;
    return { storeId, lines, note, purchaseOrderNumber };
  }

  async save({ storeId, lines, note, purchaseOrderNumber }: Cart): Promise<void> {
    await write(this.database, ['carts'], async (tx) => {
      const version = (await tx.objectStore('carts').get(storeId))?.version ?? null;
      await tx.objectStore('carts').put({ storeId, lines, note, purchaseOrderNumber, changed: true, version });
    });
    this.changes.tell('carts');
    this.pushLater(storeId);
  }

  /** Tells the portal of what it has not heard yet. */
  async pushAll(): Promise<void> {
    for (const { storeId, changed } of await this.database.getAll('carts')) if (changed) await this.push(storeId);
  }

  close(): void {
    for (const timer of this.pushes.values()) clearTimeout(timer);
  }

  pushLater(storeId: string): void {
    clearTimeout(this.pushes.get(storeId));
    this.pushes.set(
      storeId,
      setTimeout(() => this.inBackground(this.push(storeId)), PUSH_AFTER_MS),
    );
  }

  private async push(storeId: string): Promise<void> {
    const kept = await this.database.get('carts', storeId);
    if (!kept?.changed) return;
    const portal = await this.portalOf(storeId);
    if (!portal) return;
    const lines = kept.lines.map(({ sku, quantity }) => ({ sku, quantity }));
    const params = { query: { storeId } };
    try {
      const version = kept.version ?? (await bodyOf(portal.GET('/api/v1/cart', { params }))).version;
      const told = await bodyOf(portal.PUT('/api/v1/cart', { params, body: { lines, version } }));
      await this.heard(kept, told.version);
    } catch (error) {
      if (!(error instanceof PortalRefusal) || error.problem.code !== 'cart.changed') throw error;
      // Changed elsewhere in between. What is in hand here is what counts: it is told with the next change.
      await this.heard(kept, null);
    }
  }

  private async heard(told: KeptCart, version: number | null): Promise<void> {
    await write(this.database, ['carts'], async (tx) => {
      const now = await tx.objectStore('carts').get(told.storeId);
      if (!now) return;
      const changed = version === null || !isSame(now, told);
      await tx.objectStore('carts').put({ ...now, version, changed });
    });
  }

  /** For a device that has none: what the person put together elsewhere. */
  private async pull(storeId: string): Promise<void> {
    const portal = await this.portalOf(storeId);
    if (!portal) return;
    const { lines, version } = await bodyOf(portal.GET('/api/v1/cart', { params: { query: { storeId } } }));
    if (lines.length === 0) return;
    const taken = await write(this.database, ['carts'], async (tx) => {
      if (await tx.objectStore('carts').get(storeId)) return false;
      await tx.objectStore('carts').put({ ...empty(storeId), lines, version, changed: false });
      return true;
    });
    if (taken) this.changes.tell('carts');
  }
}

const isSame = (a: Cart, b: Cart): boolean => JSON.stringify(a.lines) === JSON.stringify(b.lines);

/** What may fail in the background without anything being lost: it is tried again at the next occasion. */
export const isForLater = (error: unknown): boolean =>
  error instanceof NoAnswer || error instanceof PortalRefusal || error instanceof SignedOut;
