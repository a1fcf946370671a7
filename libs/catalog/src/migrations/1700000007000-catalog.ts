import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Catalog1700000007000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table snapshot (
        kind         text primary key check (kind in ('items', 'prices', 'stock')),
        version      bigint not null default 0,
        as_of        timestamptz,
        published_at timestamptz
      )`);
    await db.query(`comment on table snapshot is
      'what was last heard whole; versions count over all kinds; rows whose own as_of is null carry the as_of of their kind'`);
    await db.query(`insert into snapshot (kind) values ('items'), ('prices'), ('stock')`);
    await db.query(`
      create table product (
        sku          text primary key,
        name         text not null,
        barcode      text,
        brand        text,
        category     text not null,
        unit         text not null,
        pack_size    integer not null,
        min_quantity integer not null,
        multiple     integer not null,
        tax_class    text not null,
        active       boolean not null,
        image_url    text
      )`);
    await db.query(`
      create table price (
        price_list   text not null,
        sku          text not null,
        min_quantity integer not null,
        valid_from   date not null,
        valid_to     date not null,
        amount       bigint not null,
        as_of        timestamptz,
        primary key (sku, price_list, min_quantity, valid_from)
      )`);
    await db.query(`comment on table price is
      'before tax, whole rupiah; the days are days in WIB, both included; without a bound they are infinite'`);
    await db.query(`
      create table stock (
        sku       text not null,
        warehouse text not null,
        available bigint not null check (available >= 0),
        as_of     timestamptz,
        primary key (sku, warehouse)
      )`);
    await db.query(`
      create table product_change (
        sku     text primary key,
        version bigint not null
      )`);
    await db.query(`create index product_change_version on product_change (version)`);
    await db.query(`comment on table product_change is
      'the version that last touched anything of a SKU; a SKU without a product is gone'`);
    await db.query(`
      create table picture (
        sku  text primary key,
        hash text not null
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table picture, product_change, stock, price, product, snapshot');
  }
}
