import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Orders1700000008000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create sequence order_number`);
    await db.query(`create sequence order_lease_token`);
    await db.query(`
      create table orders (
        id                    uuid primary key,
        number                text not null unique,
        store_id              uuid not null,
        store_code            text not null,
        store_name            text not null,
        idempotency_key       uuid not null,
        fingerprint           text not null,
        status                text not null,
        held_from             text,
        content_hash          text not null,
        revision              integer not null default 0,
        placed_by             uuid not null,
        on_behalf_of          uuid,
        placed_at             timestamptz not null,
        device_placed_at      timestamptz,
        note                  text,
        purchase_order_number text,
        net                   bigint not null,
        discount              bigint not null,
        tax_base              bigint not null,
        tax                   bigint not null,
        grand_total           bigint not null,
        credit                jsonb not null,
        erp_state             text not null default 'waiting',
        erp_ref               text not null,
        erp_number            text,
        erp_attempts          integer not null default 0,
        erp_outcome           jsonb not null default '{}',
        erp_heard             jsonb,
        lease_token           bigint,
        lease_until           timestamptz,
        uncertain_since       timestamptz,
        next_try_at           timestamptz,
        sweep_until           timestamptz,
        booked_at             timestamptz,
        claims_until          timestamptz not null default 'infinity'
      )`);
    // The one owner of a device's key in a store.
    await db.query(`create unique index orders_idempotency on orders (store_id, idempotency_key)`);
    // Lists, newest first: of a store, of a status, of who placed, of all.
    await db.query(`create index orders_of_store on orders (store_id, placed_at, id)`);
    await db.query(`create index orders_by_status on orders (status, placed_at, id)`);
    await db.query(`create index orders_of_placer on orders (placed_by, placed_at, id)`);
    await db.query(`create index orders_by_time on orders (placed_at, id)`);
    // Exposure: what an ERP reading that began at T cannot contain is claims_until >= T, a short range however full the book is.
    await db.query(`create index orders_claims on orders (store_id, claims_until) include (grand_total)`);
    await db.query(`create index orders_waiting on orders (store_id, placed_at, id)
      where status = 'placed' and erp_state in ('waiting', 'sending', 'unknown')`);
    await db.query(`create index orders_leased on orders (lease_until) where lease_until is not null`);
    await db.query(`create index orders_to_sweep on orders (sweep_until) where sweep_until is not null`);
    await db.query(`comment on column orders.erp_heard is
      'what the ERP said of the order while its sending or review was open; applied once that is settled'`);
    await db.query(`create index orders_heard on orders (id) where erp_heard is not null`);
    await db.query(`create unique index orders_erp_ref on orders (erp_ref)`);
    await db.query(`
      create table order_line (
        order_id     uuid not null references orders (id),
        line_no      integer not null,
        sku          text not null,
        name         text not null,
        unit         text not null,
        quantity     integer not null,
        unit_price   bigint not null,
        tax_class    text not null,
        tax_rule     text not null,
        net          bigint not null,
        tax_base     bigint not null,
        tax          bigint not null,
        claims_until timestamptz not null default 'infinity',
        primary key (order_id, line_no)
      )`);
    await db.query(`create index order_line_claims on order_line (sku, claims_until) include (quantity)`);
    // The timeline; also what the event stream reads again after a break.
    await db.query(`
      create table order_event (
        seq      bigint generated always as identity primary key,
        order_id uuid not null references orders (id),
        store_id uuid not null,
        at       timestamptz not null default now(),
        kind     text not null,
        actor_id uuid not null,
        details  jsonb not null default '{}'
      )`);
    await db.query(`create index order_event_of_order on order_event (order_id, seq)`);
    await db.query(`
      create table order_link (
        token_hash bytea primary key,
        order_id   uuid not null references orders (id),
        purpose    text not null check (purpose in ('confirm', 'dispute')),
        expires_at timestamptz not null,
        used_at    timestamptz
      )`);
    await db.query(`create index order_link_of_order on order_link (order_id)`);
    await db.query(`
      create table order_feed (
        only_row boolean primary key default true check (only_row),
        read_at  timestamptz not null
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table order_feed, order_link, order_event, order_line, orders');
    await db.query('drop sequence order_lease_token, order_number');
  }
}
