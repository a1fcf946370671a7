import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Stores1700000006000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table store (
        id              uuid primary key,
        code            text not null unique,
        name            text not null,
        price_list      text,
        address         text,
        lat             double precision,
        lng             double precision,
        phone           text,
        email           text,
        active          boolean not null default true,
        credit_limit    bigint,
        credit_used     bigint,
        credit_overdue  bigint,
        credit_blocked  boolean,
        standing_as_of  timestamptz,
        standing_pinned boolean not null default false,
        check ((lat is null) = (lng is null)),
        check ((standing_as_of is null) = (credit_limit is null))
      )`);
    await db.query(`comment on column store.standing_pinned is
      'true: the latest reading had no usable record of this store, so standing_as_of stands; else the newer of it and customers_heard.as_of'`);
    await db.query(`
      create table territory (
        person_id uuid not null,
        store_id  uuid not null references store,
        primary key (person_id, store_id)
      )`);
    await db.query(`create index territory_store on territory (store_id)`);
    await db.query(`
      create table customers_heard (
        one_row boolean primary key default true check (one_row),
        as_of   timestamptz
      )`);
    await db.query(`insert into customers_heard default values`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table customers_heard, territory, store');
  }
}
