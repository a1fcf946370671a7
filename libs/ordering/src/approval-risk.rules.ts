import { isMore, minus, type Money, plus } from '@jembatan/kernel';
import { type CreditJudgement } from './credit.rules';

/** What became of a store's orders of the last twelve months, without the one that is judged. */
export interface StoreHistory {
  /** All that were placed, whatever became of them. */
  readonly orders: number;
  /** Of those that were neither rejected nor cancelled. */
  readonly kept: number;
  /** Grand totals of the kept ones. */
  readonly value: Money;
  readonly disputed: number;
  readonly rejected: number;
  readonly lastPlacedAt: Date | null;
}

export interface RiskQuestion {
  readonly credit: Pick<CreditJudgement, 'reasons' | 'asOf' | 'exposure' | 'limit'>;
  /** Grand total of the order. */
  readonly order: Money;
  /** Somebody placed it in the store's name, and the owner has not said yes. */
  readonly unconfirmed: boolean;
  readonly history: StoreHistory;
  readonly now: Date;
}

export const RISK_POINTS = [
  'risk.over_limit',
  'risk.overdue',
  'risk.never_heard',
  'risk.old_figures',
  'risk.new_store',
  'risk.unusual_size',
  'risk.disputed',
  'risk.rejected',
  'risk.unconfirmed',
  'risk.steady',
] as const;

/** One line of the sum: what was found, and what it counts. */
export interface RiskPoint {
  readonly code: (typeof RISK_POINTS)[number];
  readonly points: number;
  /** What a sentence about it says; percentages, hours and counts as whole numbers. */
  readonly figures: Readonly<Record<string, Money | number>>;
}

export const RISK_LEVELS = ['low', 'medium', 'high'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** A hint for who decides, with its arithmetic. It decides nothing. */
export interface RiskHint {
  readonly level: RiskLevel;
  /** The sum of the points, never below zero. */
  readonly points: number;
  readonly lines: readonly RiskPoint[];
}

const MEDIUM = 20;
const HIGH = 45;
const HOUR_MS = 3_600_000;
const FEW_ORDERS = 3;
const STEADY_ORDERS = 12;
const UNUSUAL_PERCENT = 200;

/** Points for what speaks against an order, and some off for a store that has been steady. */
export function hintAtRisk(question: RiskQuestion): RiskHint {
  const lines = [
    ...overLimit(question),
    ...overdue(question),
    ...oldFigures(question),
    ...history(question),
    ...unusual(question),
    ...(question.unconfirmed ? [{ code: 'risk.unconfirmed', points: 5, figures: {} } as const] : []),
  ];
  const points = Math.max(
    0,
    lines.reduce((sum, line) => sum + line.points, 0),
  );
  return { level: points >= HIGH ? 'high' : points >= MEDIUM ? 'medium' : 'low', points, lines };
}

/** 10 for being over, and 1 more for each percent of the limit, at most 30. */
function overLimit({ credit: { exposure, limit }, order }: RiskQuestion): RiskPoint[] {
  if (limit === null) return [];
  const after = plus(exposure, order);
  if (!isMore(after, limit)) return [];
  const over = minus(after, limit);
  const percent = limit.amount <= 0 ? 100 : Math.ceil((over.amount * 100) / limit.amount);
  return [{ code: 'risk.over_limit', points: Math.min(30, 10 + percent), figures: { over, limit, percent } }];
}

function overdue({ credit }: RiskQuestion): RiskPoint[] {
  const owed = credit.reasons.find(({ code }) => code === 'credit.overdue')?.figures.overdue;
  return typeof owed === 'object' ? [{ code: 'risk.overdue', points: 25, figures: { overdue: owed } }] : [];
}

/** 1 for each full hour since the ERP was heard, at most 20; 25 when it never was. */
function oldFigures({ credit: { asOf }, now }: RiskQuestion): RiskPoint[] {
  if (asOf === null) return [{ code: 'risk.never_heard', points: 25, figures: {} }];
  const hours = Math.floor((now.getTime() - asOf.getTime()) / HOUR_MS);
  return hours < 1 ? [] : [{ code: 'risk.old_figures', points: Math.min(20, hours), figures: { hours } }];
}

/** 15 for a store that is hardly known; 10 a dispute, at most 20; 5 a rejection, at most 15; 10 off for a steady one. */
function history({ history: { orders, kept, disputed, rejected } }: RiskQuestion): RiskPoint[] {
  const lines: RiskPoint[] = [];
  if (kept < FEW_ORDERS) lines.push({ code: 'risk.new_store', points: 15, figures: { orders: kept } });
  if (disputed > 0)
    lines.push({ code: 'risk.disputed', points: Math.min(20, 10 * disputed), figures: { disputed, orders } });
  if (rejected > 0)
    lines.push({ code: 'risk.rejected', points: Math.min(15, 5 * rejected), figures: { rejected, orders } });
  if (kept >= STEADY_ORDERS && disputed === 0 && rejected === 0)
    lines.push({ code: 'risk.steady', points: -10, figures: { orders: kept } });
  return lines;
}

/** 10 for twice what the store orders on average, and 10 more for each further time, at most 30. */
function unusual({ order, history: { kept, value } }: RiskQuestion): RiskPoint[] {
  if (kept < FEW_ORDERS || value.amount === 0) return [];
  const average = { ...value, amount: Math.round(value.amount / kept) };
  const percent = Math.floor((order.amount * 100) / Math.max(1, average.amount));
  if (percent < UNUSUAL_PERCENT) return [];
  return [
    {
      code: 'risk.unusual_size',
      points: Math.min(30, 10 * (Math.floor(percent / 100) - 1)),
      figures: { average, percent },
    },
  ];
}
