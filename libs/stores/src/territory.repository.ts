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

  async replace(tx: Tx, personId: string, storeIds: readonly string[]): Promise<void> {
    await tx.sql`delete from territory where person_id = ${personId} and store_id <> all(${[...storeIds]}::uuid[])`;
    await tx.sql`insert into territory (person_id, store_id) select ${personId}, unnest(${[...storeIds]}::uuid[])
      on conflict do nothing`;
  }
}
