import { type Visit, type VisitState } from '../offline';
import { shownVisit, timeLeft } from './shadow-bar.rules';

const NOW = Date.parse('2026-11-21T05:00:00Z');
const visitOf = (id: string, startedAt: string, expiresAt = '2026-11-21T06:00:00Z'): Visit => ({
  id,
  storeId: `store-${id}`,
  storeName: `Toko ${id}`,
  reason: 'kunjungan rutin',
  startedAt,
  expiresAt,
  open: 'at-portal',
});
const shown = (states: Readonly<Record<string, VisitState>>, visits: readonly Visit[]) =>
  shownVisit({ visits, stateOf: ({ id }) => states[id], now: NOW });

describe('The bar tells of', () => {
  it('the visit that is under way, whatever else was not left', () => {
    const visits = [visitOf('a', '2026-11-21T03:00:00Z'), visitOf('b', '2026-11-21T04:00:00Z')];
    expect(shown({ a: 'active', b: 'expired' }, visits)?.visit.id).toBe('a');
  });

  it('the newest of those that ran out, so that the way on is at hand', () => {
    const visits = [visitOf('a', '2026-11-21T02:00:00Z'), visitOf('b', '2026-11-21T03:00:00Z')];
    expect(shown({ a: 'expired', b: 'expired' }, visits)).toMatchObject({ visit: { id: 'b' }, state: 'expired' });
  });

  it('nothing that was left, and nothing of another day', () => {
    const visits = [visitOf('a', '2026-11-21T03:00:00Z'), visitOf('b', '2026-11-20T01:00:00Z', '2026-11-20T03:00:00Z')];
    expect(shown({ a: 'ended', b: 'expired' }, visits)).toBeNull();
  });

  it('a clock that was changed, before a visit that ran out', () => {
    const visits = [visitOf('a', '2026-11-21T04:00:00Z'), visitOf('b', '2026-11-21T03:00:00Z')];
    expect(shown({ a: 'expired', b: 'clock-changed' }, visits)?.state).toBe('clock-changed');
  });
});

describe('The time left of a visit', () => {
  it.each([
    ['2026-11-21T06:52:30Z', { soon: false, hours: 1, minutes: 52, seconds: 30 }],
    ['2026-11-21T05:10:00Z', { soon: true, hours: 0, minutes: 10, seconds: 0 }],
    ['2026-11-21T05:09:05Z', { soon: true, hours: 0, minutes: 9, seconds: 5 }],
    ['2026-11-21T04:00:00Z', { soon: true, hours: 0, minutes: 0, seconds: 0 }],
  ])('until %s is counted down, never below nothing', (expiresAt, left) => {
    expect(timeLeft(expiresAt, NOW)).toEqual(left);
  });
});
