/** Formats of the standard that show a date or a time. */
const BUILT_IN = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;

const DAY_MS = 86_400_000;
/** Days from where spreadsheets begin to count to 1970. */
const EPOCH = 25_569;

export const isBuiltInDate = (format: number): boolean =>
  BUILT_IN.some(([first, last]) => format >= first && format <= last);

/** Does a format of somebody's own show a day, a month or an hour? What it quotes, escapes or puts in brackets says nothing. */
export const showsDate = (code: string): boolean => /[dmyhs]/i.test(code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, ''));

/** The last day that spreadsheets know, in the year 9999. */
const LAST = 2_958_465;

/** The day of a number, as midnight UTC; an hour is cut off. Null for a number that is no day. */
export const dateOf = (days: number): Date | null =>
  days >= 0 && days <= LAST ? new Date(Math.floor(days - EPOCH) * DAY_MS) : null;
