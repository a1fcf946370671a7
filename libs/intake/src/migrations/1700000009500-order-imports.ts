import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class OrderImports1700000009500 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create sequence order_import_lease_token`);
    // `sha256` is unique: a file that is handed in again is the import that it was.
    await db.query(`
      create table order_import (
        id           uuid primary key,
        sha256       text not null unique,
        file_id      uuid not null,
        file_name    text not null,
        format       text not null,
        separator    text,
        heading      jsonb not null,
        state        text not null,
        rows         integer not null,
        requested_by uuid not null,
        run_by       uuid,
        request_id   text not null,
        created_at   timestamptz not null,
        lease_token  bigint,
        lease_until  timestamptz
      )`);
    await db.query(`create index order_import_carried on order_import (created_at) where state <> 'ready'`);
    await db.query(`
      create table order_import_order (
        import_id  uuid not null references order_import (id),
        position   integer not null,
        key        uuid not null,
        store_id   uuid not null,
        lines      integer[] not null,
        settled_at timestamptz,
        order_id   uuid,
        number     text,
        primary key (import_id, position)
      )`);
    await db.query(
      `create index order_import_order_open on order_import_order (import_id, position) where settled_at is null`,
    );
    await db.query(`
      create table order_import_row (
        import_id    uuid not null references order_import (id),
        line         integer not null,
        cells        jsonb not null,
        store_code   text not null,
        reference    text not null,
        code         text not null,
        quantity     integer,
        price        bigint,
        note         text not null,
        ordered_on   text,
        read_faults  jsonb not null,
        faults       jsonb not null,
        verdict      text,
        store_id     uuid,
        sku          text,
        product_name text,
        amount       bigint,
        position     integer,
        primary key (import_id, line)
      )`);
    await db.query('create index order_import_row_verdict on order_import_row (import_id, verdict, line)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table order_import_row, order_import_order, order_import');
    await db.query('drop sequence order_import_lease_token');
  }
}
