import { type FeedPage } from '@jembatan/kernel';
import { ErpFailure } from '../erp.adapter';
import { type Doubt, type PageToRead, readOne, readPage, type Row } from './rest-record.rules';
import { customerOf, itemOf, priceOf, standingOf, stockOf } from './rest.rules';

const ITEM = {
  sku: 'MLT-LPM-00001',
  name: 'Melati Ayu Lip Matte',
  barcode: '8991000000003',
  brand: null,
  category: 'Riasan',
  unit: 'PCS',
  packSize: 12,
  minQuantity: 6,
  multiple: 6,
  taxClass: 'STANDARD',
  active: true,
};
const PRICE = {
  priceList: 'RETAIL',
  sku: 'MLT-LPM-00001',
  minQuantity: 1,
  price: 63_000,
  currency: 'IDR',
  validFrom: null,
  validTo: '2026-12-31T17:00:00Z',
};
const STOCK = { sku: 'MLT-LPM-00001', warehouse: 'JKT', available: 20 };
const CUSTOMER = {
  code: 'C00001',
  name: 'Toko Anggrek',
  priceList: 'RETAIL',
  creditLimit: 5_000_000,
  creditUsed: 0,
  overdueAmount: 0,
  blocked: false,
  address: 'Jalan Braga No. 1, Bandung',
  location: { lat: -6.9, lng: 107.6 },
  phone: '0812-000-00001',
  email: 'toko1@stores.example.com',
};

const page = <T>(rows: readonly unknown[], read: (row: Row, doubt: Doubt) => T, rest: object = {}): FeedPage<T> =>
  readPage({ list: 'list', body: { items: rows, nextCursor: null, ...rest }, cursor: 'here', key: 'sku', read });

const failureOf = (work: () => unknown): ErpFailure => {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(ErpFailure);
    return error as ErpFailure;
  }
  throw new Error('it was believed');
};

describe('a record of the ERP', () => {
  it('is taken over as it stands when it keeps to the contract', () => {
    expect(page([ITEM], itemOf)).toEqual({ items: [{ ...ITEM, imageUrl: null }], skipped: [], nextCursor: null });
    expect(page([PRICE], priceOf).items).toEqual([
      {
        priceList: 'RETAIL',
        sku: 'MLT-LPM-00001',
        minQuantity: 1,
        price: { amount: 63_000, currency: 'IDR' },
        validFrom: null,
        validTo: new Date('2026-12-31T17:00:00Z'),
      },
    ]);
    expect(page([STOCK], stockOf).items).toEqual([STOCK]);
    expect(page([CUSTOMER], customerOf).items).toMatchObject([
      {
        code: 'C00001',
        creditLimit: { amount: 5_000_000 },
        phone: '+6281200000001',
        location: { lat: -6.9, lng: 107.6 },
      },
    ]);
  });

  it.each<[string, Row, (row: Row, doubt: Doubt) => unknown, string]>([
    ['a price with a fraction of a rupiah', { ...PRICE, price: 63_000.5 }, priceOf, 'price'],
    ['a price of nothing', { ...PRICE, price: 0 }, priceOf, 'price'],
    ['a negative price', { ...PRICE, price: -1 }, priceOf, 'price'],
    ['a price as text', { ...PRICE, price: '63000' }, priceOf, 'price'],
    ['a price in dollars', { ...PRICE, currency: 'USD' }, priceOf, 'currency'],
    ['a price from a day that is none', { ...PRICE, validFrom: 'soon' }, priceOf, 'validFrom'],
    ['negative stock', { ...STOCK, available: -5 }, stockOf, 'available'],
    ['half a unit in stock', { ...STOCK, available: 1.5 }, stockOf, 'available'],
    ['stock without a warehouse', { ...STOCK, warehouse: ' ' }, stockOf, 'warehouse'],
    ['a stock figure beyond belief', { ...STOCK, available: 1e300 }, stockOf, 'available'],
    ['an empty pack', { ...ITEM, packSize: 0 }, itemOf, 'packSize'],
    ['an item without a multiple', { ...ITEM, multiple: undefined }, itemOf, 'multiple'],
    ['an unknown tax class', { ...ITEM, taxClass: 'standard' }, itemOf, 'taxClass'],
    ['a name with a NUL that PostgreSQL would refuse', { ...ITEM, name: 'Lip\u0000' }, itemOf, 'name'],
    ['a SKU without end', { ...ITEM, sku: 'x'.repeat(101) }, itemOf, 'sku'],
    ['active that is neither true nor false', { ...ITEM, active: 1 }, itemOf, 'active'],
    ['a negative credit limit', { ...CUSTOMER, creditLimit: -1 }, customerOf, 'creditLimit'],
    ['a customer who may be blocked', { ...CUSTOMER, blocked: 'no' }, customerOf, 'blocked'],
  ])('is skipped with its place: %s', (_what, bad, read, field) => {
    const good = 'code' in bad ? CUSTOMER : 'price' in bad ? PRICE : 'warehouse' in bad ? STOCK : ITEM;
    const { items, skipped } = page<unknown>([good, bad, good], read);
    expect(items).toHaveLength(2);
    expect(skipped).toEqual([
      { place: `list[1].${field}`, key: field === 'sku' ? null : (bad.sku ?? null), reason: expect.any(String) },
    ]);
  });

  it.each([
    ['location', { lat: 91, lng: 0 }],
    ['location', 'Bandung'],
    ['phone', 'call me'],
    ['email', 'nobody'],
    ['address', 17],
    ['taxId', 17],
  ])('is used without its %s when that is %j, and the doubt is recorded', (field, value) => {
    const { items, skipped } = page([{ ...CUSTOMER, [field]: value }], customerOf);
    expect(items).toMatchObject([{ code: 'C00001', [field]: null }]);
    expect(skipped).toMatchObject([{ place: `list[0].${field}`, reason: expect.stringContaining('left empty') }]);
  });

  it('never brings a picture from where a browser would run it', () => {
    expect(page([{ ...ITEM, imageUrl: 'javascript:alert(1)' }], itemOf).items[0].imageUrl).toBeNull();
  });
});

