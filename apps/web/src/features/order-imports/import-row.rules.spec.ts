import { choosable, figuresOf, isChoosable, type OrderImport, progressOf, verdictFrom } from './import-row.rules';

const sums = (of: Partial<Record<OrderImport['verdicts'][number]['verdict'], number>>): OrderImport['verdicts'] =>
  Object.entries(of).map(([verdict, rows]) => ({
    verdict: verdict as OrderImport['verdicts'][number]['verdict'],
    rows,
    value: { amount: rows * 100, currency: 'IDR' },
  }));

describe('An import of orders', () => {
  it('lets be chosen what can be ordered, also what was refused when it was placed', () => {
    const verdicts = sums({ ready: 3, approval: 2, refused: 9, failed: 1, placed: 4 });
    expect(choosable({ verdicts })).toEqual({ rows: 6, amount: 600 });
    expect(
      ['ready', 'approval', 'failed', 'refused', 'placing', 'placed', null].map((verdict) =>
        isChoosable({ verdict } as never),
      ),
    ).toEqual([true, true, true, false, false, false, false]);
  });

  it('tells how far it is: lines looked at, then lines in an order', () => {
    expect(progressOf({ state: 'judging', rows: 10, waiting: 4, verdicts: [] })).toEqual({ done: 6, of: 10 });
    expect(
      progressOf({ state: 'running', rows: 10, waiting: 0, verdicts: sums({ placed: 2, placing: 3, refused: 5 }) }),
    ).toEqual({ done: 2, of: 5 });
  });

  it('says prices in rupiah, and what stands in the line as it stands', () => {
    expect(figuresOf({ figures: { expectedPrice: 9000, quantity: 1250, available: null }, value: '1,2' })).toEqual({
      expectedPrice: 'Rp\u00A09.000',
      quantity: '1.250',
      value: '1,2',
    });
  });

  it('takes no verdict from an address that there is not', () => {
    expect([verdictFrom('ready'), verdictFrom('nonsense'), verdictFrom(undefined)]).toEqual([
      'ready',
      undefined,
      undefined,
    ]);
  });
});
