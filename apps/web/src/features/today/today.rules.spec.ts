import { type CommandState, type TerritoryStore } from '../../offline';
import { creditHint, distanceBetween, narrowed, rowsOf } from './today.rules';

const rupiah = (amount: number) => ({ amount, currency: 'IDR' as const });
const summary = (over: Partial<NonNullable<TerritoryStore['creditSummary']>> = {}) => ({
  limit: rupiah(10_000_000),
  used: rupiah(4_000_000),
  overdue: rupiah(0),
  blocked: false,
  asOf: '2026-11-21T01:00:00Z',
  ...over,
});
const storeOf = (code: string, over: Partial<TerritoryStore> = {}): TerritoryStore => ({
  id: code.toLowerCase(),
  code,
  name: `Toko ${code}`,
  owner: null,
  address: null,
  location: null,
  timeZone: 'Asia/Jakarta',
  priceList: null,
  lastOrder: null,
  creditSummary: null,
  ...over,
});
const MONAS = { lat: -6.1754, lng: 106.8272 };
const BANDUNG = { lat: -6.9175, lng: 107.6191 };
const today = (instant: string) => instant.startsWith('2026-11-21');
const rows = (
  stores: TerritoryStore[],
  orders: [string, CommandState, string][] = [],
  here = null as typeof MONAS | null,
) =>
  rowsOf({
    stores,
    here,
    isToday: today,
    orders: orders.map(([storeId, state, placedAt]) => ({ storeId, state, placedAt })),
  });
const codes = (shown: ReturnType<typeof rows>) => shown.map(({ store }) => store.code);

describe('The distance between two places', () => {
  it('is told along the ground', () => {
    expect(distanceBetween(MONAS, BANDUNG) / 1000).toBeCloseTo(120.3, 0);
    expect(distanceBetween(MONAS, MONAS)).toBe(0);
  });
});

describe('The stores of the territory', () => {
  const near = storeOf('C3', { location: MONAS });
  const far = storeOf('A1', { location: BANDUNG });
  const nowhere = storeOf('B2');

  it('stand by code where nobody knows where the device is', () => {
    expect(codes(rows([near, far, nowhere]))).toEqual(['A1', 'B2', 'C3']);
  });

  it('stand nearest first where it is known, those without a place last', () => {
    const sorted = rows([far, nowhere, near], [], MONAS);
    expect(codes(sorted)).toEqual(['C3', 'A1', 'B2']);
    expect(sorted.map(({ distance }) => distance === null)).toEqual([false, false, true]);
  });

  it('have ordered today by an order of this device, too; a refused one does not count', () => {
    const [a, b, c] = rows(
      [far, nowhere, near],
      [
        ['a1', 'queued', '2026-11-21T02:00:00Z'],
        ['b2', 'refused', '2026-11-21T02:00:00Z'],
        ['c3', 'accepted', '2026-11-20T02:00:00Z'],
      ],
    );
    expect([a, b, c].map(({ orderedToday, waiting }) => [orderedToday, waiting])).toEqual([
      [true, 1],
      [false, 1],
      [false, 0],
    ]);
    expect(c.lastOrderAt).toBe('2026-11-20T02:00:00Z');
  });

  it('are found by parts of code, name and address, whatever the case and the signs', () => {
    const all = rows([storeOf('A1', { name: 'Toko Café Melati', address: 'Jl. Jend. Sudirman 5' }), nowhere]);
    expect(codes(narrowed(all, { q: 'cafe sudirman', notYetToday: false }))).toEqual(['A1']);
    expect(codes(narrowed(all, { q: 'jend. SUDIRMAN', notYetToday: false }))).toEqual(['A1']);
    expect(codes(narrowed(all, { q: 'mawar', notYetToday: false }))).toEqual([]);
  });

  it('can be narrowed to those that have not ordered today', () => {
    const all = rows([far, nowhere], [['a1', 'accepted', '2026-11-21T02:00:00Z']]);
    expect(codes(narrowed(all, { q: '', notYetToday: true }))).toEqual(['B2']);
  });
});

describe('The credit of a store is told', () => {
  it.each([
    ['unknown', 0, null],
    ['blocked', 0, summary({ blocked: true, overdue: rupiah(5) })],
    ['overdue', 250_000, summary({ overdue: rupiah(250_000) })],
    ['full', 0, summary({ used: rupiah(10_000_000) })],
    ['room', 6_000_000, summary()],
  ])('as %s with %i', (kind, amount, given) => {
    expect(creditHint(given)).toMatchObject({ kind, amount });
  });
});
