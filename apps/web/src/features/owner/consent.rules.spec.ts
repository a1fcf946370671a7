import { ACTS, type Consent, EMPTY, formOf, inputOf, isOver, judgeForm, withConsent } from './consent.rules';

const NOW = new Date('2026-11-21T05:00:00Z');
const consent = (over: Partial<Consent> = {}): Consent => ({
  salesmanId: null,
  maxAmount: null,
  until: null,
  acts: [...ACTS],
  ...over,
});

describe('What an owner types', () => {
  it('has no bound where nothing is typed', () => {
    expect(judgeForm(EMPTY, NOW)).toEqual({ kind: 'good', consent: {} });
  });

  it.each([
    ['25000000', 25_000_000],
    ['25.000.000', 25_000_000],
    ['Rp 25.000.000', 25_000_000],
  ])('reads %s as rupiah', (limit, maxAmount) =>
    expect(judgeForm({ ...EMPTY, limit }, NOW)).toEqual({ kind: 'good', consent: { maxAmount } }),
  );

  it.each(['banyak', '-5', '0', '12,5', '9999999999999'])('refuses %s as an amount', (limit) =>
    expect(judgeForm({ ...EMPTY, limit }, NOW)).toEqual({ kind: 'bad', faults: ['limit'] }),
  );

  it('is good until the end of the day that was chosen, by the store’s clock, and that is not over', () => {
    expect(judgeForm({ ...EMPTY, until: '2026-11-21' }, NOW)).toEqual({
      kind: 'good',
      consent: { until: '2026-11-21T16:59:59.000Z' },
    });
    expect(judgeForm({ ...EMPTY, until: '2026-11-20' }, NOW)).toEqual({ kind: 'bad', faults: ['until'] });
  });

  it('allows at least one act, and names them only where it is not all', () => {
    expect(judgeForm({ ...EMPTY, acts: [] }, NOW)).toEqual({ kind: 'bad', faults: ['acts'] });
    expect(judgeForm({ ...EMPTY, acts: ['order:quote'] }, NOW)).toEqual({
      kind: 'good',
      consent: { acts: ['order:quote'] },
    });
  });
});

describe('A consent', () => {
  it('comes back from the form as it went in', () => {
    const one = consent({
      salesmanId: 'a',
      maxAmount: { amount: 5, currency: 'IDR' },
      until: '2026-11-21T16:59:59.000Z',
    });
    expect(judgeForm(formOf(one), NOW)).toEqual({ kind: 'good', consent: inputOf(one) });
  });

  it('is handed in beside the others, or in place of itself', () => {
    const two = [consent({ salesmanId: 'a' }), consent({ salesmanId: 'b' })];
    expect(withConsent(two, null, { maxAmount: 1 })).toEqual([
      { salesmanId: 'a' },
      { salesmanId: 'b' },
      { maxAmount: 1 },
    ]);
    expect(withConsent(two, 1, { maxAmount: 1 })).toEqual([{ salesmanId: 'a' }, { maxAmount: 1 }]);
  });

  it('is over from its end on', () => {
    expect(isOver({ until: '2026-11-21T05:00:00Z' }, NOW)).toBe(true);
    expect(isOver({ until: '2026-11-21T05:00:01Z' }, NOW)).toBe(false);
    expect(isOver({ until: null }, NOW)).toBe(false);
  });
});
