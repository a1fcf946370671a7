import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class OrderPromises1700000008150 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table order_promise (
        order_id     uuid primary key references orders (id),
        promised_at  timestamptz not null,
        lines        jsonb not null,
        told_at      timestamptz,
        told_by      uuid,
        told_outcome text,
        check ((told_at is null) = (told_by is null) and (told_at is null) = (told_outcome is null))
      )`);
    await db.query(`comment on table order_promise is
      'orders taken while the banner promised a word by WhatsApp; lines: as they were ordered'`);
    await db.query(`create index order_promise_untold on order_promise (promised_at, order_id) where told_at is null`);
    await db.query(`create index order_promise_told on order_promise (told_at, order_id) where told_at is not null`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table order_promise');
  }
}
