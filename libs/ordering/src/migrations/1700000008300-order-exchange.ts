import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class OrderExchange1700000008300 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table order_exchange (
        seq         bigint generated always as identity primary key,
        order_id    uuid not null references orders (id),
        sent_at     timestamptz not null,
        answered_at timestamptz not null,
        outcome     text not null,
        sent        jsonb not null,
        answer      jsonb not null
      )`);
    await db.query(`create index order_exchange_of_order on order_exchange (order_id, seq)`);
    // What is past its term.
    await db.query(`create index order_exchange_by_time on order_exchange (sent_at)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table order_exchange');
  }
}
