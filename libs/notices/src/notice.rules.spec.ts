import { judgeTry, type Try } from './notice.rules';

const now = new Date('2026-11-21T05:00:00Z');
const ago = (ms: number): Date => new Date(now.getTime() - ms);
const later = (ms: number): Date => new Date(now.getTime() + ms);
const MINUTE = 60_000;

const judge = (attempt: Partial<Try>) =>
  judgeTry({
    result: 'failed',
    attempts: 1,
    ambiguous: 0,
    failingSince: now,
    now,
    hasReserve: false,
    terms: { retry: 2000, fallback: 10 * MINUTE },
    ...attempt,
  });

describe('A try to deliver a notice', () => {
  it('that was taken is sent, however many failed before', () => {
    expect(judge({ result: 'taken', attempts: 99, failingSince: ago(600 * MINUTE) })).toEqual({
      state: 'sent',
      nextTryAt: null,
      help: null,
    });
  });

  it.each([
    [1, 2000],
    [2, 4000],
    [3, 8000],
    [99, 60_000],
  ])('that failed as number %d is repeated after %d ms', (attempts, pause) => {
    expect(judge({ attempts })).toEqual({ state: 'failed', nextTryAt: later(pause), help: null });
  });

  it('is repeated at the latest when help is due', () => {
    expect(judge({ attempts: 99, failingSince: ago(9.5 * MINUTE) }).nextTryAt).toEqual(later(0.5 * MINUTE));
  });

  it.each([
    ['the other channel', true, 'reserve'],
    ['a person, where there is no other', false, 'person'],
  ] as const)('that failed for ten minutes calls for %s, and goes on', (_title, hasReserve, help) => {
    expect(judge({ attempts: 20, failingSince: ago(10 * MINUTE), hasReserve })).toEqual({
      state: 'failed',
      nextTryAt: later(MINUTE),
      help,
    });
  });

  it.each([
    ['refused', { result: 'refused' }],
    ['failing for five hours', { failingSince: ago(300 * MINUTE) }],
    ['of an unknown end for the second time', { result: 'ambiguous', ambiguous: 2 }],
  ] as const)('that is %s is given up, and help is called for', (_title, attempt) => {
    expect(judge(attempt)).toEqual({ state: 'given-up', nextTryAt: null, help: 'person' });
    expect(judge({ ...attempt, hasReserve: true }).help).toBe('reserve');
  });

  it('of an unknown end is repeated once', () => {
    expect(judge({ result: 'ambiguous', ambiguous: 1 })).toMatchObject({ state: 'failed', nextTryAt: later(2000) });
  });
});
