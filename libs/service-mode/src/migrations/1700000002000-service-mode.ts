import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class ServiceMode1700000002000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table function_mode (
        function     text primary key,
        state        text not null check (state in ('normal', 'degraded', 'recovering', 'forced')),
        since        timestamptz not null,
        reason       text,
        until        timestamptz,
        flaps        integer not null default 0,
        came_back_at timestamptz,
        changed_by   uuid
      )`);
    await db.query(`
      insert into function_mode (function, state, since)
      values ('credit', 'normal', now()), ('stock', 'normal', now()), ('prices', 'normal', now()), ('orders', 'normal', now())`);
    await db.query(`
      create table mode_event (
        id         bigint generated always as identity primary key,
        function   text not null references function_mode,
        from_state text not null,
        to_state   text not null,
        at         timestamptz not null,
        changed_by uuid not null,
        reason     text,
        until      timestamptz
      )`);
    await db.query(`
      create table flag (
        name    text primary key,
        enabled boolean not null default false,
        reason  text,
        owner   uuid,
        since   timestamptz not null,
        until   timestamptz,
        check (not enabled or (reason is not null and owner is not null and until is not null))
      )`);
    await db.query(`insert into flag (name, since) values ('CREDIT_CHECK_BYPASS', now())`);
    await db.query(`
      create table flag_event (
        id         bigint generated always as identity primary key,
        name       text not null references flag,
        enabled    boolean not null,
        at         timestamptz not null,
        changed_by uuid not null,
        reason     text not null,
        until      timestamptz
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table flag_event, flag, mode_event, function_mode');
  }
}
