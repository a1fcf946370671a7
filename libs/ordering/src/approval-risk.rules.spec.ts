import { idr } from '@jembatan/kernel';
import { hintAtRisk, type RiskQuestion } from './approval-risk.rules';

const now = new Date('2026-11-21T09:00:00Z');
const hoursAgo = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);

/** A store that has been ordering for about a million, judged by figures of now. */
const question = (change: Partial<RiskQuestion> = {}): RiskQuestion => ({
  credit: { reasons: [], asOf: now, exposure: idr(2_000_000), limit: idr(10_000_000) },
  order: idr(1_000_000),
  unconfirmed: false,
  history: { orders: 6, kept: 6, value: idr(6_000_000), disputed: 0, rejected: 0, lastPlacedAt: hoursAgo(48) },
  now,
  ...change,
});
const pointsOf = (change: Partial<RiskQuestion>): [string, number][] =>
  hintAtRisk(question(change)).lines.map(({ code, points }) => [code, points]);
const credit = (change: Partial<RiskQuestion['credit']>) => ({ credit: { ...question().credit, ...change } });
const history = (change: Partial<RiskQuestion['history']>) => ({ history: { ...question().history, ...change } });
const overdue = { code: 'credit.overdue', figures: { overdue: idr(500) } } as const;

describe('The hint at the risk of an order', () => {
  it.each<[string, Partial<RiskQuestion>, [string, number][]]>([
    ['finds nothing in an ordinary order', {}, []],
    ['counts each percent over the limit', credit({ exposure: idr(9_500_000) }), [['risk.over_limit', 15]]],
    ['counts no more than 30 for the limit', credit({ exposure: idr(90_000_000) }), [['risk.over_limit', 30]]],
    ['takes a limit of nothing for fully spent', credit({ limit: idr(0) }), [['risk.over_limit', 30]]],
    ['leaves out a limit that nobody knows', credit({ limit: null }), []],
    ['counts what is overdue', credit({ reasons: [overdue] }), [['risk.overdue', 25]]],
    ['counts the hours of old figures', credit({ asOf: hoursAgo(7) }), [['risk.old_figures', 7]]],
    ['counts no more than 20 hours', credit({ asOf: hoursAgo(100) }), [['risk.old_figures', 20]]],
    ['counts that the ERP was never heard', credit({ asOf: null }), [['risk.never_heard', 25]]],
    ['counts a store that is hardly known', history({ kept: 2 }), [['risk.new_store', 15]]],
    ['counts each dispute', history({ disputed: 1 }), [['risk.disputed', 10]]],
    ['counts no more than two disputes', history({ disputed: 9 }), [['risk.disputed', 20]]],
    ['counts each rejection', history({ rejected: 2 }), [['risk.rejected', 10]]],
    ['takes 10 off for a steady store', history({ kept: 12, value: idr(12_000_000) }), [['risk.steady', -10]]],
    ['says nothing of less than twice the usual', { order: idr(1_999_999) }, []],
    ['counts each time of the usual size', { order: idr(3_000_000) }, [['risk.unusual_size', 20]]],
    ['counts an order that the owner has not confirmed', { unconfirmed: true }, [['risk.unconfirmed', 5]]],
  ])('%s', (_title, change, points) => {
    expect(pointsOf(change)).toEqual(points);
  });

  it('is the sum of its lines, and never below zero', () => {
    const steady = { ...question().history, kept: 20, value: idr(20_000_000) };
    expect(hintAtRisk(question({ history: steady }))).toMatchObject({ points: 0, level: 'low' });
    const all = hintAtRisk(question({ ...credit({ reasons: [overdue], asOf: hoursAgo(3) }), unconfirmed: true }));
    expect(all.points).toBe(all.lines.reduce((sum, { points }) => sum + points, 0));
    expect(all).toMatchObject({ points: 33, level: 'medium' });
  });

  it('is high from 45 on', () => {
    expect(hintAtRisk(question(credit({ reasons: [overdue], exposure: idr(10_000_000) }))).level).toBe('high');
  });
});
