import { type ItemRecord, type PriceRecord, type StockRecord, TAX_CLASSES } from '@jembatan/catalog';
import { type CreditStanding, type CustomerRecord, type StoreLocation } from '@jembatan/stores';
import {
  amount,
  type Doubt,
  instantOrNull,
  isNone,
  isRow,
  oneOf,
  optional,
  type Row,
  text,
  textOrNull,
  unitPrice,
  units,
  unitsThere,
  unusable,
  yesOrNo,
} from './rest-record.rules';

const CODE = 64;
const NAME = 200;
const PICTURE = /^https?:\/\/[^\s<>"]+$/;
const E164 = /^\+[1-9]\d{7,14}$/;
const MAIL = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/;

export const itemOf = (row: Row, doubt: Doubt): ItemRecord => ({
  sku: text(row, 'sku', CODE),
  name: text(row, 'name', NAME),
  barcode: optional(doubt, () => textOrNull(row, 'barcode', CODE)),
  brand: optional(doubt, () => textOrNull(row, 'brand', NAME)),
  category: text(row, 'category', NAME),
  unit: text(row, 'unit', 20),
  packSize: units(row, 'packSize'),
  minQuantity: units(row, 'minQuantity'),
  multiple: units(row, 'multiple'),
  taxClass: oneOf(row, 'taxClass', TAX_CLASSES),
  active: yesOrNo(row, 'active'),
  imageUrl: optional(doubt, () => like(row, 'imageUrl', 2000, PICTURE, 'not an address of a picture')),
});

export function priceOf(row: Row): PriceRecord {
  oneOf(row, 'currency', ['IDR']);
  return {
    priceList: text(row, 'priceList', CODE),
    sku: text(row, 'sku', CODE),
    minQuantity: units(row, 'minQuantity'),
    price: unitPrice(row, 'price', 1),
    validFrom: instantOrNull(row, 'validFrom'),
    validTo: instantOrNull(row, 'validTo'),
  };
}

export const stockOf = (row: Row): StockRecord => ({
  sku: text(row, 'sku', CODE),
  warehouse: text(row, 'warehouse', CODE),
  available: unitsThere(row, 'available'),
});

export const customerOf = (row: Row, doubt: Doubt): CustomerRecord => ({
  code: text(row, 'code', CODE),
  name: text(row, 'name', NAME),
  priceList: textOrNull(row, 'priceList', CODE),
  creditLimit: amount(row, 'creditLimit'),
  creditUsed: amount(row, 'creditUsed'),
  overdueAmount: amount(row, 'overdueAmount'),
  blocked: yesOrNo(row, 'blocked'),
  address: optional(doubt, () => textOrNull(row, 'address', 500)),
  location: optional(doubt, () => locationOf(row)),
  phone: optional(doubt, () => phoneOf(row)),
  email: optional(doubt, () => like(row, 'email', 254, MAIL, 'not an e-mail address')),
  taxId: optional(doubt, () => textOrNull(row, 'taxId', 40)),
});

/** `askedAt`: our clock before the question. */
export const standingOf = (row: Row, askedAt: Date): CreditStanding => ({
  limit: amount(row, 'creditLimit'),
  used: amount(row, 'creditUsed'),
  overdue: amount(row, 'overdueAmount'),
  blocked: yesOrNo(row, 'blocked'),
  asOf: askedAt,
});

function like(row: Row, field: string, max: number, pattern: RegExp, fault: string): string | null {
  const value = textOrNull(row, field, max);
  return value === null || pattern.test(value) ? value : unusable(field, fault);
}

function locationOf({ location }: Row): StoreLocation | null {
  if (isNone(location)) return null;
  if (!isRow(location)) return unusable('location', 'not an object');
  const { lat, lng } = location;
  const on = (value: unknown, limit: number): value is number => typeof value === 'number' && Math.abs(value) <= limit;
  return on(lat, 90) && on(lng, 180) ? { lat, lng } : unusable('location', 'not a place on earth');
}

/** E.164; a number without a country is Indonesian. */
function phoneOf(row: Row): string | null {
  const written = textOrNull(row, 'phone', 40);
  if (written === null) return null;
  const digits = written.replace(/[\s().-]/g, '').replace(/^0(?=[1-9])/, '+62');
  return E164.test(digits) ? digits : unusable('phone', 'not a telephone number');
}
