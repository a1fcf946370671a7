import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Notices1700000004000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table notice (
        id            uuid primary key,
        message_id    uuid not null,
        channel       text not null check (channel in ('email', 'sms')),
        recipient     text not null,
        reserve       jsonb,
        template      text not null,
        values        jsonb not null,
        order_id      uuid,
        store_id      uuid,
        state         text not null check (state in ('queued', 'sent', 'failed', 'given-up')),
        attempts      int not null default 0,
        ambiguous     int not null default 0,
        trying_since  timestamptz,
        failing_since timestamptz,
        last_tried_at timestamptz,
        next_try_at   timestamptz,
        via           text,
        provider_id   text,
        last_error    text,
        created_at    timestamptz not null,
        closed_at     timestamptz,
        check ((state in ('sent', 'given-up')) = (closed_at is not null))
      )`);
    await db.query(`comment on column notice.reserve is
      'the other address of the same person, as {channel, to}; null once it took over'`);
    await db.query(`comment on column notice.trying_since is
      'set while a try runs; still set at the next one, nobody knows whether the message went out'`);
    await db.query('create index notice_state on notice (state, id)');
    await db.query('create index notice_of_message on notice (message_id)');
    await db.query('create index notice_of_order on notice (order_id) where order_id is not null');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table notice');
  }
}
