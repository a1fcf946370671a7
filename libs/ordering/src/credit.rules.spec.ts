import { idr } from '@jembatan/kernel';
import { type CreditQuestion, isOnlyUnjudged, judgeCredit } from './credit.rules';

const now = new Date('2026-11-21T05:00:00Z');
const ask = (change: Partial<CreditQuestion> & { standing?: CreditQuestion['standing'] } = {}): CreditQuestion => ({
  standing: {
    limit: idr(1000),
    used: idr(400),
    overdue: idr(0),
    blocked: false,
    asOf: new Date('2026-11-21T04:59:00Z'),
  },
  unheard: idr(100),
  order: idr(500),
  tolerance: idr(0),
  now,
  maxAge: 900,
  ...change,
});
const standing = (change: Partial<NonNullable<CreditQuestion['standing']>>): Partial<CreditQuestion> => ({
  standing: { ...ask().standing!, ...change },
});

describe('Credit', () => {
  it('is GREEN up to the last rupiah of the limit, our own unheard orders counted', () => {
    expect(judgeCredit(ask())).toMatchObject({ verdict: 'GREEN', reasons: [], exposure: idr(500) });
  });

  it('is RED one rupiah over the limit, with the figures', () => {
    expect(judgeCredit(ask({ order: idr(501) }))).toMatchObject({
      verdict: 'RED',
      reasons: [
        { code: 'credit.over_limit', figures: { limit: idr(1000), exposure: idr(500), order: idr(501), over: idr(1) } },
      ],
    });
  });

  it('is AMBER over the limit by at most the tolerance', () => {
    expect(judgeCredit(ask({ order: idr(550), tolerance: idr(50) })).verdict).toBe('AMBER');
    expect(judgeCredit(ask({ order: idr(551), tolerance: idr(50) })).verdict).toBe('RED');
  });

  it('is AMBER when something is overdue', () => {
    expect(judgeCredit(ask(standing({ overdue: idr(1) })))).toMatchObject({
      verdict: 'AMBER',
      reasons: [{ code: 'credit.overdue' }],
    });
  });

  it('is RED when the ERP blocks the store, whatever the limit', () => {
    expect(judgeCredit(ask(standing({ blocked: true }))).verdict).toBe('RED');
  });

  it('is RED when overdue and over the limit: the harder verdict counts, both reasons are told', () => {
    const judged = judgeCredit(ask({ ...standing({ overdue: idr(1) }), order: idr(600) }));
    expect(judged.verdict).toBe('RED');
    expect(judged.reasons.map(({ code }) => code)).toEqual(['credit.over_limit', 'credit.overdue']);
  });

  it.each([
    ['never heard', { standing: null }],
    ['heard too long ago', standing({ asOf: new Date('2026-11-21T04:44:59Z') })],
  ])('is not judgeable when the ERP was %s', (_, change) => {
    const judged = judgeCredit(ask(change));
    expect(judged.reasons.map(({ code }) => code)).toEqual(['credit.not_judgeable']);
    expect(isOnlyUnjudged(judged)).toBe(true);
  });
});
