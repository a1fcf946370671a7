import { ceilingOf, CEILINGS, chosenOf, isWithin } from './selection.rules';

const waiting = (id: string, amount: number, own = false) => ({
  order: { id, contentHash: `hash of ${id}`, totals: { grandTotal: { amount } } },
  own,
});

describe('What is approved in a row', () => {
  it('is worth the ceiling at most, and nobody’s own', () => {
    expect(isWithin(waiting('a', 1_000), 1_000)).toBe(true);
    expect(isWithin(waiting('a', 1_001), 1_000)).toBe(false);
    expect(isWithin(waiting('a', 1, true), 1_000)).toBe(false);
  });

  it('leaves out what changed or went since it was chosen, and what a lower ceiling excludes', () => {
    const chosen = new Map([
      ['a', 'hash of a'],
      ['changed', 'another hash'],
      ['gone', 'hash of gone'],
      ['dear', 'hash of dear'],
    ]);
    const items = [waiting('a', 1), waiting('b', 1), waiting('changed', 1), waiting('dear', 9)];
    expect(chosenOf(items, chosen, 5).map(({ order }) => order.id)).toEqual(['a']);
  });

  it('begins at the least ceiling', () => {
    expect(ceilingOf(undefined)).toBe(CEILINGS[0]);
    expect(ceilingOf('7')).toBe(CEILINGS[0]);
    expect(ceilingOf('5000000')).toBe(5_000_000);
  });
});
