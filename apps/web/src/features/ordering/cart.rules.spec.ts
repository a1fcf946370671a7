import { idr } from '@jembatan/kernel';
import { type Cart, type DeviceQuote, type Product } from '../../offline';
import { commandLinesOf, mended, orderable, withAllMended, withLines, withQuantity } from './cart.rules';

const product = (change: Partial<Product> = {}): Product => ({
  ...{ sku: 'A', name: 'Sabun', barcode: null, brand: null, category: 'Mandi', imageUrl: null, unit: 'karton' },
  ...{ packSize: 12, minQuantity: 6, multiple: 6, taxClass: 'STANDARD', price: idr(1000), priceAsOf: null },
  priceBreaks: [{ minQuantity: 1, price: idr(1000) }],
  stock: { available: 40, asOf: null, age: null, source: 'snapshot' },
  ...change,
});
const stock = (available: number): Pick<Product, 'stock'> => ({ stock: { ...product().stock, available } });
const cart: Cart = { storeId: 's', note: 'pagi', purchaseOrderNumber: '', lines: [{ sku: 'A', quantity: 6 }] };

describe('The cart', () => {
  it('keeps the place of a line whose quantity changes, and the note', () => {
    const two = withQuantity(cart, 'B', 3);
    expect(withQuantity(two, 'A', 12)).toEqual({
      ...cart,
      lines: [
        { sku: 'A', quantity: 12 },
        { sku: 'B', quantity: 3 },
      ],
    });
  });

  it('loses a line whose quantity is nothing, and gains none', () => {
    expect(withQuantity(cart, 'A', 0).lines).toEqual([]);
    expect(withQuantity(cart, 'B', 0).lines).toEqual(cart.lines);
  });

  it('grows by the lines of an earlier order', () => {
    expect(
      withLines(cart, [
        { sku: 'A', quantity: 6 },
        { sku: 'B', quantity: 1 },
      ]).lines,
    ).toEqual([
      { sku: 'A', quantity: 12 },
      { sku: 'B', quantity: 1 },
    ]);
  });

  it('takes of an earlier order what is still sold and priced, and names the rest', () => {
    const shelf = new Map([
      ['A', product()],
      ['B', product({ sku: 'B', priceBreaks: [] })],
    ]);
    const lines = ['A', 'B', 'C'].map((sku) => ({ sku, quantity: 6 }));
    expect(orderable(lines, (sku) => shelf.get(sku))).toEqual({ lines: [lines[0]], left: ['B', 'C'] });
  });
});

describe('The way out of a faulty line', () => {
  it.each<[string, number, Partial<Product>, number | null]>([
    ['up to the next multiple', 7, {}, 12],
    ['up to the minimum', 1, {}, 6],
    ['down to what is in stock', 100, {}, 36],
    ['down, not up, when the next multiple is not in stock', 37, {}, 36],
    ['out, when not even the smallest pack is in stock', 6, stock(5), null],
    ['out, when it has no price', 6, { priceBreaks: [] }, null],
    ['to where a price begins to hold', 1, { priceBreaks: [{ minQuantity: 6, price: idr(900) }] }, 6],
  ])('leads %s', (_title, quantity, change, way) => expect(mended(quantity, product(change))).toBe(way));

  it('leads out when the product is not sold any more', () => expect(mended(6, undefined)).toBeNull());
});

describe('The lines that are sent', () => {
  const line = (sku: string, faults: DeviceQuote['lines'][number]['faults'] = []): DeviceQuote['lines'][number] => ({
    ...{ sku, product: product({ sku }), quantity: 7, unitPrice: idr(1000), net: idr(7000), faults },
  });
  const totals = { net: idr(0), taxBase: idr(0), tax: idr(0), grandTotal: idr(0) };
  const fault = { code: 'order.quantity_multiple', figures: {} };

  it('carry the name and the price that the buyer saw', () => {
    expect(commandLinesOf({ lines: [line('A')], totals })).toEqual([
      { sku: 'A', quantity: 7, name: 'Sabun', unit: 'karton', expectedPrice: idr(1000) },
    ]);
  });

  it('are none while one has a fault, or there is nothing', () => {
    expect(commandLinesOf({ lines: [line('A'), line('B', [fault])], totals })).toBeNull();
    expect(commandLinesOf({ lines: [], totals })).toBeNull();
  });

  it('are mended all at once', () => {
    const lines = [{ sku: 'A', quantity: 7 }];
    expect(withAllMended({ ...cart, lines }, { lines: [line('A', [fault])], totals }).lines).toEqual([
      { sku: 'A', quantity: 12 },
    ]);
  });
});
