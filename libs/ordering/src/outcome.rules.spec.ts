import { idr } from '@jembatan/kernel';
import { type Submission } from './erp-orders.port';
import { type OrderStatus } from './order';
import { judgeOutcome, MAX_UNKNOWN_TRIES, type OutcomeQuestion, pauseAfter } from './outcome.rules';

const triedAt = new Date('2026-11-21T05:00:00Z');
const now = new Date('2026-11-21T05:00:02Z');
const earlier = new Date('2026-11-21T04:00:00Z');
const judge = (submission: Submission, change: Partial<OutcomeQuestion> = {}) =>
  judgeOutcome({
    status: 'placed',
    submission,
    attempts: 1,
    uncertainSince: null,
    triedAt,
    settleMs: 1000,
    now,
    ...change,
  });

const accepted: Submission = { kind: 'accepted', number: 'SO-1', taxDifference: idr(1) };
const refused: Submission = { kind: 'refused', code: 'stock.short', message: 'short', lines: [] };
const unknown: Submission = { kind: 'unknown', cause: 'time-out', settled: false };
const unavailable: Submission = { kind: 'unavailable', cause: 'down' };

describe('A try to send an order', () => {
  it('that was accepted books it as of now, and keeps the rupiah by which the taxes differ', () => {
    expect(judge(accepted)).toMatchObject({
      status: 'booked',
      state: 'booked',
      number: 'SO-1',
      bookedAt: now,
      taxDifference: idr(1),
      uncertainSince: null,
    });
  });

  it('that stands changed in the ERP is booked there, and goes to a person', () => {
    const submission: Submission = { kind: 'changed', number: 'SO-1', differences: [], taxDifference: idr(0) };
    expect(judge(submission)).toMatchObject({ status: 'needs-review', state: 'changed', bookedAt: now });
  });

  it('whose differing draft was dropped is not booked', () => {
    const submission: Submission = { kind: 'changed', number: null, differences: [], taxDifference: idr(0) };
    expect(judge(submission)).toMatchObject({ status: 'needs-review', number: null, bookedAt: null });
  });

  it('that was refused as a whole keeps the reason without a SKU', () => {
    expect(judge(refused)).toMatchObject({
      status: 'needs-review',
      state: 'refused',
      refusals: [{ sku: null, code: 'stock.short' }],
    });
  });

  it('that was refused by line keeps the lines', () => {
    const lines = [{ sku: 'A', code: 'stock.short', message: 'short', available: 3 }];
    expect(judge({ ...refused, lines }).refusals).toEqual(lines);
  });

  it('whose answer was lost stays to be sent, uncertain since it began', () => {
    expect(judge(unknown)).toMatchObject({
      status: 'placed',
      state: 'unknown',
      uncertainSince: triedAt,
      nextTryAt: new Date('2026-11-21T05:00:02.500Z'),
    });
  });

  it('whose answer was lost again is uncertain since the first time', () => {
    expect(judge(unknown, { uncertainSince: earlier }).uncertainSince).toEqual(earlier);
  });

  it.each<[string, Submission, number]>([
    ['the ERP says that it will not surface any more', { ...unknown, settled: true }, 1],
    ['it was tried often enough to hold up its store', unknown, MAX_UNKNOWN_TRIES],
  ])('goes to a person when %s', (_, submission, attempts) => {
    expect(judge(submission, { attempts })).toMatchObject({
      status: 'needs-review',
      state: 'unknown',
      nextTryAt: null,
      uncertainSince: triedAt,
    });
  });

  it('is looked up on while it may still surface, however often it was tried', () => {
    const often = { attempts: MAX_UNKNOWN_TRIES + 1, settleMs: 2000 };
    expect(judge(unknown, often)).toMatchObject({ status: 'placed', nextTryAt: new Date('2026-11-21T05:00:32Z') });
    expect(judge(unknown, { ...often, uncertainSince: earlier }).status).toBe('needs-review');
  });

  it('that certainly did nothing is not counted, and waits', () => {
    expect(judge(unavailable)).toMatchObject({
      status: 'placed',
      state: 'waiting',
      counts: false,
      uncertainSince: null,
    });
  });

  it('that certainly did nothing does not make an earlier lost answer certain', () => {
    expect(judge(unavailable, { uncertainSince: earlier })).toMatchObject({
      state: 'unknown',
      uncertainSince: earlier,
    });
  });

  it.each<[string, Submission]>([
    ['accepted', accepted],
    ['refused', refused],
  ])('that was %s after a lost answer leaves a sweep for drafts that surface late', (_, submission) => {
    expect(judge(submission).sweepUntil).toBeNull();
    expect(judge(submission, { uncertainSince: earlier }).sweepUntil).toEqual(new Date('2026-11-21T05:15:02Z'));
  });

  it.each<[string, Submission, OrderStatus]>([
    ['booked', accepted, 'booked'],
    ['refused', refused, 'needs-review'],
    ['unavailable', unavailable, 'placed'],
  ])(
    'of an order that was held meanwhile leaves it held, to return to what came of it: %s',
    (_, submission, heldFrom) => {
      expect(judge(submission, { status: 'held' })).toEqual({ ...judge(submission), status: 'held', heldFrom });
    },
  );

  it('waits twice as long after each, at most half a minute', () => {
    expect([1, 2, 3, 7, 50].map(pauseAfter)).toEqual([500, 1000, 2000, 30_000, 30_000]);
  });
});
