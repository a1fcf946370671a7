import { type Visit, type VisitState } from './device';

/** A visit as it is kept. */
export interface KeptVisit extends Visit {
  readonly began: 'on-device' | 'at-portal';
  /**
   * Of one that began without a connection: the portal's session for acting live in it. The visit's own id is handed in
   * late, and good for nothing but sending what was ordered.
   */
  readonly liveId: string | null;
}

/** How long a visit lasts where the portal has not said otherwise. */
export const TERM_MS = 2 * 3_600_000;
/** How far a device's clock may be set back by its network before it counts as changed: as far as the portal allows. */
const CLOCK_SKEW_MS = 300_000;

/** `now` by the device's clock, milliseconds since 1970. */
export function stateAt({ open, startedAt, expiresAt }: Visit, now: number): VisitState {
  if (open === 'ended') return 'ended';
  if (now < Date.parse(startedAt) - CLOCK_SKEW_MS) return 'clock-changed';
  return now < Date.parse(expiresAt) ? 'active' : 'expired';
}

/** The one that is under way on this device. */
export const activeOf = <V extends Visit>(visits: readonly V[], now: number): V | undefined =>
  visits.find((visit) => stateAt(visit, now) === 'active');

/**
 * Is the visit told to the portal with its beginning? What began on the device, or is over, is handed in for what was
 * ordered while it lasted.
 */
export const isHandedIn = (visit: KeptVisit, now: number): boolean =>
  visit.began === 'on-device' || stateAt(visit, now) !== 'active';
