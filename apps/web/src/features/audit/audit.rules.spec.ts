import { ACTIONS, namedAct, wordOf } from './act.rules';
import { secondsFor } from './chain.rules';
import { dayIn, isNarrowed, orderOf, queryOf } from './log-filter.rules';
import { lastMonths, monthBefore } from './month.rules';

const STORE = '0191d2a4-0000-7000-8000-000000000001';

describe('The filter of the log', () => {
  it('asks for whole days of WIB, the last one included', () => {
    expect(queryOf({ from: '2026-11-20', to: '2026-11-21' })).toMatchObject({
      from: '2026-11-19T17:00:00.000Z',
      to: '2026-11-21T17:00:00.000Z',
    });
  });

  it('leaves out what makes no sense in an address', () => {
    expect(queryOf({ storeId: 'x', actorId: STORE, from: 'yesterday', to: '2026-13-99', action: '' })).toEqual({
      ...{ storeId: undefined, actorId: STORE, from: undefined, to: undefined, action: undefined },
    });
  });

  it('begins with the newest unless the address says otherwise; that alone narrows nothing', () => {
    expect([orderOf({}), orderOf({ sort: 'x' }), orderOf({ sort: 'at' })]).toEqual(['-at', '-at', 'at']);
    expect([isNarrowed({ sort: 'at' }), isNarrowed({ from: '2026-11-20' })]).toEqual([false, true]);
  });

  it('takes a day for that of WIB', () => {
    expect(dayIn(Date.parse('2026-11-20T18:00:00Z'))).toBe('2026-11-21');
  });
});

describe('An act', () => {
  it('is named as the portal did it, or as the device claims it', () => {
    expect(namedAct('order.placed')).toEqual({ known: 'order.placed', written: 'order.placed', claim: false });
    expect(namedAct('device.cart.edit')).toEqual({ known: 'cart.edit', written: 'cart.edit', claim: true });
  });

  it('without words keeps its own name', () => {
    expect(namedAct('order.flown')).toEqual({ known: null, written: 'order.flown', claim: false });
  });

  it('has its words below a name without dots', () => {
    expect(ACTIONS.map(wordOf).filter((word) => word.includes('.'))).toEqual([]);
  });
});

describe('A look through the chain', () => {
  it.each([
    [0, 2],
    [30_000, 2],
    [1_000_000, 34],
  ])('at %d records is said to take about %d seconds', (records, seconds) => {
    expect(secondsFor(records)).toBe(seconds);
  });
});

describe('A month of WIB', () => {
  it('is the one before the present one, over the turn of a year, too', () => {
    expect(monthBefore(Date.parse('2026-12-31T17:00:00Z'))).toBe('2026-12');
    expect(monthBefore(Date.parse('2026-12-31T16:59:59Z'))).toBe('2026-11');
  });

  it('is offered for a year back, the present one first', () => {
    const months = lastMonths(Date.parse('2026-11-21T00:00:00Z'));
    expect([months[0], months[1], months.at(-1), months.length]).toEqual(['2026-11', '2026-10', '2025-11', 13]);
  });
});
