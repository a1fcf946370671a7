import { type Offer } from '@jembatan/catalog';
import { idr } from '@jembatan/kernel';
import { sortOrderable } from './cart.rules';

const offer = (changes: Partial<Offer>): Offer => ({
  sku: 'A',
  name: 'Toner',
  unit: 'pcs',
  packSize: 1,
  minQuantity: 12,
  multiple: 12,
  taxClass: 'STANDARD',
  active: true,
  priceBreaks: [{ minQuantity: 1, price: idr(10_000) }],
  priceAsOf: new Date(0),
  stock: null,
  ...changes,
});
const reordered = (found: Offer | null) =>
  sortOrderable({ lines: [{ sku: 'A', quantity: 5 }], offers: new Map(found ? [['A', found]] : []) });

describe('ordering an earlier order again', () => {
  it('takes over a line that is still sold, whatever minimum or stock say today', () =>
    expect(reordered(offer({}))).toEqual({ lines: [{ sku: 'A', quantity: 5 }], left: [] }));

  it.each<[string, Offer | null, string]>([
    ['is no longer listed', null, 'unknown'],
    ['is no longer sold', offer({ active: false }), 'inactive'],
    ['has no price for the store', offer({ priceBreaks: [] }), 'no-price'],
  ])('leaves out a line whose product %s, and says so', (_what, found, reason) =>
    expect(reordered(found)).toEqual({ lines: [], left: [{ sku: 'A', quantity: 5, reason }] }),
  );
});
