import { idr } from '@jembatan/kernel';
import { type ItemRecord, type PriceRecord } from './erp-catalog.port';
import { judgeItem, judgePrice, judgeStock } from './heard.rules';

const item: ItemRecord = {
  sku: 'A',
  name: 'Sabun',
  barcode: null,
  brand: null,
  category: 'Perawatan',
  unit: 'PCS',
  packSize: 1,
  minQuantity: 1,
  multiple: 1,
  taxClass: 'STANDARD',
  active: true,
  imageUrl: 'https://example.com/a.png',
};
const price: PriceRecord = {
  priceList: 'RETAIL',
  sku: 'A',
  minQuantity: 1,
  price: idr(1000),
  validFrom: null,
  validTo: null,
};

describe('An item', () => {
  it('that is right becomes a product', () => {
    expect(judgeItem(item)).toMatchObject({ kind: 'usable', body: { sku: 'A', pack_size: 1 } });
  });

  it.each<[string, Partial<ItemRecord>]>([
    ['an empty sku', { sku: '' }],
    ['a sku that is too long', { sku: 'x'.repeat(65) }],
    ['a sku with a line feed', { sku: 'A\n' }],
    ['the sku that Redis keeps for itself', { sku: '_meta' }],
    ['no name', { name: '' }],
    ['half a pack', { packSize: 0.5 }],
    ['a minimum of nothing', { minQuantity: 0 }],
    ['a negative multiple', { multiple: -6 }],
    ['a tax class of its own', { taxClass: 'OTHER' as ItemRecord['taxClass'] }],
  ])('with %s is refused', (_what, fault) => {
    expect(judgeItem({ ...item, ...fault })).toMatchObject({ kind: 'refused' });
  });

  it.each(['javascript:alert(1)', '/etc/passwd', 'https://a b', 'data:image/png;base64,'])(
    'keeps no picture that is no web link: %s',
    (imageUrl) => {
      expect(judgeItem({ ...item, imageUrl })).toMatchObject({
        kind: 'usable',
        body: { image_url: null },
        remark: 'imageUrl is no web link',
      });
    },
  );
});

describe('A price', () => {
  it('holds on days in Jakarta', () => {
    const validFrom = new Date('2026-11-20T17:00:00Z');
    expect(judgePrice({ ...price, validFrom })).toMatchObject({
      body: { valid_from: '2026-11-21', valid_to: 'infinity', amount: 1000 },
    });
  });

  it.each<[string, Partial<PriceRecord>]>([
    ['half a rupiah', { price: { amount: 999.5, currency: 'IDR' } }],
    ['nothing', { price: idr(0) }],
    ['less than nothing', { price: idr(-1) }],
    ['more than anything costs', { price: idr(1_000_000_000_001) }],
    ['no list', { priceList: '' }],
    ['a break of nothing', { minQuantity: 0 }],
    ['an end before its beginning', { validFrom: new Date('2026-02-01'), validTo: new Date('2026-01-01') }],
  ])('of or with %s is refused', (_what, fault) => {
    expect(judgePrice({ ...price, ...fault })).toMatchObject({ kind: 'refused' });
  });
});

describe('A stock figure', () => {
  it.each([
    [5, 5, undefined],
    [0, 0, undefined],
    [-5, 0, 'available is negative: taken as 0'],
  ])('of %i counts as %i', (available, counted, remark) => {
    const verdict = judgeStock({ sku: 'A', warehouse: 'JKT', available });
    expect(verdict).toEqual({ kind: 'usable', body: { sku: 'A', warehouse: 'JKT', available: counted }, remark });
  });

  it.each([0.5, Number.NaN, 1e12])('of %p is refused', (available) => {
    expect(judgeStock({ sku: 'A', warehouse: 'JKT', available })).toMatchObject({ kind: 'refused' });
  });
});
