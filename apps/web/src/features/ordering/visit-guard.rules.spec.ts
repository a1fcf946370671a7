import { type Visit, type VisitState } from '../../offline';
import { mayOrder } from './visit-guard.rules';

const visit = (storeId: string, startedAt = '2026-11-21T01:00:00Z'): Visit => ({
  ...{ id: `${storeId}-${startedAt}`, storeId, storeName: storeId, reason: 'rutin', startedAt },
  ...{ expiresAt: '2026-11-21T03:00:00Z', open: 'at-portal' },
});
const ask = (visits: readonly (readonly [Visit, VisitState])[], change: { own?: boolean; known?: boolean } = {}) =>
  mayOrder({
    ...{ storeId: 'toko', own: false, known: true, visits: visits.map(([one]) => one), ...change },
    stateOf: (asked) => visits.find(([one]) => one === asked)?.[1] ?? 'ended',
  });

describe('Ordering in a store', () => {
  it('is the right of its owner, without a visit', () => {
    expect(ask([], { own: true, known: false })).toEqual({ kind: 'may', visit: null });
  });

  it('is the right of a salesman while a visit to that store lasts', () => {
    const here = visit('toko');
    expect(ask([[here, 'active']])).toEqual({ kind: 'may', visit: here });
  });

  it('asks for a visit before it begins, after it was left, and after its term', () => {
    expect(ask([])).toEqual({ kind: 'no-visit', state: 'none' });
    expect(ask([[visit('toko'), 'ended']])).toEqual({ kind: 'no-visit', state: 'none' });
    expect(ask([[visit('toko'), 'expired']])).toEqual({ kind: 'no-visit', state: 'expired' });
    expect(ask([[visit('toko'), 'clock-changed']])).toEqual({ kind: 'no-visit', state: 'clock-changed' });
  });

  it('goes by the latest visit', () => {
    const later = visit('toko', '2026-11-21T02:00:00Z');
    expect(
      ask([
        [visit('toko'), 'expired'],
        [later, 'ended'],
      ]),
    ).toEqual({ kind: 'no-visit', state: 'none' });
  });

  it('is not possible in one store while visiting another', () => {
    const there = visit('lain');
    expect(ask([[there, 'active']])).toEqual({ kind: 'elsewhere', visit: there });
  });

  it('is not possible in a store that is on nobody’s list', () => {
    expect(ask([], { known: false })).toEqual({ kind: 'unknown-store' });
  });
});
