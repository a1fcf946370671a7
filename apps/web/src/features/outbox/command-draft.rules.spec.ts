import { type LineChange } from '../../offline';
import { type Draft, followed, isAnswered, isSame, remedyOf, totalOf, withQuantity } from './command-draft.rules';

const rupiah = (amount: number) => ({ amount, currency: 'IDR' as const });
const line = (sku: string, quantity: number, price = 1_000) => ({
  sku,
  name: `Barang ${sku}`,
  unit: 'dus',
  quantity,
  expectedPrice: rupiah(price),
});
const draft: Draft = [line('A', 10), line('B', 5)];
const change = (over: Partial<LineChange>): LineChange => ({
  sku: 'A',
  name: 'Barang A',
  code: 'order.stock_insufficient',
  wanted: 10,
  available: null,
  seenPrice: rupiah(1_000),
  newPrice: null,
  figures: {},
  ...over,
});

describe('A line that stands differently at the portal', () => {
  it.each([
    [
      'the new price',
      change({ code: 'order.price_changed', newPrice: rupiah(1_200) }),
      { kind: 'price', price: rupiah(1_200) },
    ],
    ['what can be had', change({ available: 4 }), { kind: 'quantity', quantity: 4 }],
    ['removal where nothing can be had', change({ available: 0 }), { kind: 'remove' }],
    [
      'the minimum',
      change({ code: 'order.quantity_minimum', figures: { minQuantity: 12 } }),
      { kind: 'quantity', quantity: 12 },
    ],
    [
      'the next multiple',
      change({ code: 'order.quantity_multiple', figures: { multiple: 4 } }),
      { kind: 'quantity', quantity: 12 },
    ],
    ['removal where it is sold no more', change({ code: 'order.sku_unknown' }), { kind: 'remove' }],
    ['removal for what nobody foresaw', change({ code: 'order.something_new' }), { kind: 'remove' }],
  ] as const)('can follow: %s', (_what, given, remedy) => {
    expect(remedyOf(given)).toEqual(remedy);
    expect(isAnswered(draft, given)).toBe(false);
    expect(isAnswered(followed(draft, given), given)).toBe(true);
  });

  it("is answered by a quantity of one's own below what can be had, and by taking it out", () => {
    const short = change({ available: 4 });
    expect(isAnswered(withQuantity(draft, 'A', 2), short)).toBe(true);
    expect(isAnswered(withQuantity(draft, 'A', 0), short)).toBe(true);
    expect(isAnswered(withQuantity(draft, 'A', 6), short)).toBe(false);
  });

  it('leaves every other line as it was', () => {
    expect(followed(draft, change({ available: 0 }))).toEqual([line('B', 5)]);
  });
});

describe('What is put right', () => {
  it('is reckoned anew at the prices agreed to, tax by line', () => {
    const at = new Date('2026-11-21T00:00:00Z');
    expect(totalOf(draft, () => 'STANDARD', at)).toEqual(rupiah(16_650));
    expect(totalOf(draft, (sku) => (sku === 'A' ? 'EXEMPT' : undefined), at)).toEqual(rupiah(15_550));
  });

  it('is the same order only with the same lines at the same prices', () => {
    expect(isSame(draft, [...draft])).toBe(true);
    expect(isSame(withQuantity(draft, 'A', 9), draft)).toBe(false);
    expect(isSame(draft, [line('A', 10, 1_001), line('B', 5)])).toBe(false);
    expect(isSame(withQuantity(draft, 'A', 0), draft)).toBe(false);
  });
});
