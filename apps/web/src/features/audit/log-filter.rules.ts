import { type UrlFilter } from '../../app/url-filter';

/** What the log is narrowed by, as it stands in the address. Days are those of WIB, `YYYY-MM-DD`, both included. */
export const LOG_FILTER = ['storeId', 'actorId', 'from', 'to', 'action', 'sort'] as const;
export type LogFilter = UrlFilter<(typeof LOG_FILTER)[number]>;

export type LogOrder = 'at' | '-at';

const DAY = /^\d{4}-\d\d-\d\d$/;
const ID = /^[0-9a-f-]{36}$/i;
const DAY_MS = 86_400_000;

const startOf = (day: string): number => (DAY.test(day) ? Date.parse(`${day}T00:00:00+07:00`) : NaN);
const instant = (ms: number): string | undefined => (Number.isNaN(ms) ? undefined : new Date(ms).toISOString());
const id = (text = ''): string | undefined => (ID.test(text) ? text : undefined);

/** The same question as the portal takes it; what makes no sense in the address is left out. */
export function queryOf({ storeId, actorId, from = '', to = '', action }: LogFilter) {
  return {
    storeId: id(storeId),
    actorId: id(actorId),
    from: instant(startOf(from)),
    to: instant(startOf(to) + DAY_MS),
    action: action === '' ? undefined : action,
  };
}

export const orderOf = ({ sort }: LogFilter): LogOrder => (sort === 'at' ? 'at' : '-at');

export const isNarrowed = (filter: LogFilter): boolean => Object.keys(filter).some((name) => name !== 'sort');

/** Today in WIB, `YYYY-MM-DD`. */
export const dayIn = (at: number): string => new Date(at + 7 * 3_600_000).toISOString().slice(0, 10);
