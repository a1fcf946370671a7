import { type Visit, type VisitState } from '../offline';

/** The last minutes are counted in seconds, and warned of. */
const SOON_MS = 600_000;
/** A visit that ran out this long ago is of another day: nobody thinks to be in it any more. */
const FORGOTTEN_MS = 12 * 3_600_000;

export interface ShownVisit {
  readonly visit: Visit;
  readonly state: Exclude<VisitState, 'ended'>;
}

export interface VisitQuestion {
  readonly visits: readonly Visit[];
  readonly stateOf: (visit: Visit) => VisitState;
  /** By the device's clock, milliseconds since 1970. */
  readonly now: number;
}

const RANK = { active: 0, 'clock-changed': 1, expired: 2 } as const;

/** The one visit that the bar tells of: the one under way, else the newest that was not left. */
export function shownVisit({ visits, stateOf, now }: VisitQuestion): ShownVisit | null {
  const open = visits.flatMap((visit): ShownVisit[] => {
    const state = stateOf(visit);
    if (state === 'ended') return [];
    if (state === 'expired' && now - Date.parse(visit.expiresAt) > FORGOTTEN_MS) return [];
    return [{ visit, state }];
  });
  const [first] = open.sort(
    (a, b) => RANK[a.state] - RANK[b.state] || Date.parse(b.visit.startedAt) - Date.parse(a.visit.startedAt),
  );
  return first ?? null;
}

export interface TimeLeft {
  /** Little is left: shown by the second, with a warning. */
  readonly soon: boolean;
  readonly hours: number;
  /** Beside the hours; all of them with `soon`. */
  readonly minutes: number;
  readonly seconds: number;
}

export function timeLeft(expiresAt: string, now: number): TimeLeft {
  const left = Math.max(0, Date.parse(expiresAt) - now);
  const seconds = Math.floor(left / 1000);
  return {
    soon: left <= SOON_MS,
    hours: Math.floor(seconds / 3600),
    minutes: Math.floor((seconds % 3600) / 60),
    seconds: seconds % 60,
  };
}
