import { idr } from '@jembatan/kernel';
import { ErpFailure } from '../erp.adapter';
import { bookedOf, changeOf, foundOf, refusalOf, requestOf } from './rest-order.rules';

const REF = '0196f1c2-0000-7000-8000-000000000001';
const LINE = { sku: 'A', quantity: 2, unitPrice: 1000, status: 'booked' };
const ORDER = { externalRef: REF, number: 'SO-1', status: 'booked', lines: [LINE], tax: 220, shippedLines: [] };

const kindOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof ErpFailure) return error.kind;
    throw error;
  }
  return 'believed';
};

describe('an order that is sent', () => {
  it('tells the ERP our reference, whole rupiah, and the instant it was placed', () => {
    const lines = [{ sku: 'A', quantity: 2, unitPrice: idr(1000), tax: idr(220) }];
    const orderedAt = new Date('2026-11-20T03:00:00Z');
    expect(requestOf({ externalRef: REF, customerCode: 'C1', orderedAt, note: null, lines })).toEqual({
      externalRef: REF,
      customerCode: 'C1',
      orderedAt: '2026-11-20T03:00:00.000Z',
      lines: [{ sku: 'A', quantity: 2, unitPrice: 1000 }],
      note: null,
    });
  });
});

describe('an order that was booked', () => {
  it('is read with the tax that the ERP tells, or none', () => {
    expect(bookedOf(ORDER, REF)).toEqual({
      id: 'SO-1',
      externalRef: REF,
      number: 'SO-1',
      stage: 'booked',
      lines: [{ sku: 'A', quantity: 2, unitPrice: idr(1000), status: 'booked', reason: null }],
      tax: idr(220),
    });
    expect(bookedOf({ number: 'SO-1', status: 'booked', lines: [LINE] }, REF).tax).toBeNull();
  });

  it.each([
    ['of another reference', { ...ORDER, externalRef: 'other' }],
    ['without a number', { ...ORDER, number: null }],
    ['in a state nobody knows', { ...ORDER, status: 'maybe' }],
    ['without lines', { ...ORDER, lines: undefined }],
    ['with a negative quantity', { ...ORDER, lines: [{ ...LINE, quantity: -2 }] }],
    ['with a fraction in its price', { ...ORDER, lines: [{ ...LINE, unitPrice: 0.5 }] }],
    ['with tax that is text', { ...ORDER, tax: '220' }],
    ['that is an error', { error: 'E500' }],
  ])('is not believed when it is one %s', (_what, body) => {
    expect(kindOf(() => bookedOf(body, REF))).toBe('garbage');
  });
});

describe('a look-up by reference', () => {
  it('finds what stands, not what was cancelled, nor what is not ours', () => {
    const items = [
      { ...ORDER, number: 'SO-1', status: 'cancelled' },
      { ...ORDER, number: 'SO-2', externalRef: 'other' },
      { ...ORDER, number: 'SO-3', status: 'shipped' },
    ];
    const { orders, nextCursor } = foundOf({ items, nextCursor: null }, REF);
    expect(orders.map(({ number }) => number)).toEqual(['SO-3']);
    expect(nextCursor).toBeNull();
  });

  it.each([
    ['an order that lacks its reference', { items: [{ ...ORDER, externalRef: undefined }], nextCursor: null }],
    ['ours, unreadable', { items: [{ ...ORDER, lines: 'many' }], nextCursor: null }],
    ['a list that is none', { items: 'none', nextCursor: null }],
    ['an error inside', { items: [], nextCursor: null, error: 'x' }],
  ])('never takes %s for no order', (_what, body) => {
    expect(kindOf(() => foundOf(body, REF))).toBe('garbage');
  });
});

describe('a change of an order', () => {
  it('is read with its invoice', () => {
    const row = { ...ORDER, status: 'invoiced', invoiceNumber: 'INV-1', updatedAt: '2026-11-20T10:00:00+07:00' };
    expect(changeOf(row)).toEqual({
      externalRef: REF,
      number: 'SO-1',
      status: 'invoiced',
      invoiceNumber: 'INV-1',
      updatedAt: new Date('2026-11-20T03:00:00Z'),
    });
  });
});

describe('a refusal', () => {
  it('tells the lines and what is there', () => {
    const lines = [{ sku: 'A', code: 'stock.short', message: 'too little', available: 3 }];
    expect(refusalOf({ code: 'lines.refused', message: 'no', lines })).toEqual({
      code: 'lines.refused',
      message: 'no',
      lines,
    });
  });

  it('keeps what is readable of its lines', () => {
    const lines = [{ sku: 7, available: -3 }, 'x', { sku: 'B', code: 'c', message: 'two\nlines', available: 1.5 }];
    expect(refusalOf({ code: 'no', lines })).toEqual({
      code: 'no',
      message: 'no',
      lines: [
        { sku: null, code: 'no', message: '', available: null },
        { sku: 'B', code: 'c', message: 'two lines', available: null },
      ],
    });
  });

  it.each([null, 'no', {}, { code: 7 }, { message: 'no' }, []])('is none when it has no code: %j', (body) => {
    expect(refusalOf(body)).toBeNull();
  });
});
