import { idr } from '@jembatan/kernel';
import { type DeviceQuote } from '../../offline';
import { changedSince } from './credit-preview.rules';

const totals = { net: idr(0), discount: idr(0), taxBase: idr(0), tax: idr(0), grandTotal: idr(0) };
const device: DeviceQuote = {
  lines: [{ sku: 'A', product: undefined, quantity: 6, unitPrice: idr(1000), net: idr(6000), faults: [] }],
  totals,
};
type Portal = Parameters<typeof changedSince>[1];
const line: Portal['lines'][number] = {
  ...{ sku: 'A', quantity: 6, name: 'Sabun', unit: 'karton', unitPrice: idr(1000) },
  ...{ priceAsOf: null, stock: null, amounts: null, faults: [] },
};
const credit: Portal['credit'] = { verdict: 'GREEN', reasons: [], asOf: null, limit: null, exposure: idr(0) };
const changed = (change: Partial<typeof line>): number =>
  changedSince(device, { lines: [{ ...line, ...change }], totals, credit });

describe('What stands differently at the portal than on the device', () => {
  it('is nothing where price and stock are the same', () => expect(changed({})).toBe(0));

  it('is a line with another price, or a fault that the device does not see', () => {
    expect(changed({ unitPrice: idr(1100) })).toBe(1);
    expect(changed({ unitPrice: null })).toBe(1);
    expect(changed({ faults: [{ line: 0, sku: 'A', code: 'order.stock_insufficient', figures: {} }] })).toBe(1);
  });

  it('is not a line whose quantity has changed since it was asked', () =>
    expect(changed({ quantity: 12, unitPrice: idr(900) })).toBe(0));
});
