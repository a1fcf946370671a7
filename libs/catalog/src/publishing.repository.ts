import { Injectable } from '@nestjs/common';
import { type ReadSet, type Tx } from '@jembatan/platform';
import { type Change } from './snapshot.repository';

/**
 * Makes what was read what is known. Each is one statement that touches only rows that change and marks their SKUs. A row
 * whose record was skipped keeps its figure and is given the age that figure had.
 */
@Injectable()
export class PublishingRepository {
  async items(tx: Tx, { kind, full, hidesRecords }: ReadSet, { version }: Change): Promise<void> {
    await tx.sql`
      with heard as materialized (
        select p.* from reading_records(${kind}) staged cross join lateral jsonb_populate_record(null::product, staged.body) p),
      written as (
        insert into product
        select heard.* from heard left join product old on old.sku = heard.sku where old is distinct from heard
        on conflict (sku) do update
          set (name, barcode, brand, category, unit, pack_size, min_quantity, multiple, tax_class, active, image_url)
            = (excluded.name, excluded.barcode, excluded.brand, excluded.category, excluded.unit, excluded.pack_size,
               excluded.min_quantity, excluded.multiple, excluded.tax_class, excluded.active, excluded.image_url)
        returning sku),
      gone as (
        delete from product old
         where ${full && !hidesRecords}::boolean
           and not exists (select from heard where heard.sku = old.sku)
           and not exists (select from reading_skipped(${kind}) skipped where skipped.key = old.sku)
        returning sku)
      insert into product_change (sku, version)
      select sku, ${version} from (select sku from written union select sku from gone) touched
      on conflict (sku) do update set version = excluded.version`;
  }

  async prices(tx: Tx, { kind, full, hidesRecords }: ReadSet, { version, before }: Change): Promise<void> {
    await tx.sql`
      with heard as materialized (
        select p.* from reading_records(${kind}) staged cross join lateral jsonb_populate_record(null::price, staged.body) p),
      unheard as materialized (
        select old.ctid as place, old.as_of,
               exists (select from reading_skipped(${kind}) skipped where skipped.key in (old.sku, old.price_list)) as skipped
          from price old
         where not exists (
               select from heard h where h.sku = old.sku and h.price_list = old.price_list
                  and h.min_quantity = old.min_quantity and h.valid_from = old.valid_from)),
      written as (
        insert into price
        select heard.* from heard left join price old using (sku, price_list, min_quantity, valid_from)
         where (old.valid_to, old.amount, old.as_of) is distinct from (heard.valid_to, heard.amount, null::timestamptz)
        on conflict (sku, price_list, min_quantity, valid_from) do update
          set valid_to = excluded.valid_to, amount = excluded.amount, as_of = null
        returning sku),
      pinned as (
        update price set as_of = ${before} from unheard
         where price.ctid = unheard.place and unheard.as_of is null
           and (unheard.skipped or ${full && hidesRecords}::boolean)
        returning sku),
      gone as (
        delete from price using unheard
         where price.ctid = unheard.place and not unheard.skipped and ${full && !hidesRecords}::boolean
        returning sku)
      insert into product_change (sku, version)
      select sku, ${version} from (select sku from written union select sku from pinned union select sku from gone) touched
      on conflict (sku) do update set version = excluded.version`;
  }

  async stock(tx: Tx, { kind, full, hidesRecords }: ReadSet, { version, before }: Change): Promise<void> {
    await tx.sql`
      with heard as materialized (
        select s.* from reading_records(${kind}) staged cross join lateral jsonb_populate_record(null::stock, staged.body) s),
      unheard as materialized (
        select old.ctid as place, old.as_of,
               exists (select from reading_skipped(${kind}) skipped where skipped.key in (old.sku, old.warehouse)) as skipped
          from stock old
         where not exists (select from heard h where h.sku = old.sku and h.warehouse = old.warehouse)),
      written as (
        insert into stock
        select heard.* from heard left join stock old using (sku, warehouse)
         where (old.available, old.as_of) is distinct from (heard.available, null::timestamptz)
        on conflict (sku, warehouse) do update set available = excluded.available, as_of = null
        returning sku),
      pinned as (
        update stock set as_of = ${before} from unheard
         where stock.ctid = unheard.place and unheard.as_of is null
           and (unheard.skipped or ${full && hidesRecords}::boolean)
        returning sku),
      gone as (
        delete from stock using unheard
         where stock.ctid = unheard.place and not unheard.skipped and ${full && !hidesRecords}::boolean
        returning sku)
      insert into product_change (sku, version)
      select sku, ${version} from (select sku from written union select sku from pinned union select sku from gone) touched
      on conflict (sku) do update set version = excluded.version`;
  }
}
