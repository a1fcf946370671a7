import { type Verdict } from '@jembatan/platform';
import { type ItemRecord, type PriceRecord, type StockRecord } from './erp-catalog.port';
import { wibDay } from './price.rules';
import { TAX_CLASSES } from './product';

const MAX_RUPIAH = 1_000_000_000_000;
const MAX_UNITS = 1_000_000_000;
const MAX_SKU = 64;

const NO_SKU = `sku is not 1 to ${MAX_SKU} printable characters`;

const CONTROL = /\p{Cc}/u;
const isText = (text: string, longest: number): boolean =>
  text.length > 0 && text.length <= longest && !CONTROL.test(text);
/** `_meta` is the name of the field that describes a mirrored snapshot. */
const isSku = (sku: string): boolean => isText(sku, MAX_SKU) && sku !== '_meta';
const isCount = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= MAX_UNITS;
const isWebLink = (link: string): boolean => link.length <= 2000 && /^https?:\/\/[^\s<>"]+$/.test(link);
const refused = (reason: string): Verdict => ({ kind: 'refused', reason });

/** The row of `product` that an item becomes. */
export function judgeItem(item: ItemRecord): Verdict {
  const { sku, name, barcode, brand, category, unit, packSize, minQuantity, multiple, taxClass, active, imageUrl } =
    item;
  if (!isSku(sku)) return refused(NO_SKU);
  if (!isText(name, 300)) return refused('name is not 1 to 300 printable characters');
  if (![packSize, minQuantity, multiple].every(isCount))
    return refused('packSize, minQuantity or multiple is no count');
  if (!TAX_CLASSES.includes(taxClass)) return refused('taxClass is none of ours');
  const shown = imageUrl !== null && isWebLink(imageUrl) ? imageUrl : null;
  const body = {
    sku,
    name,
    barcode,
    brand,
    category,
    unit,
    pack_size: packSize,
    min_quantity: minQuantity,
    multiple,
    tax_class: taxClass,
    active,
    image_url: shown,
  };
  return shown === imageUrl ? { kind: 'usable', body } : { kind: 'usable', body, remark: 'imageUrl is no web link' };
}

/** The row of `price` that a price becomes. One that cannot be believed changes nothing: the old one stands, with its age. */
export function judgePrice({ priceList, sku, minQuantity, price, validFrom, validTo }: PriceRecord): Verdict {
  if (!isSku(sku)) return refused(NO_SKU);
  if (!isText(priceList, 100)) return refused('priceList is not 1 to 100 printable characters');
  if (!isCount(minQuantity)) return refused('minQuantity is no count');
  if (!Number.isSafeInteger(price.amount)) return refused('price is not whole rupiah');
  if (price.amount < 1 || price.amount > MAX_RUPIAH) return refused('price is not between 1 and 10^12 rupiah');
  if (validFrom && validTo && validFrom > validTo) return refused('validFrom is after validTo');
  const body = {
    price_list: priceList,
    sku,
    min_quantity: minQuantity,
    valid_from: validFrom ? wibDay(validFrom) : '-infinity',
    valid_to: validTo ? wibDay(validTo) : 'infinity',
    amount: price.amount,
  };
  return { kind: 'usable', body };
}

/** The row of `stock` that a stock figure becomes. Less than nothing is nothing: an oversold article cannot be sold. */
export function judgeStock({ sku, warehouse, available }: StockRecord): Verdict {
  if (!isSku(sku)) return refused(NO_SKU);
  if (!isText(warehouse, 100)) return refused('warehouse is not 1 to 100 printable characters');
  if (!Number.isInteger(available) || Math.abs(available) > MAX_UNITS) return refused('available is no count');
  const body = { sku, warehouse, available: Math.max(0, available) };
  return available < 0
    ? { kind: 'usable', body, remark: 'available is negative: taken as 0' }
    : { kind: 'usable', body };
}
