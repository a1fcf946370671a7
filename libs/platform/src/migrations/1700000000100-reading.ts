import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Reading1700000000100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table reading (
        kind         text primary key,
        state        text not null default 'failed' check (state in ('reading', 'published', 'failed')),
        fault        text,
        fence        bigint not null default 0,
        leased_until timestamptz,
        began_at     timestamptz,
        since        timestamptz,
        cursor       text,
        pages        integer not null default 0,
        items        integer not null default 0,
        skipped      integer not null default 0,
        full_due     boolean not null default true,
        as_of        timestamptz,
        published_at timestamptz,
        full_as_of   timestamptz,
        published_items   integer not null default 0,
        published_skipped integer not null default 0
      )`);
    await db.query(
      `comment on column reading.fence is 'counts the holders; a write under an older one changes nothing'`,
    );
    await db.query(`
      create table reading_page (
        kind   text not null,
        cursor text not null,
        digest bytea,
        primary key (kind, cursor),
        unique (kind, digest)
      )`);
    await db.query(
      `create table reading_row (kind text not null, key text not null, body jsonb, primary key (kind, key))`,
    );
    await db.query(`comment on column reading_row.body is 'null: the record was there but not usable'`);
    await db.query(`
      create table reading_skip (
        id       bigint generated always as identity primary key,
        kind     text not null,
        place    text not null,
        key      text,
        reason   text not null,
        times    integer not null default 1,
        first_at timestamptz not null,
        last_at  timestamptz not null,
        unique nulls not distinct (kind, place, key, reason)
      )`);
    // What a publishing statement may use of the staging tables.
    await db.query(`
      create function reading_records(text) returns table (key text, body jsonb) language sql stable
        as $$ select key, body from reading_row where kind = $1 and body is not null $$`);
    await db.query(`
      create function reading_skipped(text) returns table (key text) language sql stable
        as $$ select key from reading_row where kind = $1 and body is null $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function reading_records(text), reading_skipped(text)');
    await db.query('drop table reading_skip, reading_row, reading_page, reading');
  }
}
