import { instant } from './tryton-wire.rules';

/**
 * Tryton dates a change by the beginning of its transaction, and by its own clock: a change may come to light later than
 * its date says.
 */
const LATE_MS = 120_000;

export const changedSince = (since: Date, prefix = ''): unknown => {
  const from = instant(new Date(since.getTime() - LATE_MS));
  return ['OR', [`${prefix}create_date`, '>=', from], [`${prefix}write_date`, '>=', from]];
};

/** What comes after the page that answered `cursor`. */
export const afterId = (cursor: string | null, field = 'id'): unknown[] =>
  cursor === null ? [] : [[field, '>', Number(cursor)]];

/** The cursor after `rows`, which came in the order of their ids, at most `limit` of them. */
export const nextAfter = (rows: readonly { readonly id: number }[], limit: number): string | null => {
  const last = rows.at(-1);
  return last === undefined || rows.length < limit ? null : String(last.id);
};
