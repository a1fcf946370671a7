import { idr, MAX_QUANTITY, type FeedPage, type Money, type SkippedRecord } from '@jembatan/kernel';
import { ErpFailure } from '../erp.adapter';

/** A JSON object of which nothing is believed yet. */
export type Row = Readonly<Record<string, unknown>>;

/** A field without which the record is of no use. */
class UnusableField extends Error {
  constructor(
    readonly field: string,
    reason: string,
  ) {
    super(reason);
  }
}

/** Told of a field that was left empty because it could not be believed, where the record is of use without it. */
export type Doubt = (field: string, reason: string) => void;

const MAX_ROWS = 5000;
const MAX_CURSOR = 1000;
const MAX_KEY = 100;
/** Rupiah; the sum of a few of these stays a safe integer. */
const MAX_AMOUNT = 1_000_000_000_000_000;
/** Rupiah; a line of the largest quantity stays a safe integer. */
const MAX_PRICE = 1_000_000_000;
const MAX_UNITS = 1_000_000_000;
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;
const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/;

export const nonsense = (what: string): ErpFailure => new ErpFailure('garbage', 'erp.garbage', what);

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object that an answer must be. An object that tells of an error is none, whatever its status was. */
export function readRow(body: unknown): Row {
  if (!isRow(body)) throw nonsense('the answer is not a JSON object');
  if (body.error !== undefined && body.error !== null) throw nonsense('an error inside an answer that says OK');
  return body;
}

export interface PageToRead<T> {
  /** Name of the list, as it stands in the place of a skipped record. */
  readonly list: string;
  readonly body: unknown;
  readonly cursor: string | null;
  /** Field that names a record. */
  readonly key: string;
  readonly read: (row: Row, doubt: Doubt) => T;
}

/**
 * The usable records of a page; what could not be believed is skipped with its place.
 * @throws ErpFailure `garbage` when it is no page, or leads back to itself.
 */
export function readPage<T>({ list, body, cursor, key, read }: PageToRead<T>): FeedPage<T> {
  const { items: rows, nextCursor } = readRow(body);
  if (!Array.isArray(rows)) throw nonsense(`the page of ${list} has no list of items`);
  if (rows.length > MAX_ROWS) throw nonsense(`the page of ${list} has more than ${MAX_ROWS} records`);
  if (nextCursor !== null && (typeof nextCursor !== 'string' || nextCursor === '' || nextCursor.length > MAX_CURSOR))
    throw nonsense(`the page of ${list} does not tell whether another follows`);
  if (nextCursor !== null && nextCursor === cursor) throw nonsense(`the page of ${list} leads back to itself`);
  const items: T[] = [];
  const skipped: SkippedRecord[] = [];
  rows.forEach((row: unknown, at) => {
    const place = `${list}[${at}]`;
    const name = isRow(row) ? printable(row[key]) : null;
    try {
      if (!isRow(row)) throw new UnusableField('', 'not an object');
      items.push(
        read(row, (field, reason) => {
          skipped.push({ place: `${place}.${field}`, key: name, reason: `${reason}; left empty` });
        }),
      );
    } catch (error) {
      if (!(error instanceof UnusableField)) throw error;
      skipped.push({ place: error.field ? `${place}.${error.field}` : place, key: name, reason: error.message });
    }
  });
  return { items, skipped, nextCursor };
}

/** A single record. @throws ErpFailure `garbage` */
export function readOne<T>(what: string, body: unknown, read: (row: Row) => T): T {
  try {
    return read(readRow(body));
  } catch (error) {
    if (error instanceof UnusableField) throw nonsense(`${what}: ${error.field}: ${error.message}`);
    throw error;
  }
}

function printable(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value.length <= MAX_KEY && !UNPRINTABLE.test(value)
    ? value
    : null;
}

export function text(row: Row, field: string, max: number): string {
  const value = row[field];
  if (typeof value !== 'string') throw new UnusableField(field, `${nameOf(value)} instead of text`);
  const trimmed = value.trim();
  if (trimmed === '') throw new UnusableField(field, 'empty');
  if (trimmed.length > max) throw new UnusableField(field, `longer than ${max} characters`);
  if (UNPRINTABLE.test(trimmed)) throw new UnusableField(field, 'has unprintable characters');
  return trimmed;
}

/** Null where the ERP has none. */
export const textOrNull = (row: Row, field: string, max: number): string | null =>
  isNone(row[field]) ? null : text(row, field, max);

export function oneOf<T extends string>(row: Row, field: string, values: readonly T[]): T {
  const found = values.find((value) => value === row[field]);
  if (found === undefined) throw new UnusableField(field, `none of ${values.join(', ')}`);
  return found;
}

export function yesOrNo(row: Row, field: string): boolean {
  const value = row[field];
  if (typeof value !== 'boolean') throw new UnusableField(field, `${nameOf(value)} instead of true or false`);
  return value;
}

function whole(row: Row, field: string, min: number, max: number): number {
  const value = row[field];
  if (typeof value !== 'number') throw new UnusableField(field, `${nameOf(value)} instead of a number`);
  if (!Number.isSafeInteger(value)) throw new UnusableField(field, 'not a whole number');
  if (value < min || value > max) throw new UnusableField(field, `not within ${min} … ${max}`);
  // Minus nought is nought.
  return value === 0 ? 0 : value;
}

/** Sales units of an order or a pack, 1 … MAX_QUANTITY. */
export const units = (row: Row, field: string): number => whole(row, field, 1, MAX_QUANTITY);

/** Sales units that are there. */
export const unitsThere = (row: Row, field: string): number => whole(row, field, 0, MAX_UNITS);

/** Whole rupiah, nothing included. */
export const amount = (row: Row, field: string): Money => idr(whole(row, field, 0, MAX_AMOUNT));

/** Whole rupiah for one sales unit; `min` 1 where goods are sold, 0 where an ERP may give some away. */
export const unitPrice = (row: Row, field: string, min: 0 | 1): Money => idr(whole(row, field, min, MAX_PRICE));

export function instant(row: Row, field: string): Date {
  const value = row[field];
  const time = typeof value === 'string' && INSTANT.test(value) ? Date.parse(value) : NaN;
  if (Number.isNaN(time)) throw new UnusableField(field, 'not an ISO 8601 time');
  return new Date(time);
}

export const instantOrNull = (row: Row, field: string): Date | null =>
  isNone(row[field]) ? null : instant(row, field);

/** `read`, or null and a doubt where the field cannot be believed. */
export function optional<T>(doubt: Doubt, read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnusableField)) throw error;
    doubt(error.field, error.message);
    return null;
  }
}

export function unusable(field: string, reason: string): never {
  throw new UnusableField(field, reason);
}

export const isNone = (value: unknown): value is null | undefined => value === null || value === undefined;

const nameOf = (value: unknown): string => (value === undefined ? 'nothing' : value === null ? 'null' : typeof value);
