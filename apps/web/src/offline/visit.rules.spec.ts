import { activeOf, isHandedIn, type KeptVisit, stateAt, TERM_MS } from './visit.rules';

const START = Date.parse('2026-11-21T01:00:00.000Z');
const visit = (change: Partial<KeptVisit> = {}): KeptVisit => ({
  ...{ id: 'v1', storeId: 's1', storeName: 'Toko Satu', reason: 'Rutin', open: 'at-portal', began: 'at-portal' },
  startedAt: new Date(START).toISOString(),
  expiresAt: new Date(START + TERM_MS).toISOString(),
  liveId: null,
  ...change,
});

it.each([
  ['at its beginning', 0, 'active'],
  ['until its last moment', TERM_MS - 1, 'active'],
  ['when its two hours are over', TERM_MS, 'expired'],
  ['with a clock that its network set back a little', -60_000, 'active'],
  ['with a clock that went back behind its beginning', -3_600_000, 'clock-changed'],
] as const)('A visit is, %s (%i ms): %s', (_, after, state) => {
  expect(stateAt(visit(), START + after)).toBe(state);
});

it('A visit that was ended is over, whatever the clock says', () => {
  expect(stateAt(visit({ open: 'ended' }), START - 3_600_000)).toBe('ended');
});

it('One visit is under way, and none that is over', () => {
  expect(activeOf([visit({ open: 'ended' }), visit({ id: 'v2' })], START)?.id).toBe('v2');
  expect(activeOf([visit()], START + TERM_MS)).toBeUndefined();
});

it('A visit is handed in with its beginning when it began without a connection, or is over', () => {
  expect(isHandedIn(visit(), START)).toBe(false);
  expect(isHandedIn(visit({ began: 'on-device', open: 'on-device' }), START)).toBe(true);
  expect(isHandedIn(visit({ open: 'ended' }), START)).toBe(true);
  expect(isHandedIn(visit(), START + TERM_MS)).toBe(true);
});
