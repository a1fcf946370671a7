import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What went over the wire in an exchange, request by request. */
export class OrderWire1700000008500 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table order_exchange add column wire jsonb not null default '[]'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table order_exchange drop column wire');
  }
}
