import { idr, type Money } from '@jembatan/kernel';
import { ERP_ORDER_STATUSES, type LineRefusal, type OrderChange, type OutgoingOrder } from '@jembatan/ordering';
import { type BookedLine, type BookedOrder } from '../erp.adapter';
import {
  amount,
  instant,
  isNone,
  isRow,
  nonsense,
  oneOf,
  readOne,
  readRow,
  type Row,
  text,
  textOrNull,
  unitPrice,
  units,
  unusable,
} from './rest-record.rules';

const REFERENCE = 100;
const NUMBER = 64;
const MESSAGE = 500;

/** The request's body in the words of the contract. */
export const requestOf = (order: OutgoingOrder): Record<string, unknown> => ({
  externalRef: order.externalRef,
  customerCode: order.customerCode,
  orderedAt: order.orderedAt.toISOString(),
  lines: order.lines.map(({ sku, quantity, unitPrice: price }) => ({ sku, quantity, unitPrice: price.amount })),
  note: order.note,
});

/** @throws ErpFailure `garbage` */
export const bookedOf = (body: unknown, externalRef: string): BookedOrder =>
  readOne('order', body, (row) => {
    if (!isNone(row.externalRef) && row.externalRef !== externalRef)
      unusable('externalRef', 'is not the one asked for');
    return bookedOrder(row, externalRef);
  });

export interface FoundOrders {
  readonly orders: readonly BookedOrder[];
  readonly nextCursor: unknown;
}

/**
 * The orders of `externalRef` on this page that are not cancelled. Whatever may be ours and cannot be read makes the whole
 * answer unusable: an order that is there must never be taken for none.
 * @throws ErpFailure `garbage`
 */
export function foundOf(body: unknown, externalRef: string): FoundOrders {
  const { items, nextCursor } = readRow(body);
  if (!Array.isArray(items)) throw nonsense('the page of orders has no list of items');
  const ours = items.filter((row: unknown) => {
    if (!isRow(row) || typeof row.externalRef !== 'string') throw nonsense('an order without its reference');
    return row.externalRef === externalRef;
  });
  const orders = ours.map((row: unknown) =>
    readOne('order', row, (fields) => ({
      order: bookedOrder(fields, externalRef),
      cancelled: oneOf(fields, 'status', ERP_ORDER_STATUSES) === 'cancelled',
    })),
  );
  return { orders: orders.filter(({ cancelled }) => !cancelled).map(({ order }) => order), nextCursor };
}

export const changeOf = (row: Row): OrderChange => ({
  externalRef: text(row, 'externalRef', REFERENCE),
  number: text(row, 'number', NUMBER),
  status: oneOf(row, 'status', ERP_ORDER_STATUSES),
  invoiceNumber: textOrNull(row, 'invoiceNumber', NUMBER),
  updatedAt: instant(row, 'updatedAt'),
});

export interface RefusedOrder {
  readonly code: string;
  readonly message: string;
  readonly lines: readonly LineRefusal[];
}

/** Null when this is not the refusal that the contract speaks of. What is unreadable of its lines is left out. */
export function refusalOf(body: unknown): RefusedOrder | null {
  if (!isRow(body)) return null;
  const code = short(body.code, NUMBER);
  if (code === null) return null;
  const lines = Array.isArray(body.lines) ? body.lines.filter(isRow) : [];
  return {
    code,
    message: short(body.message, MESSAGE) ?? code,
    lines: lines.map((line) => ({
      sku: short(line.sku, NUMBER),
      code: short(line.code, NUMBER) ?? code,
      message: short(line.message, MESSAGE) ?? '',
      available: countOf(line.available),
    })),
  };
}

function bookedOrder(row: Row, externalRef: string): BookedOrder {
  const number = text(row, 'number', NUMBER);
  oneOf(row, 'status', ERP_ORDER_STATUSES);
  if (!Array.isArray(row.lines)) return unusable('lines', 'not a list');
  return {
    id: number,
    externalRef,
    number,
    stage: 'booked',
    lines: row.lines.map((line: unknown) => (isRow(line) ? lineOf(line) : unusable('lines', 'not a list of objects'))),
    tax: taxOf(row),
  };
}

const lineOf = (row: Row): BookedLine => ({
  sku: text(row, 'sku', NUMBER),
  quantity: units(row, 'quantity'),
  unitPrice: unitPrice(row, 'unitPrice', 0),
  status: textOrNull(row, 'status', NUMBER),
  reason: textOrNull(row, 'reason', MESSAGE),
});

const taxOf = (row: Row): Money | null => (isNone(row.tax) ? null : idr(amount(row, 'tax').amount));

const countOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? Math.abs(value) : null;

/** Words for people: cut, and without what cannot be printed. */
function short(value: unknown, max: number): string | null {
  if (typeof value !== 'string') return null;
  const words = value.replace(/[\p{Cc}\p{Cs}]+/gu, ' ').trim();
  return words === '' ? null : words.slice(0, max);
}
