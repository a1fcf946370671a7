import fc from 'fast-check';
import { type Product } from './product';
import { search, shelfOf } from './product-search.rules';

const product = (sku: string, name = sku, category = 'Kulit'): Product => ({
  sku,
  name,
  barcode: '899',
  brand: 'Melati',
  category,
  imageUrl: null,
  unit: 'PCS',
  packSize: 1,
  minQuantity: 1,
  multiple: 1,
  taxClass: 'STANDARD',
});
const all = { q: '', category: null, after: null };

describe('The search', () => {
  it('walks every product once, whatever the size of a page', () => {
    const names = fc.uniqueArray(fc.tuple(fc.string({ maxLength: 2 }), fc.string({ maxLength: 3 })), {
      selector: ([, sku]) => sku,
    });
    fc.assert(
      fc.property(names, fc.integer({ min: 1, max: 5 }), (list, limit) => {
        const shelf = shelfOf(list.map(([name, sku]) => product(sku, name)));
        const seen: string[] = [];
        for (let page = search(shelf, { ...all, limit }); ;) {
          seen.push(...page.found.map(({ sku }) => sku));
          const last = page.found.at(-1);
          if (!page.more || !last) break;
          page = search(shelf, { ...all, limit, after: [last.name, last.sku] });
        }
        expect(seen).toEqual(shelf.map((shelved) => shelved.product.sku));
      }),
    );
  });

  it('goes on after a product that is gone', () => {
    const shelf = shelfOf(['a', 'c', 'd'].map((sku) => product(sku)));
    const { found } = search(shelf, { ...all, after: ['b', 'b'], limit: 2 });
    expect(found.map(({ sku }) => sku)).toEqual(['c', 'd']);
  });

  it.each([
    ['melati 899', 2],
    ['SABUN', 1],
    ['sabun kulit', 0],
    ['  ', 2],
  ])('for %j finds %i', (q, count) => {
    const shelf = shelfOf([product('1', 'Sabun'), product('2', 'Sampo')]);
    expect(search(shelf, { ...all, q, limit: 10 }).found).toHaveLength(count);
  });
});
