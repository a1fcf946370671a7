import { type FeedPage, idr, type Money, type SkippedRecord } from '@jembatan/kernel';
import { failureOfNonsense } from './tryton-failure.rules';

/** One record as Tryton answered it. Nothing in it is believed before it was checked. */
export type Row = Readonly<Record<string, unknown>>;

export type IdentifiedRow = Row & { readonly id: number };

/** Why one record was left out. Caught per record. */
export class UnusableRecord extends Error {}

const refuse = (reason: string): never => {
  throw new UnusableRecord(reason);
};

/** @throws ErpFailure `garbage` when the answer is no list of records with an id. */
export function rowsOf(answer: unknown): IdentifiedRow[] {
  if (!Array.isArray(answer)) throw failureOfNonsense('no list', 'read');
  for (const row of answer as unknown[])
    if (typeof row !== 'object' || row === null || !('id' in row) || !Number.isSafeInteger(row.id))
      throw failureOfNonsense('a record without an id', 'read');
  return answer as IdentifiedRow[];
}

/** Reads record by record; the unusable ones are left out with their place. */
export function readEach<R extends Row, T>(
  list: string,
  rows: readonly R[],
  keyField: string,
  read: (row: R) => readonly T[],
): Pick<FeedPage<T>, 'items' | 'skipped'> {
  const items: T[] = [];
  const skipped: SkippedRecord[] = [];
  rows.forEach((row, index) => {
    try {
      items.push(...read(row));
    } catch (error) {
      if (!(error instanceof UnusableRecord)) throw error;
      const key = row[keyField];
      skipped.push({ place: `${list}[${index}]`, key: typeof key === 'string' ? key : null, reason: error.message });
    }
  });
  return { items, skipped };
}

/** A figure that cannot be believed spoils the whole answer where there is nothing else in it. */
export function believed<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnusableRecord) throw failureOfNonsense(error.message, 'read', error);
    throw error;
  }
}

export const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

export const textIn = (row: Row, field: string): string => textOrNull(row[field]) ?? refuse(`${field} is missing`);

export const numberIn = (row: Row, field: string): number => {
  const value = row[field];
  return typeof value === 'number' && Number.isFinite(value) ? value : refuse(`${field} is no number`);
};

/** Tryton's SQLite answers booleans as 1 and 0. */
export const isTrue = (value: unknown): boolean => value === true || value === 1;

export const idsIn = (row: Row, field: string): number[] => {
  const value = row[field];
  return Array.isArray(value) ? value.filter((id): id is number => Number.isSafeInteger(id)) : [];
};

export const idOrNull = (value: unknown): number | null => (Number.isSafeInteger(value) ? (value as number) : null);

/** A record that was read along, e.g. `party.` for the field `party.name`. */
export const joined = (row: Row, field: string): Row => {
  const value = row[`${field}.`];
  return typeof value === 'object' && value !== null ? (value as Row) : {};
};

const DECIMAL = /^(-?)(\d{1,15})(?:\.(\d+))?$/;

/** Whole rupiah from a decimal such as `5400.0000000000`; anything finer is refused. */
export function rupiahIn(row: Row, field: string): Money {
  const [, sign = '', whole = '', fraction = ''] = decimalParts(row, field);
  if (/[1-9]/.test(fraction)) return refuse(`${field} is not whole rupiah`);
  return idr(Number(sign + whole));
}

/** Rupiah rounded away from zero, so that an amount with a fraction equals no whole one below it. */
export function rupiahUp(row: Row, field: string): Money {
  const [, sign = '', whole = '', fraction = ''] = decimalParts(row, field);
  return idr(Number(sign + (BigInt(whole) + (/[1-9]/.test(fraction) ? 1n : 0n)).toString()));
}

function decimalParts(row: Row, field: string): RegExpExecArray {
  const value = row[field];
  return (typeof value === 'string' ? DECIMAL.exec(value) : null) ?? refuse(`${field} is no amount`);
}
