import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Carts1700000008100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table cart (
        store_id   uuid not null,
        person_id  uuid not null,
        lines      jsonb not null,
        version    integer not null,
        updated_at timestamptz not null,
        used_at    timestamptz not null,
        primary key (store_id, person_id)
      );
      create index cart_used_at on cart (used_at);

      create table order_template (
        id         uuid primary key,
        store_id   uuid not null,
        name       text not null check (length(name) between 1 and 80),
        lines      jsonb not null,
        updated_at timestamptz not null
      );
      create unique index order_template_name on order_template (store_id, lower(name))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table order_template; drop table cart');
  }
}
