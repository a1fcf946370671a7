import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { type ChangePosition } from './change-position.rules';
import { type Product } from './product';

const COLUMNS = (): string => `
  p.sku, p.name, p.barcode, p.brand, p.category, p.unit, p.pack_size as "packSize", p.min_quantity as "minQuantity",
  p.multiple, p.tax_class as "taxClass", coalesce('/api/v1/pictures/' || picture.hash, p.image_url) as "imageUrl"`;

@Injectable()
export class ProductRepository {
  /** Everything that can be ordered. */
  async listActive(tx: Tx): Promise<Product[]> {
    return tx.sql<Product[]>`
      select ${COLUMNS} from product p left join picture using (sku) where p.active`;
  }

  /** Those of `skus` that can be ordered. */
  async listActiveOf(tx: Tx, skus: readonly string[]): Promise<Product[]> {
    return tx.sql<Product[]>`
      select ${COLUMNS} from product p left join picture using (sku)
       where p.active and p.sku = any(${[...skus]}::text[])`;
  }

  /** SKUs touched since a position, and those whose price began or ended with a day since; in the order of their versions. */
  async listChanged(
    tx: Tx,
    { since, day, priceList, after }: ChangePosition,
    today: string,
    limit: number,
  ): Promise<{ sku: string; version: number }[]> {
    return tx.sql<{ sku: string; version: number }[]>`
      select sku, version from product_change change
       where (version, sku) > (${after?.version ?? -1}::bigint, ${after?.sku ?? ''}::text)
         and (version > ${since}::bigint
              or (${day}::date < ${today}::date and exists (
                    select from price p
                     where p.sku = change.sku and p.price_list = ${priceList}::text
                       and ((p.valid_from > ${day}::date and p.valid_from <= ${today}::date)
                         or (p.valid_to >= ${day}::date and p.valid_to < ${today}::date)))))
       order by version, sku
       limit ${limit}`;
  }
}
