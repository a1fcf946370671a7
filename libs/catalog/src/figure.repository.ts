import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { type BreakTuple, type StockTuple } from './figure';

interface PriceRow {
  readonly sku: string;
  readonly breaks: BreakTuple[];
}

interface StockRow {
  readonly sku: string;
  readonly available: number;
  readonly asOf: number | null;
}

const BREAKS = (): string => `
  json_agg(json_build_array(min_quantity, amount, nullif(valid_from, '-infinity'), nullif(valid_to, 'infinity'),
                            round(extract(epoch from as_of) * 1000)::bigint)
           order by min_quantity, valid_from) as breaks`;

/** When the figure of a SKU was heard, where one of its rows is older than the snapshot. */
const STOCK = (): string => `
  sum(available)::bigint as available, round(extract(epoch from min(as_of)) * 1000)::bigint as "asOf"`;

@Injectable()
export class FigureRepository {
  /** The figures of `skus`, or of all; prices are not filtered by day. */
  async prices(tx: Tx, priceList: string, skus: readonly string[] | null): Promise<Map<string, readonly BreakTuple[]>> {
    const rows = await tx.sql<PriceRow[]>`
      select sku, ${BREAKS} from price
       where price_list = ${priceList} and (${skus === null}::boolean or sku = any(${skus && [...skus]}::text[]))
       group by sku`;
    return new Map(rows.map(({ sku, breaks }) => [sku, breaks]));
  }

  async stock(tx: Tx, skus: readonly string[] | null): Promise<Map<string, StockTuple>> {
    const rows = await tx.sql<StockRow[]>`
      select sku, ${STOCK} from stock
       where ${skus === null}::boolean or sku = any(${skus && [...skus]}::text[])
       group by sku`;
    return new Map(rows.map(({ sku, available, asOf }) => [sku, [available, asOf]]));
  }

  async priceLists(tx: Tx): Promise<string[]> {
    const rows = await tx.sql<{ list: string }[]>`select distinct price_list as list from price order by 1`;
    return rows.map(({ list }) => list);
  }
}
