import { isMore, minus, type Money, plus } from '@jembatan/kernel';
import { type CreditStanding } from '@jembatan/stores/rules';

export const CREDIT_VERDICTS = ['GREEN', 'AMBER', 'RED'] as const;
export type CreditVerdict = (typeof CREDIT_VERDICTS)[number];

export const CREDIT_REASONS = [
  'credit.blocked',
  'credit.overdue',
  'credit.over_limit',
  'credit.within_tolerance',
  'credit.not_judgeable',
] as const;

/** Why the verdict is not GREEN: a code, and the figures that a screen needs to explain it. */
export interface CreditReason {
  readonly code: (typeof CREDIT_REASONS)[number];
  readonly figures: Readonly<Record<string, Money | string>>;
}

export interface CreditJudgement {
  readonly verdict: CreditVerdict;
  readonly reasons: readonly CreditReason[];
  /** When the ERP was heard; null when it never was. */
  readonly asOf: Date | null;
  /** What the store owed and had on order before this order, as far as we know. */
  readonly exposure: Money;
  readonly limit: Money | null;
}

export interface CreditQuestion {
  /** As last heard; null when the ERP was never heard. */
  readonly standing: CreditStanding | null;
  /** Our orders that `standing.used` cannot contain yet, without this one. */
  readonly unheard: Money;
  /** Grand total of this order. */
  readonly order: Money;
  /** How far over the limit an order may go and still wait for an approver. */
  readonly tolerance: Money;
  readonly now: Date;
  /** Seconds. An older standing is not judged by. */
  readonly maxAge: number;
}

export const isFresh = ({ standing, now, maxAge }: Pick<CreditQuestion, 'standing' | 'now' | 'maxAge'>): boolean =>
  standing !== null && now.getTime() - standing.asOf.getTime() <= maxAge * 1000;

/**
 * GREEN: not blocked, nothing overdue, exposure + order ≤ limit. RED: blocked, or over by more than the tolerance.
 * AMBER: overdue, over by at most the tolerance, or not judgeable (`credit.not_judgeable`; whether that may pass is the
 * caller's to decide).
 */
export function judgeCredit(question: CreditQuestion): CreditJudgement {
  const { standing, unheard, order, tolerance } = question;
  const exposure = standing ? plus(standing.used, unheard) : unheard;
  const known = { asOf: standing?.asOf ?? null, exposure, limit: standing?.limit ?? null };
  if (!standing || !isFresh(question)) {
    const figures: CreditReason['figures'] = standing
      ? { asOf: standing.asOf.toISOString(), limit: standing.limit, exposure }
      : { exposure };
    return { ...known, verdict: 'AMBER', reasons: [{ code: 'credit.not_judgeable', figures }] };
  }
  const { limit, overdue, blocked } = standing;
  const after = plus(exposure, order);
  const over = minus(after, limit);
  const figures = { limit, exposure, order, over };
  const reasons: CreditReason[] = [];
  if (blocked) reasons.push({ code: 'credit.blocked', figures: {} });
  if (isMore(after, limit))
    reasons.push({ code: isMore(over, tolerance) ? 'credit.over_limit' : 'credit.within_tolerance', figures });
  if (overdue.amount > 0) reasons.push({ code: 'credit.overdue', figures: { overdue } });
  const refused = reasons.some(({ code }) => code === 'credit.blocked' || code === 'credit.over_limit');
  return { ...known, verdict: refused ? 'RED' : reasons.length > 0 ? 'AMBER' : 'GREEN', reasons };
}

/** AMBER for no other reason than that the ERP could not be heard: judged again as soon as it can. */
export const isOnlyUnjudged = ({ verdict, reasons }: CreditJudgement): boolean =>
  verdict === 'AMBER' && reasons.length > 0 && reasons.every(({ code }) => code === 'credit.not_judgeable');
