import { filterOf, fits, isNarrowed, queryOf } from './orders-filter.rules';

const STORE = '0190b6c0-0000-7000-8000-000000000001';

describe('The filter of orders', () => {
  it('takes from the address what makes sense and leaves out the rest', () => {
    expect(filterOf({ status: 'held', storeId: STORE, from: '2026-11-01', to: '2026-11-30' })).toEqual({
      status: 'held',
      storeId: STORE,
      from: '2026-11-01',
      to: '2026-11-30',
    });
    expect(filterOf({ status: 'lost', storeId: 7, from: '1 Nov', to: '2026-13-40' })).toEqual({});
    expect(isNarrowed(filterOf({ other: 1 }))).toBe(false);
  });

  it('asks for whole days of the store, the last one included', () => {
    expect(queryOf({ from: '2026-11-01', to: '2026-11-01' })).toEqual({
      from: '2026-10-31T17:00:00.000Z',
      to: '2026-11-01T17:00:00.000Z',
    });
  });

  it.each([
    ['2026-10-31T16:59:59Z', false],
    ['2026-10-31T17:00:00Z', true],
    ['2026-11-01T16:59:59Z', true],
    ['2026-11-01T17:00:00Z', false],
  ])('says of an order placed at %s on the device: %p', (placedAt, fit) =>
    expect(fits({ from: '2026-11-01', to: '2026-11-01' }, { status: 'held', storeId: STORE, placedAt })).toBe(fit),
  );

  it('narrows what is on the device by status and store', () => {
    const order = { status: 'held', storeId: STORE, placedAt: '2026-11-01T00:00:00Z' } as const;
    expect(fits({ status: 'held', storeId: STORE }, order)).toBe(true);
    expect(fits({ status: 'booked' }, order)).toBe(false);
    expect(fits({ storeId: 'other' }, order)).toBe(false);
  });
});
