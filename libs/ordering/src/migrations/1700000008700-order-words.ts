import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Words go into their index behind the commit and many at once: in the order's own transaction each cost what a line costs. */
export class OrderWords1700000008700 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // No key: it is written by each placing, may name an order twice, and is emptied each second.
    await db.query(`create table order_unsearched (order_id uuid not null)`);
    await db.query(`
      create function order_words(orders) returns text language sql stable as $$
        select lower(concat_ws(' ', $1.number, $1.store_code, $1.store_name, $1.purchase_order_number, $1.note, $1.erp_number,
          (select string_agg(sku, ' ' order by line_no) from order_line where order_id = $1.id)))
      $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`insert into order_search (order_id, words)
      select id, order_words(orders) from orders where id in (select order_id from order_unsearched)
      on conflict (order_id) do update set words = excluded.words`);
    await db.query('drop function order_words(orders)');
    await db.query('drop table order_unsearched');
  }
}
