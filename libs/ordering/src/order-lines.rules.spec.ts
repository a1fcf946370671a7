import { idr } from '@jembatan/kernel';
import { type Offer } from '@jembatan/catalog';
import fc from 'fast-check';
import { availableOf, priceLines, totalsOf, type WantedLine } from './order-lines.rules';

const at = new Date('2026-11-21T05:00:00Z');
const offer = (change: Partial<Offer> = {}): Offer => ({
  sku: 'A',
  name: 'Bedak',
  unit: 'PCS',
  packSize: 12,
  minQuantity: 1,
  multiple: 1,
  taxClass: 'STANDARD',
  active: true,
  priceBreaks: [{ minQuantity: 1, price: idr(10_000) }],
  priceAsOf: at,
  stock: { available: 100, asOf: at },
  ...change,
});
const price = (wanted: readonly WantedLine[], offers: readonly Offer[] = [offer()], claimed: [string, number][] = []) =>
  priceLines({ wanted, offers: new Map(offers.map((each) => [each.sku, each])), claimed: new Map(claimed), at });
const codes = (...args: Parameters<typeof price>): string[] => price(...args).faults.map(({ code }) => code);

describe('A line', () => {
  it('costs its net price and 12 % on 11/12 of it', () => {
    expect(price([{ sku: 'A', quantity: 3 }])).toEqual({
      faults: [],
      lines: [
        {
          sku: 'A',
          name: 'Bedak',
          unit: 'PCS',
          packSize: 12,
          quantity: 3,
          unitPrice: idr(10_000),
          taxClass: 'STANDARD',
          taxRule: 'ppn-2025-standard',
          net: idr(30_000),
          taxBase: idr(27_500),
          tax: idr(3_300),
        },
      ],
      totals: { net: idr(30_000), discount: idr(0), taxBase: idr(27_500), tax: idr(3_300), grandTotal: idr(33_300) },
    });
  });

  it('costs less per unit from the quantity of a break on', () => {
    const breaks = [
      { minQuantity: 1, price: idr(10_000) },
      { minQuantity: 12, price: idr(9_000) },
    ];
    const unitPrice = (quantity: number) =>
      price([{ sku: 'A', quantity }], [offer({ priceBreaks: breaks })]).lines[0]?.unitPrice.amount;
    expect([unitPrice(11), unitPrice(12)]).toEqual([10_000, 9_000]);
  });

  it.each<[string, Partial<WantedLine>, Partial<Offer>, string[]]>([
    ['of a SKU nobody knows', { sku: 'B' }, {}, ['order.sku_unknown']],
    ['of an article that is no longer sold', {}, { active: false }, ['order.sku_unknown']],
    ['without a price today', {}, { priceBreaks: [] }, ['order.price_missing']],
    [
      'below the smallest break',
      { quantity: 2 },
      { priceBreaks: [{ minQuantity: 3, price: idr(1) }] },
      ['order.price_missing'],
    ],
    ['below the minimum', { quantity: 5 }, { minQuantity: 6 }, ['order.quantity_minimum']],
    ['off the multiple', { quantity: 7 }, { multiple: 6 }, ['order.quantity_multiple']],
    ['at another price than was seen', { expectedPrice: idr(9_999) }, {}, ['order.price_changed']],
    ['of more than there is', { quantity: 101 }, {}, ['order.stock_insufficient']],
    ['of something whose stock was never heard', {}, { stock: null }, ['order.stock_insufficient']],
    [
      'with several faults',
      { quantity: 103 },
      { multiple: 6 },
      ['order.quantity_multiple', 'order.stock_insufficient'],
    ],
  ])('%s is refused', (_, line, change, expected) => {
    expect(codes([{ sku: 'A', quantity: 1, ...line }], [offer(change)])).toEqual(expected);
  });

  it('of the last units is accepted', () => {
    expect(codes([{ sku: 'A', quantity: 100 }])).toEqual([]);
  });

  it('may not take what our own orders have taken', () => {
    const { faults } = price([{ sku: 'A', quantity: 11 }], [offer()], [['A', 90]]);
    expect(faults).toMatchObject([{ code: 'order.stock_insufficient', figures: { quantity: 11, available: 10 } }]);
  });

  it('may not repeat a SKU', () => {
    const twice = [
      { sku: 'A', quantity: 1 },
      { sku: 'A', quantity: 1 },
    ];
    expect(price(twice).faults).toMatchObject([{ line: 1, code: 'order.sku_repeated' }]);
  });

  it('with a fault is not in the sums', () => {
    expect(
      price([
        { sku: 'A', quantity: 1 },
        { sku: 'B', quantity: 1 },
      ]).totals.net,
    ).toEqual(idr(10_000));
  });
});

describe('What a store can have', () => {
  it('is never below zero', () => {
    expect(availableOf(offer(), new Map([['A', 101]]))).toBe(0);
  });
});

describe('The sums of an order', () => {
  it('are those of its lines, and tax is not rounded again', () => {
    const lines = fc.array(
      fc.record({ quantity: fc.integer({ min: 1, max: 100 }), amount: fc.integer({ min: 0, max: 10_000_000 }) }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(lines, (drawn) => {
        const offers = drawn.map(({ amount }, index) =>
          offer({ sku: `${index}`, priceBreaks: [{ minQuantity: 1, price: idr(amount) }] }),
        );
        const { lines: priced, totals } = price(
          drawn.map(({ quantity }, index) => ({ sku: `${index}`, quantity })),
          offers,
        );
        expect(totals).toEqual(totalsOf(priced));
        expect(totals.grandTotal.amount).toBe(priced.reduce((sum, { net, tax }) => sum + net.amount + tax.amount, 0));
      }),
    );
  });
});
