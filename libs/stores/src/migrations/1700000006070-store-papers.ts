import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What papers for a store need: its tax number as the ERP tells it, and whom to write to, as an admin set it. */
export class StorePapers1700000006070 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table store add column tax_id text');
    await db.query(`
      create table store_contact (
        store_id   uuid primary key references store,
        name       text not null,
        phone      text not null,
        written    text not null,
        changed_at timestamptz not null,
        changed_by uuid not null
      )`);
    await db.query(`comment on column store_contact.written is 'the number as it was typed; phone is its E.164'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table store_contact');
    await db.query('alter table store drop column tax_id');
  }
}
