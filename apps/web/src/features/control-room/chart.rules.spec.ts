import { byMinute, type ErpStep, heightOf, inSteps, lineOf, together, topOf } from './chart.rules';

const at = (seconds: number): string => new Date(Date.UTC(2026, 10, 21, 9, 0, seconds)).toISOString();
const step = (seconds: number, change: Partial<ErpStep> = {}): ErpStep => ({
  at: at(seconds),
  calls: 1,
  failed: 0,
  averageMs: 10,
  slowestMs: 10,
  ...change,
});

describe('A chart', () => {
  it('puts each point in its step, and shows what was not measured as nothing', () => {
    const points = [{ at: at(20) }, { at: at(40) }, { at: at(600) }];
    const placed = inSteps(points, { from: at(13), stepSeconds: 10, count: 4 });
    expect(placed).toEqual([null, { at: at(20) }, null, { at: at(40) }]);
  });

  it.each([
    [[null], 10, 10],
    [[3, 11], 10, 20],
    [[100], 10, 100],
    [[101], 10, 200],
    [[499, null], 1, 500],
    [[5001], 1, 10_000],
  ])('of %j has room for at least %d, and ends at %d', (values, least, top) => {
    expect(topOf(values, least)).toBe(top);
  });

  it('shows a small figure, too, and nothing for none', () => {
    expect([heightOf(0, 1000, 100), heightOf(1, 1000, 100), heightOf(500, 1000, 100)]).toEqual([0, 2, 50]);
  });

  it('breaks its line where nothing was measured, and makes a dot of a lone figure', () => {
    expect(lineOf([0, 10, null, 5, null], 10, 50, 100)).toBe('M5.0 100.0L15.0 0.0M35.0 50.0h0.1');
  });
});

describe('Figures of the ERP', () => {
  it('are weighed by the calls that were answered', () => {
    expect(together([step(0, { calls: 3, averageMs: 10 }), step(10, { averageMs: 50, slowestMs: 90 })])).toEqual({
      calls: 4,
      failed: 0,
      averageMs: 20,
      slowestMs: 90,
    });
  });

  it('have no average where nothing was answered', () => {
    expect(together([step(0, { failed: 1, averageMs: null, slowestMs: 900 })]).averageMs).toBeNull();
    expect(together([])).toEqual({ calls: 0, failed: 0, averageMs: null, slowestMs: 0 });
  });

  it('are gathered by minute, newest first', () => {
    const minutes = byMinute([step(0), step(50), step(70)]);
    expect(minutes.map(({ at: begins, calls }) => [begins, calls])).toEqual([
      [at(60), 1],
      [at(0), 2],
    ]);
  });
});
