import { type AgentAct } from '@jembatan/audit';
import { hoursAhead } from '@jembatan/stores/rules';
import { type AbuseThresholds } from './abuse-threshold';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const WIB_HOURS = 7;

/** `YYYY-MM-DD` in WIB. */
export const wibDay = (at: Date): string => new Date(at.getTime() + WIB_HOURS * HOUR).toISOString().slice(0, 10);

/** When the day began in WIB. */
export const wibMidnight = (day: string): Date => new Date(`${day}T00:00:00+07:00`);

/** Month `YYYY-MM` in WIB, from its first moment to that of the next. */
export function wibMonth(month: string): { readonly from: Date; readonly to: Date } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return { from: wibMidnight(`${month}-01`), to: wibMidnight(`${next}-01`) };
}

/** When it was done: by the device where nobody here saw it. */
export const momentOf = ({ at, claimed, deviceTime }: AgentAct): Date => (claimed && deviceTime ? deviceTime : at);

/** Hour of the day, 0 to 23, where the store is. */
export const hourAtStore = (act: AgentAct): number =>
  new Date(momentOf(act).getTime() + hoursAhead(act.store.location) * HOUR).getUTCHours();

/** How old the fix was when the act was done, by the device's own clock; in milliseconds. */
export const fixAge = ({ at, deviceTime, position }: AgentAct): number =>
  position ? Math.max(0, (deviceTime ?? at).getTime() - position.at.getTime()) : 0;

/** `Surabaya, ID`; a country alone is `ID`. */
export const isCity = (ipPlace: string | null): ipPlace is string => ipPlace?.includes(',') ?? false;

/** What is known of where somebody stood when they acted. */
export type Whereabouts =
  | { readonly kind: 'at-store' | 'far'; readonly metres: number }
  | {
      readonly kind: 'unknown';
      readonly why: 'no-position' | 'city-only' | 'country-only' | 'inexact' | 'stale' | 'store-unplaced';
    };

type Limits = Pick<AbuseThresholds, 'farMetres' | 'fixAccuracyMetres' | 'fixAgeMinutes'>;

/** GPS leads; an address says at most a city, and never how far from a store somebody is. */
export function judgeWhereabouts(act: AgentAct, limits: Limits): Whereabouts {
  const { position, distance, ipPlace, store } = act;
  if (store.location === null) return { kind: 'unknown', why: 'store-unplaced' };
  if (position === null || distance === null)
    return { kind: 'unknown', why: ipPlace === null ? 'no-position' : isCity(ipPlace) ? 'city-only' : 'country-only' };
  if (position.accuracy > limits.fixAccuracyMetres) return { kind: 'unknown', why: 'inexact' };
  if (fixAge(act) > limits.fixAgeMinutes * MINUTE) return { kind: 'unknown', why: 'stale' };
  return { kind: distance - position.accuracy > limits.farMetres ? 'far' : 'at-store', metres: distance };
}
