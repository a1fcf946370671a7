import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Terms1700000009700 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table order_import alter column file_id drop not null');
    await db.query(`comment on column order_import.file_id is 'null: the file was kept for its term'`);
    // Files whose term may be over.
    await db.query('create index order_import_file on order_import (created_at) where file_id is not null');
    await db.query('alter table manual_nota add column order_number text');
    // What became of one's own, newest first.
    await db.query('create index manual_nota_of_sender on manual_nota (sent_by, taken_at desc, id desc)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index manual_nota_of_sender');
    await db.query('alter table manual_nota drop column order_number');
    await db.query('drop index order_import_file');
    await db.query('alter table order_import alter column file_id set not null');
  }
}
