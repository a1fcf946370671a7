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

  /** Who has which of these stores in the territory. One statement. */
  async ofStores(tx: Tx, storeIds: readonly string[]): Promise<{ personId: string; storeId: string }[]> {
    return tx.sql<{ personId: string; storeId: string }[]>`
      select person_id as "personId", store_id as "storeId" from territory
       where store_id = any (${[...storeIds]}::uuid[])`;
  }

  /** The territories of these people. One statement. */
  async ofPeople(tx: Tx, personIds: readonly string[]): Promise<{ personId: string; storeId: string }[]> {
    return tx.sql<{ personId: string; storeId: string }[]>`
      select person_id as "personId", store_id as "storeId" from territory
       where person_id = any (${[...personIds]}::uuid[])`;
  }

  /** Answers those that were not in the territory before. */
  async add(tx: Tx, personId: string, storeIds: readonly string[]): Promise<string[]> {
    const rows = await tx.sql<{ store_id: string }[]>`
      insert into territory (person_id, store_id) select ${personId}, unnest(${[...storeIds]}::uuid[])
      on conflict do nothing returning store_id`;
    return rows.map(({ store_id }) => store_id);
  }

  /** Answers those that were in the territory. */
  async remove(tx: Tx, personId: string, storeIds: readonly string[]): Promise<string[]> {
    const rows = await tx.sql<{ store_id: string }[]>`
      with gone as (delete from territory where person_id = ${personId} and store_id = any (${[...storeIds]}::uuid[])
                    returning store_id)
      select store_id from gone`;
    return rows.map(({ store_id }) => store_id);
  }

  async replace(tx: Tx, personId: string, storeIds: readonly string[]): Promise<void> {
    await tx.sql`delete from territory where person_id = ${personId} and store_id <> all(${[...storeIds]}::uuid[])`;
    await tx.sql`insert into territory (person_id, store_id) select ${personId}, unnest(${[...storeIds]}::uuid[])
      on conflict do nothing`;
  }
}
