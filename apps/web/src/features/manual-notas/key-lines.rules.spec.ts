import { productNamed } from '../../offline/testing/tablet';
import { added, changed, wantedOf } from './key-lines.rules';

const [soap, cream] = [
  productNamed('A', { minQuantity: 6, multiple: 4 }),
  productNamed('B', { minQuantity: 1, multiple: 1 }),
];

describe('Lines that are keyed from paper', () => {
  it('begin with the least that can be ordered', () => {
    expect(wantedOf(added([], soap))).toEqual([{ sku: 'A', quantity: 8 }]);
  });

  it('hold each product once: found again, it stays as it was keyed', () => {
    const lines = changed(added(added([], soap), cream), 'A', 12);
    expect(wantedOf(added(lines, soap))).toEqual([
      { sku: 'A', quantity: 12 },
      { sku: 'B', quantity: 1 },
    ]);
  });

  it('go away with their quantity', () => {
    expect(changed(added([], soap), 'A', 0)).toEqual([]);
  });
});
