import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';

/** Which salesman serves which stores. */
@Injectable()
export class TerritoryRepository {
  async has(tx: Tx, personId: string, storeId: string): Promise<boolean> {
    const rows = await tx.sql<unknown[]>`
      select 1 from territory where person_id = ${personId} and store_id = ${storeId}`;
    return rows.length > 0;
  }

  /** Ids of the people whose territory the store is in. */
  async peopleOf(tx: Tx, storeId: string): Promise<string[]> {
    const rows = await tx.sql<{ person_id: string }[]>`select person_id from territory where store_id = ${storeId}`;
    return rows.map(({ person_id }) => person_id);
  }

  /** Of these pairs those that hold, each as `person:store`. */
  async holding(tx: Tx, personIds: readonly string[], storeIds: readonly string[]): Promise<Set<string>> {
    const rows = await tx.sql<{ person_id: string; store_id: string }[]>`
      select person_id, store_id from territory
       where (person_id, store_id) in (select * from unnest(${[...personIds]}::uuid[], ${[...storeIds]}::uuid[]))`;
    return new Set(rows.map(({ person_id, store_id }) => `${person_id}:${store_id}`));
  }

  async replace(tx: Tx, personId: string, storeIds: readonly string[]): Promise<void> {
    await tx.sql`delete from territory where person_id = ${personId} and store_id <> all(${[...storeIds]}::uuid[])`;
    await tx.sql`insert into territory (person_id, store_id) select ${personId}, unnest(${[...storeIds]}::uuid[])
      on conflict do nothing`;
  }
}
