import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What waits is summed by store from the index alone, however many wait. */
export class OrderBacklog1700000008400 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`drop index orders_waiting`);
    await db.query(`create index orders_waiting on orders (store_id, placed_at, id) include (grand_total)
      where status = 'placed' and erp_state in ('waiting', 'sending', 'unknown')`);
    await db.query(`create index orders_unjudged on orders (store_id, placed_at, id) include (grand_total)
      where status = 'awaiting-approval' and credit->'reasons' @> '[{"code": "credit.not_judgeable"}]'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop index orders_unjudged, orders_waiting`);
    await db.query(`create index orders_waiting on orders (store_id, placed_at, id)
      where status = 'placed' and erp_state in ('waiting', 'sending', 'unknown')`);
  }
}
