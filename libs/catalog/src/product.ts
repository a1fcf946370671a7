import { type Money } from '@jembatan/kernel';

export const TAX_CLASSES = ['STANDARD', 'LUXURY', 'EXEMPT', 'NOT_COLLECTED'] as const;
export type TaxClass = (typeof TAX_CLASSES)[number];

/** An article as people see it. */
export interface Product {
  readonly sku: string;
  readonly name: string;
  readonly barcode: string | null;
  readonly brand: string | null;
  readonly category: string;
  /** Our own picture of it, else the ERP's. */
  readonly imageUrl: string | null;
  readonly unit: string;
  /** Pieces in one sales unit. */
  readonly packSize: number;
  readonly minQuantity: number;
  readonly multiple: number;
  readonly taxClass: TaxClass;
}

export interface PriceBreak {
  /** Sales units from which the price holds. */
  readonly minQuantity: number;
  /** Per sales unit, before tax. */
  readonly price: Money;
}

/** Stock as last heard. */
export interface StockFigure {
  /** Sales units over all warehouses, not less what was ordered here since. */
  readonly available: number;
  /** When the reading that brought it began, by our clock: what the ERP booked before is contained in it. */
  readonly asOf: Date;
}

/** Everything placing an order needs to know of one SKU. */
export interface Offer {
  readonly sku: string;
  readonly name: string;
  readonly unit: string;
  readonly packSize: number;
  readonly minQuantity: number;
  readonly multiple: number;
  readonly taxClass: TaxClass;
  readonly active: boolean;
  /** Ascending by minQuantity; empty when the price list has no price today. */
  readonly priceBreaks: readonly PriceBreak[];
  readonly priceAsOf: Date | null;
  /** Null when no stock was ever heard. */
  readonly stock: StockFigure | null;
}
