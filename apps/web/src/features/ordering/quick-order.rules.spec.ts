import { idr } from '@jembatan/kernel';
import { type Product } from '../../offline';
import { distance, nearestCodes } from './nearest-code.rules';
import { judgeRows, rowsOfSheet, rowsOfText, wantedOf } from './quick-order.rules';

const product = (sku: string, change: Partial<Product> = {}): Product => ({
  ...{ sku, name: `Barang ${sku}`, barcode: null, brand: null, category: 'Mandi', imageUrl: null, unit: 'karton' },
  ...{ packSize: 12, minQuantity: 1, multiple: 6, taxClass: 'STANDARD', price: idr(1000), priceAsOf: null },
  priceBreaks: [{ minQuantity: 1, price: idr(1000) }],
  stock: { available: 40, asOf: null, age: null, source: 'snapshot' },
  ...change,
});

describe('A quantity', () => {
  it.each([
    ['1.250', 1250],
    [12, 12],
    ['12,000', null],
    ['12 karton', null],
    ['0', null],
    [0, null],
    ['', null],
    [null, null],
    [undefined, null],
  ])('written %p is %p', (cell, quantity) => expect(wantedOf(cell)).toBe(quantity));
});

describe('Pasted text', () => {
  it.each([
    ['tab', 'AB-1\t12'],
    ['semicolon', 'AB-1;12'],
    ['comma', 'AB-1,12'],
    ['space', 'AB-1   12'],
    ['a name between', 'AB-1;Sabun, wangi;12'],
    ['quotes', '"AB-1";"12"'],
  ])('is parted by %s', (_title, text) => expect(rowsOfText(text)).toEqual([{ line: 1, code: 'AB-1', quantity: 12 }]));

  it.each(['AB-1 12 karton', 'AB-1;12 karton', 'AB-1\t12karton.'])('keeps the unit of %p', (text) =>
    expect(rowsOfText(text)).toEqual([{ line: 1, code: 'AB-1', quantity: 12, unit: 'karton' }]),
  );

  it('counts its lines as the reader does, and passes over empty ones', () => {
    expect(rowsOfText('\uFEFFA 1\r\n\r\nB 2\n')).toEqual([
      { line: 1, code: 'A', quantity: 1 },
      { line: 3, code: 'B', quantity: 2 },
    ]);
  });

  it('keeps a line whose quantity cannot be read', () => {
    expect(rowsOfText('A')).toEqual([{ line: 1, code: 'A', quantity: null }]);
    expect(rowsOfText('A 1,5')).toEqual([{ line: 1, code: 'A', quantity: null }]);
  });
});

describe('A sheet', () => {
  it('with names of columns is read by them', () => {
    const sheet = [
      [null, null, null],
      ['Jumlah', 'Nama barang', 'SKU'],
      [12, 'Sabun', 'A'],
      ['1.200', 'Sampo', 899_123],
    ];
    expect(rowsOfSheet(sheet)).toEqual([
      { line: 3, code: 'A', quantity: 12 },
      { line: 4, code: '899123', quantity: 1200 },
    ]);
  });

  it('without names has the code first and the quantity last', () => {
    expect(rowsOfSheet([['A', 'Sabun', 12, null]])).toEqual([{ line: 1, code: 'A', quantity: 12 }]);
  });
});

describe('The verdict on a line', () => {
  const shelf = new Map([
    ['A', product('A')],
    ['B', product('B', { priceBreaks: [] })],
  ]);
  const judge = (text: string) =>
    judgeRows(rowsOfText(text), { find: (code) => shelf.get(code), nearest: () => [product('A')] });

  it.each([
    ['A 12', { kind: 'ok' }],
    ['A 7', { kind: 'packing', suggestion: 12 }],
    ['A 90', { kind: 'stock', available: 40, suggestion: 36 }],
    ['A x', { kind: 'no-quantity' }],
    ['A 12 Karton', { kind: 'ok' }],
    ['A 12 lusin', { kind: 'other-unit', unit: 'lusin' }],
    ['B 6', { kind: 'no-price' }],
    ['C 6', { kind: 'unknown', nearest: [product('A')] }],
  ])('%p', (text, verdict) => expect(judge(text).map((row) => row.verdict)).toEqual([verdict]));

  it('is on the sum of the lines that name a product again', () => {
    expect(judge('A 6\nC 1\nA 30\nA 6')).toMatchObject([
      { code: 'A', lines: [1, 3, 4], quantity: 42, verdict: { kind: 'stock' } },
      { code: 'C', lines: [2] },
    ]);
  });
});

describe('A line of an order form', () => {
  const priceOf = (formPrice?: number) => {
    const shelf = { find: () => product('AB-1'), nearest: () => [] };
    return judgeRows([{ line: 1, code: 'AB-1', quantity: 6, ...(formPrice !== undefined && { formPrice }) }], shelf)[0]
      ?.priceChange;
  };

  it('tells the price that changed since the form was made, and no other', () => {
    expect(priceOf(900)).toEqual({ was: idr(900), now: idr(1000) });
    expect([priceOf(1000), priceOf()]).toEqual([null, null]);
  });
});

describe('The nearest code', () => {
  it.each([
    ['KOS-0001', 'KOS-0001', 0],
    ['KOS-0001', 'KOS-001', 1],
    ['KOS-0012', 'KOS-0021', 1],
    ['KOS-0001', 'KSO-0010', 2],
    ['KOS-0001', 'XYZ-9999', 3],
  ])('%p and %p are %p apart', (a, b, far) => expect(distance(a, b, 2)).toBe(far));

  it('is found in spite of small letters and a slip, the nearest first', () => {
    const codes = ['KOS-0001', 'KOS-0002', 'KOS-0999'];
    expect(nearestCodes('kos-0001x', codes)).toEqual(['KOS-0001', 'KOS-0002']);
  });
});
