import { allThatFit, ceilingOf, CEILINGS, chosenOf, fits, MOST_AT_ONCE } from './selection.rules';

const waiting = (id: string, amount: number, own = false) => ({
  order: { id, contentHash: `hash of ${id}`, totals: { grandTotal: { amount } } },
  own,
});
const seen = (...ids: string[]) => new Map(ids.map((id) => [id, `hash of ${id}`]));
const idsOf = (items: readonly ReturnType<typeof waiting>[]) => items.map(({ order }) => order.id);

describe('What is approved in one act', () => {
  it('is worth the ceiling at most together, and tells how much of it is left', () => {
    const items = [waiting('a', 600), waiting('b', 400), waiting('c', 1)];
    expect(chosenOf(items, seen('a', 'b'), 1_000)).toMatchObject({ sum: 1_000, left: 0 });
    const { chosen, sum, left } = chosenOf(items, seen('a', 'b', 'c'), 1_000);
    expect([idsOf(chosen), sum, left]).toEqual([['a', 'b'], 1_000, 0]);
  });

  it('leaves out what changed or went since it was chosen, and what a lower ceiling excludes', () => {
    const chosen = new Map([...seen('a', 'gone', 'dear'), ['changed', 'another hash']]);
    const items = [waiting('a', 1), waiting('b', 1), waiting('changed', 1), waiting('dear', 9)];
    expect(idsOf(chosenOf(items, chosen, 5).chosen)).toEqual(['a']);
  });

  it('takes one more as long as it fits in what is left, and nobody’s own', () => {
    const selection = chosenOf([waiting('a', 600)], seen('a'), 1_000);
    expect(fits(waiting('b', 400), selection)).toBe(true);
    expect(fits(waiting('b', 401), selection)).toBe(false);
    expect(fits(waiting('b', 1, true), selection)).toBe(false);
  });

  it('is at once as many as fit, from the top of the list, and no more than the portal takes', () => {
    const items = [
      waiting('a', 600),
      waiting('own', 1, true),
      waiting('dear', 500),
      waiting('b', 400),
      waiting('c', 1),
    ];
    expect(idsOf(allThatFit(items, 1_000))).toEqual(['a', 'b']);
    const many = Array.from({ length: MOST_AT_ONCE + 1 }, (_, n) => waiting(String(n), 1));
    expect(allThatFit(many, 1_000)).toHaveLength(MOST_AT_ONCE);
    expect(fits(waiting('last', 1), { chosen: many, sum: 0, left: 1_000 })).toBe(false);
  });

  it('begins at the least ceiling', () => {
    expect(ceilingOf(undefined)).toBe(CEILINGS[0]);
    expect(ceilingOf('7')).toBe(CEILINGS[0]);
    expect(ceilingOf('25000000')).toBe(25_000_000);
  });
});
