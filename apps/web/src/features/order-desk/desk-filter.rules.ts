import { ERP_STATES, ORDER_ORIGINS, ORDER_STATUSES } from '@jembatan/ordering/rules';

export const FILTER_NAMES = ['q', 'status', 'erpState', 'origin', 'from', 'to', 'onBehalf', 'sort'] as const;
export type DeskFilter = Readonly<Partial<Record<(typeof FILTER_NAMES)[number], string>>>;

export const SORTS = ['placedAt', '-placedAt', 'value', '-value', 'store', '-store'] as const;

const LONGEST = 100;
const DAY = /^\d{4}-\d\d-\d\d$/;
const DAY_MS = 86_400_000;
const startOf = (day: string): number => Date.parse(`${day}T00:00:00+07:00`);
const isDay = (text: string | undefined): text is string =>
  text !== undefined && DAY.test(text) && !Number.isNaN(startOf(text));

/** What the portal is asked for; what makes no sense in the address is left out. Days are WIB, both included. */
export function queryOf({ q = '', status, erpState, origin, from, to, onBehalf, sort }: DeskFilter) {
  const words = q.trim().slice(0, LONGEST);
  const known = ORDER_STATUSES.find((each) => each === status);
  const state = ERP_STATES.find((each) => each === erpState);
  const way = ORDER_ORIGINS.find((each) => each === origin);
  return {
    sort: SORTS.find((each) => each === sort) ?? ('-placedAt' as const),
    ...(words !== '' && { q: words }),
    ...(known && { status: known }),
    ...(state && { erpState: state }),
    ...(way && { origin: way }),
    ...(isDay(from) && { from: new Date(startOf(from)).toISOString() }),
    ...(isDay(to) && { to: new Date(startOf(to) + DAY_MS).toISOString() }),
    ...(onBehalf === 'true' && { onBehalf: 'true' as const }),
  };
}

/** Something but the order of the list was chosen. */
export const isNarrowed = (filter: DeskFilter): boolean => Object.keys(queryOf(filter)).length > 1;
