import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** How an order came. The default is kept beside the table: no order is written again. */
export class OrderOrigin1700000008800 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table orders add column origin text not null default 'portal', add column paper_date date`);
    // Few of many: an order from the portal, which is nearly every one, is not in it and does not pay for it.
    await db.query(`create index orders_by_origin on orders (origin, placed_at, id) where origin <> 'portal'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table orders drop column origin, drop column paper_date');
  }
}