describe('a page of the ERP', () => {
  it.each<[string, Partial<PageToRead<unknown>>]>([
    ['text', { body: 'OK' }],
    ['nothing that is JSON', { body: undefined }],
    ['a list', { body: [STOCK] }],
    ['an error inside', { body: { items: [STOCK], nextCursor: null, error: { code: 'E500' } } }],
    ['no items', { body: { nextCursor: null } }],
    ['items by name', { body: { items: { a: STOCK }, nextCursor: null } }],
    ['no word on what follows', { body: { items: [STOCK] } }],
    ['an empty cursor', { body: { items: [STOCK], nextCursor: '' } }],
    ['a cursor that is a number', { body: { items: [STOCK], nextCursor: 5 } }],
    ['itself as the next page', { body: { items: [STOCK], nextCursor: 'here' } }],
    ['more records than a page may have', { body: { items: Array(5001).fill(STOCK), nextCursor: null } }],
  ])('is refused whole when it has %s', (_what, change) => {
    const whole = { list: 'stock', body: null, cursor: 'here', key: 'sku', read: stockOf, ...change };
    expect(failureOf(() => readPage(whole)).kind).toBe('garbage');
  });

  it('is a page also when its only record is not usable: one bad change must not stop the others', () => {
    expect(page([{ ...STOCK, available: -1 }], stockOf)).toMatchObject({ items: [], skipped: [{ key: STOCK.sku }] });
    expect(page([null], stockOf)).toMatchObject({ items: [], skipped: [{ place: 'list[0]', key: null }] });
  });

  it('may be empty, and may lead on', () => {
    expect(page([], stockOf)).toEqual({ items: [], skipped: [], nextCursor: null });
    expect(page([STOCK], stockOf, { nextCursor: 'there' }).nextCursor).toBe('there');
  });
});

describe('a credit standing of the ERP', () => {
  const asked = new Date('2026-11-20T03:00:00Z');
  const credit = { creditLimit: 100, creditUsed: 40, overdueAmount: 0, blocked: false, asOf: '1999-01-01T00:00:00Z' };

  it('is as old as our question, whatever the ERP’s clock says', () => {
    expect(readOne('credit', credit, (row) => standingOf(row, asked)).asOf).toBe(asked);
  });

  it.each([
    { ...credit, creditUsed: -1 },
    { ...credit, blocked: undefined },
    { ...credit, overdueAmount: 0.5 },
    { ...credit, creditLimit: '100' },
    { error: 'x' },
    null,
  ])('is refused whole when any figure cannot be believed', (body) => {
    expect(failureOf(() => readOne('credit', body, (row) => standingOf(row, asked))).kind).toBe('garbage');
  });
});
