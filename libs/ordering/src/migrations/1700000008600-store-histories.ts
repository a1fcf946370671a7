import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What a store is known for is counted from indexes alone, however much it ordered. */
export class StoreHistories1700000008600 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`drop index orders_of_store`);
    await db.query(`create index orders_of_store on orders (store_id, placed_at, id) include (status, grand_total)`);
    await db.query(`create index order_event_disputed on order_event (store_id) where kind = 'disputed'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop index order_event_disputed, orders_of_store`);
    await db.query(`create index orders_of_store on orders (store_id, placed_at, id)`);
  }
}
