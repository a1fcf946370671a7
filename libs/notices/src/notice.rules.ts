import { type NoticeState } from './notice';

/** Milliseconds. */
export interface Terms {
  /** Pause after the first failure; it doubles with each. */
  readonly retry: number;
  /** How long a channel may fail before the other one takes over, or a person. */
  readonly fallback: number;
}

/** `ambiguous`: nobody knows whether the message went out. */
export type Result = 'taken' | 'refused' | 'failed' | 'ambiguous';

export interface Try {
  readonly result: Result;
  /** Tries begun, this one included. */
  readonly attempts: number;
  /** Tries of an unknown end, this one included. */
  readonly ambiguous: number;
  /** When the first try that failed began; this one's beginning if it is the first. */
  readonly failingSince: Date;
  readonly now: Date;
  readonly hasReserve: boolean;
  readonly terms: Terms;
}

export interface Judged {
  readonly state: Exclude<NoticeState, 'queued'>;
  readonly nextTryAt: Date | null;
  /** `reserve`: the other channel begins. `person`: nothing else is left to hope for on this channel. */
  readonly help: 'reserve' | 'person' | null;
}

const LONGEST_PAUSE = 30;
const GIVE_UP_AFTER = 30;
/** A message that costs money is sent a second time, not a third, while nobody knows whether it arrived. */
export const MAX_AMBIGUOUS = 2;

/**
 * Who refuses a message is believed at once; who fails is asked again, at most `GIVE_UP_AFTER` times as long as it takes
 * until help comes.
 */
export function judgeTry(attempt: Try): Judged {
  const { result, ambiguous, failingSince, now, hasReserve, terms } = attempt;
  const help = hasReserve ? 'reserve' : 'person';
  const failedFor = now.getTime() - failingSince.getTime();
  const over = result === 'refused' || ambiguous >= MAX_AMBIGUOUS || failedFor >= terms.fallback * GIVE_UP_AFTER;
  if (result === 'taken') return { state: 'sent', nextTryAt: null, help: null };
  if (over) return { state: 'given-up', nextTryAt: null, help };
  return { state: 'failed', nextTryAt: nextTry(attempt), help: failedFor >= terms.fallback ? help : null };
}

/** A try falls on the moment at which help is due, so that it comes no later. */
function nextTry({ attempts, failingSince, now, terms }: Try): Date {
  const pause = Math.min(terms.retry * LONGEST_PAUSE, terms.retry * 2 ** Math.min(attempts - 1, 10));
  const at = now.getTime() + pause;
  const due = failingSince.getTime() + terms.fallback;
  return new Date(due > now.getTime() ? Math.min(at, due) : at);
}
