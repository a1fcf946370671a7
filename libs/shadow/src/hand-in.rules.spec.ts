import { CLOCK_SKEW_MS, judgeHandIn, MAX_LATE_DAYS, termOf } from './hand-in.rules';
import { type ShadowSession } from './shadow-session';

const now = new Date('2026-11-21T03:00:00Z');
const hours = (n: number): Date => new Date(now.getTime() + n * 3_600_000);
const skewed = (moment: Date, ms: number): Date => new Date(moment.getTime() + ms);
const handIn = { startedAt: hours(-5), acts: [], lifetimeMs: 7_200_000, now };

describe('A session handed in late', () => {
  it('has the term of a session from where the device says that it began', () => {
    expect(judgeHandIn(handIn)).toEqual({ kind: 'fit', term: { from: hours(-5), until: hours(-3) } });
  });

  it('may be a little ahead of our clock, and no more', () => {
    expect(judgeHandIn({ ...handIn, startedAt: skewed(now, CLOCK_SKEW_MS) }).kind).toBe('fit');
    expect(judgeHandIn({ ...handIn, startedAt: skewed(now, CLOCK_SKEW_MS + 1) })).toMatchObject({
      kind: 'invalid',
      faults: [{ path: 'startedAt' }],
    });
  });

  it(`is not believed after ${MAX_LATE_DAYS} days`, () => {
    expect(judgeHandIn({ ...handIn, startedAt: hours(-24 * MAX_LATE_DAYS) }).kind).toBe('fit');
    expect(judgeHandIn({ ...handIn, startedAt: hours(-24 * MAX_LATE_DAYS - 1) }).kind).toBe('too_late');
  });

  it('names each act that cannot have been in it', () => {
    const acts = [{ at: hours(-4) }, { at: hours(-6) }, { at: hours(-2) }, { at: hours(1) }];
    expect(judgeHandIn({ ...handIn, acts })).toMatchObject({
      kind: 'invalid',
      faults: [{ path: 'acts.1.at' }, { path: 'acts.2.at' }, { path: 'acts.3.at' }],
    });
  });
});

describe('A session that began here and is over', () => {
  const session = {
    term: null,
    startedAt: hours(-5),
    expiresAt: hours(-3),
    endedAt: null,
  } as Partial<ShadowSession> as ShadowSession;

  it('is good for what was ordered while it lasted, give or take the clocks', () => {
    expect(termOf(session)).toEqual({
      from: skewed(hours(-5), -CLOCK_SKEW_MS),
      until: skewed(hours(-3), CLOCK_SKEW_MS),
    });
  });

  it('is good no longer than until it was ended', () => {
    expect(termOf({ ...session, endedAt: hours(-4) }).until).toEqual(skewed(hours(-4), CLOCK_SKEW_MS));
    expect(termOf({ ...session, endedAt: hours(-1) }).until).toEqual(skewed(hours(-3), CLOCK_SKEW_MS));
  });

  it('keeps the term that it was handed in with', () => {
    const term = { from: hours(-9), until: hours(-8) };
    expect(termOf({ ...session, term })).toEqual(term);
  });
});
