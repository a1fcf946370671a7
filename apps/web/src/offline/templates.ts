import { bodyOf, type Portal } from '../api/client';
import { PortalRefusal } from '../api/problem';
import { type StorePortal } from './carts';
import { type Changes } from './changes';
import { type Database, write } from './database';
import { type CartLine, type OrderTemplate } from './device';
import { type KeptTemplate } from './kept';

/** Templates of stores: written on the device at once, at the portal when it can be reached. */
export class Templates {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
    private readonly portalOf: StorePortal,
    private readonly inBackground: (work: Promise<void>) => void,
  ) {}

  async list(storeId: string): Promise<readonly OrderTemplate[]> {
    const kept = await this.keptOf(storeId);
    return kept
      .filter(({ pending }) => pending !== 'remove')
      .map(({ id, name, lines, updatedAt }) => ({ id, name, lines, updatedAt }))
      .sort((a, b) => a.name.localeCompare(b.name));
  }

  /** One of the same name is replaced. */
  async save(storeId: string, { name, lines }: { name: string; lines: readonly CartLine[] }): Promise<void> {
    const trimmed = name.trim();
    await write(this.database, ['templates'], async (tx) => {
      const all = await tx.objectStore('templates').getAll(rangeOf(storeId));
      const same = all.find((one) => one.name.toLowerCase() === trimmed.toLowerCase() && one.pending !== 'remove');
      await tx.objectStore('templates').put({
        ...{ storeId, id: same?.id ?? `${LOCAL}${crypto.randomUUID()}`, name: trimmed, pending: 'save' },
        lines: lines.map(({ sku, quantity }) => ({ sku, quantity })),
        updatedAt: new Date().toISOString(),
      });
    });
    this.changes.tell('templates');
    this.inBackground(this.sync(storeId));
  }

  async remove(storeId: string, id: string): Promise<void> {
    await write(this.database, ['templates'], async (tx) => {
      const kept = await tx.objectStore('templates').get([storeId, id]);
      if (!kept) return;
      if (id.startsWith(LOCAL)) await tx.objectStore('templates').delete([storeId, id]);
      else await tx.objectStore('templates').put({ ...kept, pending: 'remove' });
    });
    this.changes.tell('templates');
    this.inBackground(this.sync(storeId));
  }

  /** Hands in what waits, then takes what the portal has. Nothing happens where it cannot be reached. */
  async sync(storeId: string): Promise<void> {
    const portal = await this.portalOf(storeId);
    if (!portal) return;
    for (const kept of await this.keptOf(storeId)) await this.handIn(portal, kept);
    const query = { storeId, limit: 200 };
    const { items } = await bodyOf(portal.GET('/api/v1/order-templates', { params: { query } }));
    await write(this.database, ['templates'], async (tx) => {
      const table = tx.objectStore('templates');
      const waiting = new Set<string>();
      for (const { id, pending } of await table.getAll(rangeOf(storeId)))
        if (pending === 'none') await table.delete([storeId, id]);
        else waiting.add(id);
      for (const item of items) if (!waiting.has(item.id)) await table.put({ ...item, storeId, pending: 'none' });
    });
    this.changes.tell('templates');
  }

  private keptOf(storeId: string): Promise<KeptTemplate[]> {
    return this.database.getAll('templates', rangeOf(storeId));
  }

  private async handIn(portal: Portal, kept: KeptTemplate): Promise<void> {
    const { storeId, id, name, lines, pending } = kept;
    if (pending === 'none' || pending === 'refused') return;
    const query = { storeId };
    const body = { name, lines };
    try {
      if (pending === 'remove')
        await portal.DELETE('/api/v1/order-templates/{id}', { params: { path: { id }, query } });
      else if (id.startsWith(LOCAL)) await portal.POST('/api/v1/order-templates', { params: { query }, body });
      else await portal.PUT('/api/v1/order-templates/{id}', { params: { path: { id }, query }, body });
    } catch (error) {
      if (!(error instanceof PortalRefusal) || error.problem.status >= 500 || error.problem.status === 429) throw error;
      // Gone already is as good as removed.
      if (pending !== 'remove') return this.settle(kept, 'refused');
    }
    return this.settle(kept, 'none');
  }

  /** With `none` the portal's own copy takes its place. One that was changed meanwhile waits on. */
  private settle({ storeId, id, updatedAt }: KeptTemplate, pending: 'none' | 'refused'): Promise<void> {
    return write(this.database, ['templates'], async (tx) => {
      const now = await tx.objectStore('templates').get([storeId, id]);
      if (!now || now.updatedAt !== updatedAt) return;
      if (pending === 'none') await tx.objectStore('templates').delete([storeId, id]);
      else await tx.objectStore('templates').put({ ...now, pending });
    });
  }
}

/** Made on the device, not known at the portal. */
const LOCAL = 'device:';

const rangeOf = (storeId: string): IDBKeyRange => IDBKeyRange.bound([storeId], [storeId, []]);
