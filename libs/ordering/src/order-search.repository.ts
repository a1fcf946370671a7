import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';

/** Only one puts words into their index at a time, over all workers; any fixed number will do. */
const SEARCH_LOCK = 700_870_001;

/** What orders are found by, and which of them are not in it as they are now. */
@Injectable()
export class OrderSearchRepository {
  async anyWaiting(tx: Tx): Promise<boolean> {
    const [row] = await tx.sql<{ waiting: boolean }[]>`select exists (select from order_unsearched) as waiting`;
    return row?.waiting ?? false;
  }

  /** Until the transaction ends. False while another holds it. */
  async lock(tx: Tx): Promise<boolean> {
    const [row] = await tx.sql<{ locked: boolean }[]>`select pg_try_advisory_xact_lock(${SEARCH_LOCK}) as locked`;
    return row?.locked ?? false;
  }

  /** Answers how many places in the queue were taken. Under the lock, or older words may be written over newer ones. */
  async takeIn(tx: Tx, limit: number): Promise<number> {
    const [row] = await tx.sql<{ taken: number }[]>`
      with taken as (
        delete from order_unsearched where ctid = any(array(select ctid from order_unsearched limit ${limit})) returning order_id
      ), found as (
        insert into order_search (order_id, words)
        select id, order_words(orders) from orders where id in (select order_id from taken)
        on conflict (order_id) do update set words = excluded.words
      ) select count(*)::int as taken from taken`;
    return row?.taken ?? 0;
  }
}
