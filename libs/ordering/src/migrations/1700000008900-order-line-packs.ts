import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** How what was ordered was packed; null of lines that were ordered before this was kept. */
export class OrderLinePacks1700000008900 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table order_line add column pack_size integer');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table order_line drop column pack_size');
  }
}
