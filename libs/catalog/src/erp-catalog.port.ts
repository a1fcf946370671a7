import { type FeedPage, type FeedQuery, type Money } from '@jembatan/kernel';
import { type TaxClass } from './product';

/** An article as the ERP lists it. */
export interface ItemRecord {
  readonly sku: string;
  readonly name: string;
  readonly barcode: string | null;
  readonly brand: string | null;
  readonly category: string;
  readonly unit: string;
  readonly packSize: number;
  readonly minQuantity: number;
  readonly multiple: number;
  readonly taxClass: TaxClass;
  readonly active: boolean;
  readonly imageUrl: string | null;
}

/** The price from `minQuantity` on, before tax, whole rupiah, for the stores of one price list. */
export interface PriceRecord {
  readonly priceList: string;
  readonly sku: string;
  readonly minQuantity: number;
  readonly price: Money;
  readonly validFrom: Date | null;
  readonly validTo: Date | null;
}

/** What the ERP's books say can be sold, over all warehouses of one SKU's line. Never negative. */
export interface StockRecord {
  readonly sku: string;
  readonly warehouse: string;
  readonly available: number;
}

/** Items and prices in the ERP. Throws DomainError `unavailable` / `erp.unavailable` when it does not answer. */
export abstract class ErpCatalog {
  /** Can the ERP list what changed since an instant? Without it every reading is whole. */
  abstract readonly changeFeed: { readonly items: boolean; readonly prices: boolean };
  abstract items(query: FeedQuery): Promise<FeedPage<ItemRecord>>;
  abstract prices(query: FeedQuery): Promise<FeedPage<PriceRecord>>;
}

/** Stock in the ERP. Throws DomainError `unavailable` / `erp.unavailable` when it does not answer. */
export abstract class ErpStock {
  abstract readonly changeFeed: boolean;
  abstract stock(query: FeedQuery): Promise<FeedPage<StockRecord>>;
}
