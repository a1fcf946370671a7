import { idr } from '@jembatan/kernel';
import { itemOf, packOf, priceOf, salesUnits, stockOf } from './tryton-catalog.rules';
import { readEach, type Row } from './tryton-record.rules';

const product = (changes: Row = {}): Row => ({
  ...{ id: 7, code: 'SKU-1', name: 'Lipstik', active: true, salable: true, categories: [3] },
  ...{ 'sale_uom.': { name: 'Karton', factor: 24 }, 'default_uom.': { factor: 1 } },
  'account_category.': { name: 'Barang dagang', customer_taxes_used: [1] },
  ...changes,
});
const surroundings = {
  categories: new Map([[3, { id: 3, name: 'Bibir' }]]),
  barcodes: new Map([[7, '8990000000001']]),
  taxes: new Map<number, Row>([
    [1, { id: 1, type: 'percentage', rate: '0.11' }],
    [2, { id: 2, type: 'percentage', rate: '0.12' }],
    [3, { id: 3, type: 'fixed', rate: null }],
  ]),
};
const taxed = (...ids: number[]): Row =>
  product({ 'account_category.': { name: 'Barang dagang', customer_taxes_used: ids } });
const reason = (read: () => unknown): unknown => {
  const { skipped } = readEach('items', [product()], 'code', () => [read()]);
  return skipped[0];
};

describe('Articles of Tryton', () => {
  it('are sold in their sale unit, which holds so many stock units', () => {
    expect(itemOf(product(), surroundings)).toEqual({
      ...{ sku: 'SKU-1', name: 'Lipstik', barcode: '8990000000001', brand: null, category: 'Bibir' },
      ...{ unit: 'Karton', packSize: 24, minQuantity: 1, multiple: 1 },
      ...{ taxClass: 'STANDARD', active: true, imageUrl: null },
    });
  });

  it.each([
    [[], 'EXEMPT'],
    [[1], 'STANDARD'],
    [[2], 'LUXURY'],
  ] as const)('with the taxes %j are %s', (ids, taxClass) => {
    expect(itemOf(taxed(...ids), surroundings).taxClass).toBe(taxClass);
  });

  it('with a tax that the portal does not know, without a code or a unit, are left out with their place', () => {
    const place = { place: 'items[0]', key: 'SKU-1' };
    expect(reason(() => itemOf(taxed(3), surroundings))).toMatchObject(place);
    expect(reason(() => itemOf(taxed(1, 2), surroundings))).toMatchObject(place);
    expect(reason(() => itemOf(product({ code: ' ' }), surroundings))).toMatchObject(place);
    expect(reason(() => itemOf(product({ 'sale_uom.': null }), surroundings))).toMatchObject(place);
    expect(reason(() => packOf(product({ 'default_uom.': { factor: 0 } })))).toMatchObject(place);
  });

  it('that are inactive or not for sale are not active', () => {
    expect(itemOf(product({ active: false }), surroundings).active).toBe(false);
    expect(itemOf(product({ salable: 0 }), surroundings).active).toBe(false);
  });
});

describe('Stock of Tryton', () => {
  it.each([
    [240, 240, 10],
    [240, 215.9, 8],
    // Goods that will come are not there yet.
    [48, 480, 2],
    [48, -24, 0],
    [0, 0, 0],
  ])('of %d there and %d unpromised is %d to sell in cartons of 24', (quantity, forecast, available) => {
    const row = product({ quantity, forecast_quantity: forecast });
    expect(stockOf(row, 'SBY')).toEqual({ sku: 'SKU-1', warehouse: 'SBY', available });
  });

  it('that is no number is left out', () => {
    expect(reason(() => stockOf(product({ quantity: '10', forecast_quantity: 1 }), 'SBY'))).toMatchObject({
      reason: 'quantity is no number',
    });
  });
});

describe('Prices of Tryton', () => {
  it('are whole rupiah, or left out', () => {
    const price = (text: unknown) => priceOf(product({ sale_price_uom: text }), 'Grosir', 1);
    expect(price('5400.0000000000').price).toEqual(idr(5400));
    expect(reason(() => price('5400.5'))).toMatchObject({ reason: 'sale_price_uom is not whole rupiah' });
    expect(reason(() => price(5400))).toMatchObject({ reason: 'sale_price_uom is no amount' });
    expect(reason(() => price('1e9'))).toMatchObject({ reason: 'sale_price_uom is no amount' });
  });

  it.each([
    [0, 24, 1],
    [24, 24, 1],
    [25, 24, 2],
    [12, 1, 12],
  ])('that begin at %d stock units begin at so many sales units of %d: %d', (quantity, pack, units) => {
    expect(salesUnits(quantity, pack)).toBe(units);
  });
});
