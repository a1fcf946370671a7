import { type Fault } from '@jembatan/kernel';
import { type ShadowSession } from './shadow-session';

export const MAX_LATE_DAYS = 7;
const DAY_MS = 86_400_000;
/** How far a device's clock may be off. */
export const CLOCK_SKEW_MS = 300_000;

type Term = NonNullable<ShadowSession['term']>;

export interface HandIn {
  /** When the session began, by the device's clock. */
  readonly startedAt: Date;
  /** When the acts were done, by the device's clock. */
  readonly acts: readonly { readonly at: Date }[];
  readonly lifetimeMs: number;
  readonly now: Date;
}

export type HandInVerdict =
  | { readonly kind: 'fit'; readonly term: Term }
  | { readonly kind: 'too_late' }
  | { readonly kind: 'invalid'; readonly faults: Fault[] };

/** Is a session that began without a connection still to be believed, and within which term? */
export function judgeHandIn({ startedAt, acts, lifetimeMs, now }: HandIn): HandInVerdict {
  const latest = new Date(now.getTime() + CLOCK_SKEW_MS);
  const term = { from: startedAt, until: later(startedAt, lifetimeMs) };
  const strange = (at: Date): boolean => at > latest || at < later(term.from, -CLOCK_SKEW_MS) || at > term.until;
  const faults = [
    ...(startedAt > latest
      ? [{ path: 'startedAt', code: 'field.in_future', message: 'startedAt is in the future' }]
      : []),
    ...acts.flatMap(({ at }, index) =>
      strange(at)
        ? [{ path: `acts.${index}.at`, code: 'field.out_of_term', message: 'at is outside of the session' }]
        : [],
    ),
  ];
  if (faults.length > 0) return { kind: 'invalid', faults };
  if (startedAt < later(now, -MAX_LATE_DAYS * DAY_MS)) return { kind: 'too_late' };
  return { kind: 'fit', term };
}

/** Within which term a session that began here, and is over, is still good for sending: never longer than it lasted. */
export function termOf({ term, startedAt, endedAt, expiresAt }: ShadowSession): Term {
  const until = endedAt && endedAt < expiresAt ? endedAt : expiresAt;
  return term ?? { from: later(startedAt, -CLOCK_SKEW_MS), until: later(until, CLOCK_SKEW_MS) };
}

const later = (moment: Date, milliseconds: number): Date => new Date(moment.getTime() + milliseconds);
