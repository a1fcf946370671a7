import { type Problem } from '../api/problem';
import { type AcceptedOrder, type CommandState, type LineChange, type OrderCommand } from './order-command';
import { changesOf } from './line-change.rules';

/** A command as it is kept. */
export interface KeptCommand extends OrderCommand {
  /** Counts up on the device: the order in which a store's orders were placed, whatever the clock says. */
  readonly seq: number;
}

/** A store that is left alone for a while. Times by the monotonic clock, milliseconds. */
export interface Pause {
  readonly until: number;
  /** Failures in a row. */
  readonly failures: number;
  /** Did the portal say how long? Then no good news shortens it. */
  readonly told: boolean;
}

export interface Line {
  readonly commands: readonly KeptCommand[];
  readonly pauses: ReadonlyMap<string, Pause>;
  /** False is certain, true a hope. */
  readonly online: boolean;
  /** By the monotonic clock, milliseconds. */
  readonly now: number;
}

export type Next =
  | { readonly kind: 'send'; readonly command: KeptCommand }
  | { readonly kind: 'wait'; readonly milliseconds: number }
  /** Until something is placed, or the connection comes back. */
  | { readonly kind: 'rest' };

/** `sending` is what a crash left behind: it is asked again, with the same key. */
export const isWaiting = ({ state }: Pick<OrderCommand, 'state'>): boolean => state === 'queued' || state === 'sending';

/** Neither accepted nor dropped: signing out would lose it. */
export const isUnsent = ({ state }: Pick<OrderCommand, 'state'>): boolean => state !== 'accepted';

/** The oldest of each store's that waits; a store that is left alone holds up no other, and a refused order none behind it. */
export function nextOf({ commands, pauses, online, now }: Line): Next {
  const first = new Map<string, KeptCommand>();
  for (const command of [...commands].sort((a, b) => a.seq - b.seq))
    if (isWaiting(command) && !first.has(command.storeId)) first.set(command.storeId, command);
  if (first.size === 0 || !online) return { kind: 'rest' };
  let soonest = Number.POSITIVE_INFINITY;
  for (const command of first.values()) {
    const until = pauses.get(command.storeId)?.until ?? now;
    if (until <= now) return { kind: 'send', command };
    soonest = Math.min(soonest, until - now);
  }
  return { kind: 'wait', milliseconds: soonest };
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Doubling, at most half a minute; between half of it and all of it, so that devices that lost the same portal do not
 * come back in the same moment. `chance` from 0 to 1. Seconds that the portal asked for are never cut short.
 */
export function pauseAfter(
  before: Pause | undefined,
  { retryAfter, chance, now }: { retryAfter: number | null; chance: number; now: number },
): Pause {
  const failures = (before?.failures ?? 0) + 1;
  const own = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1)) * (0.5 + chance / 2);
  const asked = retryAfter === null ? 0 : retryAfter * 1000 * (1 + chance / 10);
  return { until: now + Math.max(own, asked), failures, told: retryAfter !== null };
}

/** What came back of a try. */
export type Answer =
  | { readonly kind: 'accepted'; readonly order: AcceptedOrder }
  | { readonly kind: 'refused'; readonly problem: Problem; readonly retryAfter: number | null }
  /** Nothing, or nothing that can be read. */
  | { readonly kind: 'none' }
  | { readonly kind: 'signed-out'; readonly code: string };

export interface AnswerQuestion {
  /** As it was before this try. */
  readonly before: OrderCommand;
  /** `session`: the order itself did not leave, its shadow session was asked for. */
  readonly asked: 'session' | 'order';
  readonly answer: Answer;
}

export interface Settled {
  readonly state: CommandState;
  readonly uncertain: boolean;
  readonly order?: AcceptedOrder;
  readonly problem?: Problem;
  readonly changes?: readonly LineChange[];
  /** `pause`: this store waits, for `retryAfter` seconds where the portal says. `stop`: nobody may send until signed in again. */
  readonly then: 'go-on' | 'pause' | 'stop';
  readonly retryAfter: number | null;
}

/** Refusals spoken after the key was looked up: whatever came of an earlier try is known with them. */
const AFTER_LOOKING: ReadonlySet<string> = new Set([
  'credit.unavailable',
  'order.credit_exceeded',
  'order.idempotency_mismatch',
  'shadow.amount_exceeded',
  'shadow.out_of_term',
]);
/** The session must be put right by the one who placed it. */
const SESSION_MATTERS: ReadonlySet<string> = new Set([
  'shadow.session_ended',
  'shadow.out_of_term',
  'shadow.too_late',
  'shadow.id_taken',
]);
const LATER: ReadonlySet<number> = new Set([408, 425, 429]);

const AHEAD_S = 60;

const NO_ANSWER: Problem = { status: 0, code: 'client.no_answer', requestId: '' };
const silent = (uncertain: boolean): Settled => ({
  state: 'queued',
  uncertain,
  problem: NO_ANSWER,
  then: 'pause',
  retryAfter: null,
});

/** What an answer does to a command. It never makes one disappear, and takes only the portal's own word for a decision. */
export function judgeAnswer({ before, asked, answer }: AnswerQuestion): Settled {
  const left = asked === 'order';
  switch (answer.kind) {
    case 'accepted':
      return { state: 'accepted', uncertain: false, order: answer.order, then: 'go-on', retryAfter: null };
    case 'none':
      return silent(before.uncertain || left);
    case 'signed-out': {
      const problem = { status: 401, code: answer.code, requestId: '' };
      return { state: 'queued', uncertain: before.uncertain, problem, then: 'stop', retryAfter: null };
    }
    case 'refused':
      return judgeRefusal(before, left, answer.problem, answer.retryAfter);
  }
}

function judgeRefusal(before: OrderCommand, left: boolean, problem: Problem, retryAfter: number | null): Settled {
  const { status, code } = problem;
  const again = { state: 'queued', uncertain: before.uncertain, problem, retryAfter } as const;
  // Spoken by something in between, not by the portal.
  if (code.startsWith('http.')) return { ...silent(before.uncertain || left), retryAfter };
  if (code === 'account.suspended') return { ...again, then: 'stop' };
  if (status === 401 || LATER.has(status)) return { ...again, then: 'pause' };
  // Begun by a clock that runs ahead: in a while it is not in the future any more.
  if (!left && problem.errors?.some((fault) => fault.code === 'field.in_future'))
    return { ...again, then: 'pause', retryAfter: AHEAD_S };
  const looked = left && AFTER_LOOKING.has(code);
  if (status >= 500) return { ...again, uncertain: !looked && (before.uncertain || left), then: 'pause' };
  const changes = left ? changesOf(before.lines, problem) : [];
  const definite = looked || changes.length > 0;
  const decided = { uncertain: before.uncertain && !definite, problem, then: 'go-on', retryAfter: null } as const;
  if (changes.length > 0) return { ...decided, state: 'needs-you', changes };
  return { ...decided, state: isRefusal(status, code) ? 'refused' : 'needs-you' };
}

/** The portal decided; what is left are faults of the input, states that changed, and what we do not know. */
const isRefusal = (status: number, code: string): boolean =>
  code === 'order.credit_exceeded' ||
  (status === 404 && code !== 'route.not_found') ||
  (code.startsWith('shadow.') && !SESSION_MATTERS.has(code)) ||
  status === 403;
