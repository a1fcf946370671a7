import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Files1700000000200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table stored_file (
        id           uuid primary key,
        name         text not null,
        content_type text not null,
        size         bigint not null,
        sha256       text not null,
        created_at   timestamptz not null
      )`);
    await db.query(`
      create table stored_file_part (
        file_id  uuid not null references stored_file on delete cascade deferrable initially deferred,
        position integer not null,
        bytes    bytea not null,
        primary key (file_id, position)
      )`);
    // What comes here is compressed already.
    await db.query('alter table stored_file_part alter column bytes set storage external');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table stored_file_part, stored_file');
  }
}
