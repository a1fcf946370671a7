import { idr } from '@jembatan/kernel';
import { priceFor, wibDay } from './price.rules';

const breaks = [
  { minQuantity: 6, price: idr(100) },
  { minQuantity: 24, price: idr(80) },
  { minQuantity: 12, price: idr(90) },
];

describe('The price', () => {
  it.each([
    [5, null],
    [6, 100],
    [11, 100],
    [12, 90],
    [23, 90],
    [24, 80],
    [1_000_000, 80],
  ])('of %i units is that of the largest break they reach (%p)', (quantity, amount) => {
    expect(priceFor(breaks, quantity)).toEqual(amount === null ? null : idr(amount));
  });

  it('of nothing on the list is none', () => {
    expect(priceFor([], 1)).toBeNull();
  });
});

describe('The day in Jakarta', () => {
  it.each([
    ['2026-11-20T16:59:59.999Z', '2026-11-20'],
    ['2026-11-20T17:00:00.000Z', '2026-11-21'],
    ['2026-12-31T17:00:00.000Z', '2027-01-01'],
  ])('at %s is %s', (instant, day) => {
    expect(wibDay(new Date(instant))).toBe(day);
  });
});
