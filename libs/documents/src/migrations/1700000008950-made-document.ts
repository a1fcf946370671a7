import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class MadeDocument1700000008950 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table made_document (
        id              uuid primary key,
        kind            text not null check (kind in ('catalogue', 'price-list', 'order-form')),
        price_list      text not null,
        version         text not null,
        terms           text not null,
        catalog_version bigint not null,
        file_id         uuid not null,
        size            bigint not null,
        crc             bigint not null,
        products        integer not null,
        prices_as_of    timestamptz,
        stock_as_of     timestamptz,
        made_at         timestamptz not null,
        checked_at      timestamptz not null,
        replaced_at     timestamptz
      )`);
    await db.query(`comment on table made_document is
      'version: hash of all that is shown; terms: the same without stock; checked_at: when it last said what it would say anew'`);
    await db.query(`
      create unique index made_document_current on made_document (price_list, kind) where replaced_at is null`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table made_document');
  }
}
