import { Injectable } from '@nestjs/common';
import { Audit } from '@jembatan/audit';
import { Clock, type Ctx } from '@jembatan/kernel';
import { Transactions, type Tx } from '@jembatan/platform';
import { mobileOf } from './mobile-number';
import { type StoreContact } from './store-contact';
import { StoreContactRepository } from './store-contact.repository';
import { contactUnreachable } from './store.errors';
import { StoreRepository } from './store.repository';

/** Whom one writes to about a store, before its owner. */
@Injectable()
export class StoreContacts {
  constructor(
    private readonly contacts: StoreContactRepository,
    private readonly stores: StoreRepository,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** By the store's id; stores without one are absent. */
  async of(tx: Tx, storeIds: readonly string[]): Promise<Map<string, StoreContact>> {
    const found = await this.contacts.list(tx, storeIds);
    return new Map(found.map((contact) => [contact.storeId, contact]));
  }

  async find(storeId: string): Promise<StoreContact | null> {
    const found = await this.transactions.each((tx) => this.of(tx, [storeId]));
    return found.get(storeId) ?? null;
  }

  /** @throws DomainError `store.not_found`, `invalid` where the number is not one mobile */
  async set(ctx: Ctx, storeId: string, given: { readonly name: string; readonly phone: string }): Promise<void> {
    const phone = mobileOf(given.phone);
    if (phone === null) throw contactUnreachable();
    await this.change(ctx, storeId, { storeId, name: given.name.trim(), phone, written: given.phone.trim() });
  }

  /** Nothing happens where there is none. @throws DomainError `store.not_found` */
  remove(ctx: Ctx, storeId: string): Promise<void> {
    return this.change(ctx, storeId, null);
  }

  private async change(ctx: Ctx, storeId: string, after: StoreContact | null): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.stores.lock(tx, storeId);
      const before = (await this.of(tx, [storeId])).get(storeId) ?? null;
      if (toldOf(before) === toldOf(after)) return;

      if (after) await this.contacts.put(tx, after, this.clock.now(), ctx.actor.id);
      else await this.contacts.delete(tx, storeId);
      const details = { before: shown(before), after: shown(after) };
      const object = { type: 'store', id: storeId };
      await this.audit.record(tx, ctx, { action: 'store.contact_changed', object, details });
    });
  }
}

const shown = (contact: StoreContact | null) => contact && { name: contact.name, phone: contact.phone };
const toldOf = (contact: StoreContact | null): string => JSON.stringify(contact && [contact.name, contact.written]);
