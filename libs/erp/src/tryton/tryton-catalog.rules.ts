import { type ItemRecord, type PriceRecord, type StockRecord, type TaxClass } from '@jembatan/catalog';
import {
  idsIn,
  isTrue,
  joined,
  numberIn,
  type Row,
  rupiahIn,
  textIn,
  textOrNull,
  UnusableRecord,
} from './tryton-record.rules';

/** Fields of `product.product` that every reading of articles needs. */
export const SALE_UNIT_FIELDS = ['code', 'sale_uom.factor', 'default_uom.factor'] as const;

/**
 * Units that Tryton counts stock and price breaks in, to one unit that it sells: 24 for a carton of 24.
 * @throws UnusableRecord when it is not known.
 */
export function packOf(row: Row): number {
  const pack = numberIn(joined(row, 'sale_uom'), 'factor') / numberIn(joined(row, 'default_uom'), 'factor');
  const rounded = Number(pack.toFixed(6));
  if (!(rounded > 0 && Number.isFinite(rounded))) throw new UnusableRecord('the sale unit has no size');
  return rounded;
}

export interface ItemSurroundings {
  readonly categories: ReadonlyMap<number, Row>;
  /** Barcodes by product id. */
  readonly barcodes: ReadonlyMap<unknown, string | null>;
  readonly taxes: ReadonlyMap<number, Row>;
}

/** One article. The sales unit is the product's sale unit; `packSize` is how many stock units it holds. */
export function itemOf(row: Row, { categories, barcodes, taxes }: ItemSurroundings): ItemRecord {
  const pack = packOf(row);
  if (textOrNull(joined(row, 'account_category').name) === null)
    throw new UnusableRecord('it has no accounting category, and cannot be sold');
  const [category = 0] = idsIn(row, 'categories');
  return {
    sku: textIn(row, 'code'),
    name: textIn(row, 'name'),
    barcode: barcodes.get(row.id) ?? null,
    brand: null,
    category:
      textOrNull(categories.get(category)?.name) ?? textOrNull(joined(row, 'account_category').name) ?? 'Lain-lain',
    unit: textIn(joined(row, 'sale_uom'), 'name'),
    packSize: Number.isInteger(pack) ? pack : 1,
    minQuantity: 1,
    multiple: 1,
    taxClass: taxClassOf(taxIdsOf(row), taxes),
    active: isTrue(row.active) && isTrue(row.salable),
    imageUrl: null,
  };
}

/** Articles are taxed through their accounting category. */
export const taxIdsOf = (row: Row): number[] => idsIn(joined(row, 'account_category'), 'customer_taxes_used');

/** By the effective rate on the price: 11 % is ordinary PPN, 12 % that on luxury goods, no tax at all is exempt. */
const CLASS_OF_RATE = new Map<number, TaxClass>([
  [0, 'EXEMPT'],
  [0.11, 'STANDARD'],
  [0.12, 'LUXURY'],
]);

function taxClassOf(ids: readonly number[], taxes: ReadonlyMap<number, Row>): TaxClass {
  if (ids.length === 0) return 'EXEMPT';
  const tax = ids.length === 1 ? taxes.get(ids[0]) : undefined;
  const rate = tax?.type === 'percentage' && typeof tax.rate === 'string' ? Number(tax.rate) : NaN;
  const known = CLASS_OF_RATE.get(rate);
  if (known === undefined) throw new UnusableRecord('its tax is none that the portal knows');
  return known;
}

/** What can be sold: no more than what is there, and no more than what is promised to nobody. */
export function stockOf(row: Row, warehouse: string): StockRecord {
  const free = Math.min(numberIn(row, 'quantity'), numberIn(row, 'forecast_quantity'));
  const available = Math.max(0, Math.floor(Number((free / packOf(row)).toFixed(6))));
  return { sku: textIn(row, 'code'), warehouse, available };
}

/** A quantity of stock units as the fewest sales units that reach it. */
export const salesUnits = (quantity: number, pack: number): number =>
  Math.max(1, Math.ceil(Number((quantity / pack).toFixed(6))));

export const priceOf = (row: Row, priceList: string, minQuantity: number): PriceRecord => ({
  priceList,
  sku: textIn(row, 'code'),
  minQuantity,
  price: rupiahIn(row, 'sale_price_uom'),
  validFrom: null,
  validTo: null,
});

/** Warehouses go by their code where they have one. */
export const warehouseName = (row: Row): string => textOrNull(row.code) ?? textIn(row, 'name');
