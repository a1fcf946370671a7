import { Injectable } from '@nestjs/common';
import { idr } from '@jembatan/kernel';
import { type Tx } from '@jembatan/platform';
import { type Offer, type TaxClass } from './product';

interface Asked {
  readonly priceList: string | null;
  readonly skus: readonly string[];
  /** Today in WIB. */
  readonly day: string;
  readonly remembered: { readonly version: number; readonly unknown: readonly string[] };
}

interface OfferRow {
  readonly version: number;
  /** Null in the one row that tells the version alone. */
  readonly sku: string | null;
  readonly name: string;
  readonly unit: string;
  readonly pack_size: number;
  readonly min_quantity: number;
  readonly multiple: number;
  readonly tax_class: TaxClass;
  readonly active: boolean;
  readonly breaks: readonly (readonly [minQuantity: number, amount: number])[] | null;
  readonly price_as_of: Date | null;
  readonly available: number;
  readonly stock_as_of: Date | null;
}

/** Any fixed number: keeps these locks apart from other uses of advisory locks. */
const STOCK_LOCKS = 7000;

@Injectable()
export class OfferRepository {
  /** Answers the version of the catalogue, as of the beginning of the wait. */
  async lock(tx: Tx, skus: readonly string[]): Promise<number> {
    const [row] = await tx.sql<{ version: number }[]>`
      select count(pg_advisory_xact_lock(key)), (select coalesce(max(version), 0) from snapshot) as version
        from (select distinct hashtextextended(sku, ${STOCK_LOCKS}) as key from unnest(${[...skus]}::text[]) sku
               order by key) as keys`;
    return row?.version ?? 0;
  }

  /** The version of the catalogue, and the offers of `skus`; of those unknown alone while the version is the remembered one. */
  async list(tx: Tx, { priceList, skus, day, remembered }: Asked): Promise<{ version: number; offers: Offer[] }> {
    const rows = await tx.sql<OfferRow[]>`
      with heard as (
        select max(version) as version, max(as_of) filter (where kind = 'prices') as prices,
               max(as_of) filter (where kind = 'stock') as stock
          from snapshot)
      select heard.version, p.sku, p.name, p.unit, p.pack_size, p.min_quantity, p.multiple, p.tax_class, p.active,
             price.breaks, price.as_of as price_as_of,
             coalesce(stock.available, 0) as available, coalesce(stock.as_of, heard.stock) as stock_as_of
        from heard
        left join product p on p.sku = any(
             case when heard.version = ${remembered.version}::bigint then ${remembered.unknown} else ${skus} end::text[])
        left join lateral (
             select json_agg(json_build_array(b.min_quantity, b.amount) order by b.min_quantity) as breaks,
                    min(coalesce(b.as_of, heard.prices)) as as_of
               from (select distinct on (min_quantity) min_quantity, amount, as_of
                       from price
                      where sku = p.sku and price_list = ${priceList}::text
                        and ${day}::date between valid_from and valid_to
                      order by min_quantity, valid_from desc) b) price on true
        left join lateral (
             select sum(s.available)::bigint as available, min(coalesce(s.as_of, heard.stock)) as as_of
               from stock s where s.sku = p.sku) stock on true`;
    const version = rows[0]?.version ?? 0;
    return { version, offers: rows.filter((row): row is OfferRow & { sku: string } => row.sku !== null).map(offerOf) };
  }
}

function offerOf(row: OfferRow & { sku: string }): Offer {
  const { sku, name, unit, active } = row;
  return {
    sku,
    name,
    unit,
    packSize: row.pack_size,
    minQuantity: row.min_quantity,
    multiple: row.multiple,
    taxClass: row.tax_class,
    active,
    priceBreaks: (row.breaks ?? []).map(([minQuantity, amount]) => ({ minQuantity, price: idr(amount) })),
    priceAsOf: row.price_as_of,
    stock: row.stock_as_of && { available: row.available, asOf: row.stock_as_of },
  };
}
