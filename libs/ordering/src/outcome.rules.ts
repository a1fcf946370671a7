import { type Submission } from './erp-orders.port';
import { type OrderStatus } from './order';
import { type Outcome } from './order-sending.repository';

export interface OutcomeQuestion {
  /** Of the order now: it may have been held meanwhile. */
  readonly status: OrderStatus;
  readonly submission: Submission;
  /** Tries that may have had an effect, this one included. */
  readonly attempts: number;
  /** The try before this one whose outcome is not known. */
  readonly uncertainSince: Date | null;
  /** When this try began. */
  readonly triedAt: Date;
  /** Milliseconds in which a request that we gave up may still be committed. */
  readonly settleMs: number;
  readonly now: Date;
}

/** Tries without a known outcome after which a person decides, once nothing can surface any more: one order cannot stop its store for ever. */
export const MAX_UNKNOWN_TRIES = 12;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** How long a draft of an abandoned request may surface after the order was settled. */
const SWEEP_MS = 15 * 60_000;

const NOTHING = {
  heldFrom: null,
  number: null,
  bookedAt: null,
  nextTryAt: null,
  uncertainSince: null,
  sweepUntil: null,
  counts: true,
} as const;
const later = (from: Date, milliseconds: number): Date => new Date(from.getTime() + milliseconds);

/** Pause after the n-th try: doubling, at most half a minute. */
export const pauseAfter = (attempts: number): number =>
  Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.max(0, attempts - 1));

/** What a try does to an order. One that was held meanwhile stays held, and returns to what came of it. */
export function judgeOutcome(question: OutcomeQuestion): Outcome {
  const outcome = judgeTry(question);
  return question.status === 'held' ? { ...outcome, status: 'held', heldFrom: outcome.status } : outcome;
}

function judgeTry(question: OutcomeQuestion): Outcome {
  const { submission, attempts, uncertainSince, triedAt, settleMs, now } = question;
  const none = { ...NOTHING, differences: [], refusals: [], taxDifference: null };
  const sweepUntil = uncertainSince === null ? null : later(now, SWEEP_MS);
  switch (submission.kind) {
    case 'accepted': {
      const { number, taxDifference } = submission;
      return { ...none, status: 'booked', state: 'booked', number, bookedAt: now, taxDifference, sweepUntil };
    }
    case 'changed': {
      const { number, differences, taxDifference } = submission;
      const bookedAt = number === null ? null : now;
      return {
        ...none,
        status: 'needs-review',
        state: 'changed',
        number,
        bookedAt,
        differences,
        taxDifference,
        sweepUntil,
      };
    }
    case 'refused':
      return { ...none, status: 'needs-review', state: 'refused', refusals: refusalsOf(submission), sweepUntil };
    case 'unknown': {
      const since = uncertainSince ?? triedAt;
      const tried = attempts >= MAX_UNKNOWN_TRIES && now.getTime() - since.getTime() > settleMs;
      const settled = submission.settled || tried;
      return {
        ...none,
        status: settled ? 'needs-review' : 'placed',
        state: 'unknown',
        uncertainSince: since,
        nextTryAt: settled ? null : later(now, pauseAfter(attempts)),
        sweepUntil: settled ? later(now, SWEEP_MS) : null,
      };
    }
    case 'unavailable':
      return {
        ...none,
        status: 'placed',
        state: uncertainSince === null ? 'waiting' : 'unknown',
        uncertainSince,
        nextTryAt: later(now, pauseAfter(attempts)),
        counts: false,
      };
  }
}

/** A refusal of the whole order is kept as one without a SKU. */
const refusalsOf = ({ code, message, lines }: Extract<Submission, { kind: 'refused' }>): Outcome['refusals'] =>
  lines.length > 0 ? lines : [{ sku: null, code, message, available: null }];
