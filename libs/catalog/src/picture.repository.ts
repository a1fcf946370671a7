import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';

@Injectable()
export class PictureRepository {
  /** False when there is no such product. */
  async set(tx: Tx, sku: string, hash: string): Promise<boolean> {
    const rows = await tx.sql<unknown[]>`
      with set as (
        insert into picture (sku, hash) select sku, ${hash} from product where sku = ${sku}
        on conflict (sku) do update set hash = excluded.hash returning sku)
      select sku from set`;
    return rows.length > 0;
  }

  /** Answers the hash of the picture that was removed; null when there was none. */
  async remove(tx: Tx, sku: string): Promise<string | null> {
    const [row] = await tx.sql<{ hash: string }[]>`
      with gone as (delete from picture where sku = ${sku} returning hash) select hash from gone`;
    return row?.hash ?? null;
  }
}
