import { Injectable } from '@nestjs/common';
import { People } from '@jembatan/identity';
import { type Tx } from '@jembatan/platform';
import { type Store } from '@jembatan/stores';

/** By which number a store is reached: its own, or else its owner's. */
@Injectable()
export class StorePhones {
  constructor(private readonly people: People) {}

  /** By the store's id; null where nobody gave a number. */
  async of(tx: Tx, stores: readonly Pick<Store, 'id' | 'phone'>[]): Promise<Map<string, string | null>> {
    const silent = stores.flatMap(({ id, phone }) => (phone === null ? [id] : []));
    const owners = silent.length === 0 ? [] : await this.people.ownersOf(tx, silent);
    const ownersPhone = (storeId: string): string | null =>
      owners.find(({ storeIds, phone }) => phone !== null && storeIds.includes(storeId))?.phone ?? null;
    return new Map(stores.map(({ id, phone }) => [id, phone ?? ownersPhone(id)]));
  }
}
