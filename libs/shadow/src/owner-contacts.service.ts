import { Injectable } from '@nestjs/common';
import { People } from '@jembatan/identity';
import { Config, type Tx } from '@jembatan/platform';
import { StoreAccounts } from '@jembatan/stores';
import { type Contact, contactOf, type ContactSources } from './contact.rules';
import { NoticePreferenceRepository } from './notice-preference.repository';

/** How the real owner of a store is reached. */
@Injectable()
export class OwnerContacts {
  constructor(
    private readonly people: People,
    private readonly stores: StoreAccounts,
    private readonly preferences: NoticePreferenceRepository,
    private readonly config: Config,
  ) {}

  /**
   * The store's owners' own addresses, else those of the ERP's customer record; both null when nobody can be reached.
   * @throws DomainError `not-found` / `store.not_found`
   */
  async of(tx: Tx, storeId: string): Promise<Contact> {
    const [store, found] = await Promise.all([this.stores.get(tx, storeId), this.ofMany(tx, [storeId])]);
    return found.get(storeId) ?? this.contactOf({ store, owners: [], preference: null });
  }

  /** By store id; ids that name no store are absent. Three statements in one flight. */
  async ofMany(tx: Tx, storeIds: readonly string[]): Promise<Map<string, Contact>> {
    const [stores, owners, preferences] = await Promise.all([
      this.stores.getMany(tx, storeIds),
      this.people.ownersOf(tx, storeIds),
      this.preferences.find(tx, storeIds),
    ]);
    return new Map(
      stores.map((store) => {
        const own = owners.filter((person) => person.storeIds.includes(store.id));
        return [store.id, this.contactOf({ store, owners: own, preference: preferences.get(store.id) ?? null })];
      }),
    );
  }

  /** Without a gateway an SMS lands in the outbox, which in production nobody reads. */
  private contactOf(sources: Omit<ContactSources, 'smsGoesOut'>): Contact {
    const { SMS_PROVIDER, production } = this.config;
    return contactOf({ ...sources, smsGoesOut: SMS_PROVIDER !== undefined || !production });
  }
}
