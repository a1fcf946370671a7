import fc from 'fast-check';
import { DomainError } from './domain-error';
import { idr, minus, plus, ratio, times, total } from './money';

const amounts = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }).map(idr);

describe('Money', () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses %p: rupiah are whole and exact', (amount) => {
    expect(() => idr(amount)).toThrow(DomainError);
  });

  it('adds and takes away without loss', () => {
    fc.assert(fc.property(amounts, amounts, (a, b) => expect(minus(plus(a, b), b)).toEqual(a)));
  });

  it('sums in any order to the same total', () => {
    fc.assert(fc.property(fc.array(amounts), (list) => expect(total(list)).toEqual(total([...list].reverse()))));
  });

  it('refuses a product that leaves the exact integers', () => {
    expect(() => times(idr(2 ** 52), 4)).toThrow('money.not_whole');
  });

  it.each([
    [1, 2, 1],
    [-1, 2, -1],
    [1, 3, 0],
    [2, 3, 1],
  ])('rounds %i/%i half away from zero to %i', (numerator, denominator, expected) => {
    expect(ratio(idr(1), numerator, denominator)).toEqual(idr(expected));
  });

  it('never strays more than half a unit from the exact ratio', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 20_000 }), (money, n, d) => {
        const twiceError = BigInt(ratio(money, n, d).amount) * BigInt(d) - BigInt(money.amount) * BigInt(n);
        expect((twiceError < 0n ? -twiceError : twiceError) * 2n <= BigInt(d)).toBe(true);
      }),
    );
  });
});
