import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { type StoreContact } from './store-contact';

@Injectable()
export class StoreContactRepository {
  /** Stores without one are absent. */
  async list(tx: Tx, storeIds: readonly string[]): Promise<StoreContact[]> {
    return tx.sql<StoreContact[]>`
      select store_id as "storeId", name, phone, written from store_contact
       where store_id = any(${[...storeIds]}::uuid[])`;
  }

  async put(tx: Tx, contact: StoreContact, changedAt: Date, changedBy: string): Promise<void> {
    const { storeId, name, phone, written } = contact;
    await tx.sql`
      insert into store_contact (store_id, name, phone, written, changed_at, changed_by)
      values (${storeId}, ${name}, ${phone}, ${written}, ${changedAt}, ${changedBy})
      on conflict (store_id) do update
         set name = excluded.name, phone = excluded.phone, written = excluded.written,
             changed_at = excluded.changed_at, changed_by = excluded.changed_by`;
  }

  async delete(tx: Tx, storeId: string): Promise<void> {
    await tx.sql`delete from store_contact where store_id = ${storeId}`;
  }
}
