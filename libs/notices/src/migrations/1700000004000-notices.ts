import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Notices1700000004000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table notice (
        id         uuid primary key,
        channel    text not null check (channel in ('email')),
        recipient  text not null,
        template   text not null,
        values     jsonb not null,
        state      text not null check (state in ('queued', 'sent', 'failed', 'given-up')),
        attempts   int not null default 0,
        last_error text,
        created_at timestamptz not null,
        closed_at  timestamptz,
        check ((state in ('sent', 'given-up')) = (closed_at is not null))
      )`);
    await db.query('create index notice_state on notice (state, id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table notice');
  }
}
