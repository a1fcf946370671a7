import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Reconcile1700000009000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create sequence reconciliation_lease_token`);
    await db.query(`
      create table reconciliation (
        id           uuid primary key,
        state        text not null,
        dry_run      boolean not null,
        store_id     uuid,
        max_orders   integer,
        requested_by uuid not null,
        request_id   text not null,
        created_at   timestamptz not null default now(),
        planned_at   timestamptz,
        ended_at     timestamptz,
        lease_token  bigint,
        lease_until  timestamptz
      )`);
    await db.query(
      `create index reconciliation_open on reconciliation (created_at) where state in ('running', 'paused')`,
    );
    await db.query(`
      create table reconciliation_item (
        run_id   uuid not null references reconciliation (id),
        position integer not null,
        order_id uuid not null,
        store_id uuid not null,
        outcome  text,
        details  jsonb not null default '{}',
        at       timestamptz,
        primary key (run_id, position)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table reconciliation_item, reconciliation');
    await db.query('drop sequence reconciliation_lease_token');
  }
}
