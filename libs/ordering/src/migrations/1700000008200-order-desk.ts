import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class OrderDesk1700000008200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Trusted since PostgreSQL 13: who may create in the database may add it.
    await db.query(`create extension if not exists pg_trgm`);
    // Beside the orders, and not a column of theirs: an order is written at each step of its life, its words are not.
    await db.query(`
      create table order_search (
        order_id uuid primary key references orders (id),
        words    text not null
      )`);
    await db.query(`create index order_search_words on order_search using gin (words gin_trgm_ops)`);
    await db.query(`
      insert into order_search (order_id, words)
      select id, lower(concat_ws(' ', number, store_code, store_name, purchase_order_number, note, erp_number,
        (select string_agg(sku, ' ' order by line_no) from order_line where order_id = orders.id)))
      from orders`);
    await db.query(`create index orders_by_value on orders (grand_total, id)`);
    await db.query(`create index orders_by_store_name on orders (store_name, id)`);
    await db.query(`
      create table order_view (
        id         uuid primary key,
        person_id  uuid not null,
        name       text not null,
        filter     jsonb not null,
        created_at timestamptz not null
      )`);
    await db.query(`create unique index order_view_name on order_view (person_id, lower(name))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table order_view, order_search');
    await db.query('drop index orders_by_store_name, orders_by_value');
  }
}
