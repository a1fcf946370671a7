import { whatChanged } from './what-changed.rules';

const line = (sku: string, quantity: number) => ({ sku, name: `Name of ${sku}`, quantity });

describe('What somebody else changed', () => {
  it('is nothing where every line stands as it was seen, in whatever order', () => {
    expect(whatChanged([line('A', 1), line('B', 2)], [line('B', 2), line('A', 1)])).toEqual([]);
  });

  it('names quantities, lines that came and lines that went', () => {
    const changes = whatChanged([line('A', 1), line('B', 2)], [line('A', 5), line('C', 3)]);
    expect(changes.map(({ sku, before, after }) => [sku, before, after])).toEqual([
      ['A', 1, 5],
      ['C', 0, 3],
      ['B', 2, 0],
    ]);
  });
});
