import { type Order } from '../../offline';
import { sideBySide, waysOut } from './review.rules';

const idr = (amount: number) => ({ amount, currency: 'IDR' as const });
const figures = (quantity: number, price: number) => ({ quantity, unitPrice: idr(price) });
const lines = [
  { sku: 'A', name: 'Sabun', ...figures(12, 1000) },
  { sku: 'B', name: 'Minyak', ...figures(2, 5000) },
] as Order['lines'];
const erp = (change: Partial<Order['erp']>): Order['erp'] => ({
  ...{ state: 'changed', attempts: 1, externalRef: 'x', differences: [], refusals: [] },
  ...change,
});

describe('An order beside what the ERP made of it', () => {
  it('shows each line with theirs, and where they agree the same', () => {
    const differences = [{ sku: 'B', ours: figures(2, 5000), theirs: figures(1, 5500), reason: 'stok' }];
    expect(sideBySide({ lines, erp: erp({ differences }) })).toEqual([
      expect.objectContaining({ sku: 'A', ours: figures(12, 1000), theirs: figures(12, 1000), differs: false }),
      expect.objectContaining({ sku: 'B', theirs: figures(1, 5500), differs: true, reason: 'stok' }),
    ]);
  });

  it('shows a line that the ERP dropped, and one that only the ERP has', () => {
    const differences = [
      { sku: 'A', ours: figures(12, 1000), theirs: null, reason: null },
      { sku: 'Z', ours: null, theirs: figures(1, 900), reason: null },
    ];
    const rows = sideBySide({ lines, erp: erp({ differences }) });
    expect(rows.map(({ sku, ours, theirs }) => [sku, ours === null, theirs === null])).toEqual([
      ['A', false, true],
      ['B', false, false],
      ['Z', true, false],
    ]);
  });

  it('claims nothing of the lines of an order that was refused, and tells what was refused of which', () => {
    const refusals = [
      { sku: 'B', code: 'order.stock_insufficient', message: 'only 1', available: 1 },
      { sku: null, code: 'customer.blocked', message: 'blocked', available: null },
    ];
    const rows = sideBySide({ lines, erp: erp({ state: 'refused', refusals }) });
    expect(rows.map(({ sku, theirs, differs }) => [sku, theirs, differs])).toEqual([
      ['A', 'unknown', false],
      ['B', 'unknown', true],
      [null, 'unknown', true],
    ]);
  });
});

describe('The ways out', () => {
  it.each([
    ['accepting alone where a changed order stands in the ERP', 'needs-review', 'changed', 'SO-1', ['accept-changes']],
    [
      'all but trying again where the ERP dropped a changed one',
      ...(['needs-review', 'changed', undefined, ['accept-changes', 'resend', 'resend-lines', 'withdraw']] as const),
    ],
    [
      'sending again or withdrawing what was refused',
      ...(['needs-review', 'refused', undefined, ['resend', 'resend-lines', 'withdraw']] as const),
    ],
    [
      'no other lines while the answer is not known',
      ...(['needs-review', 'unknown', undefined, ['requeue', 'resend', 'withdraw']] as const),
    ],
    ['trying at once what waits', 'placed', 'waiting', undefined, ['requeue']],
    ['none of what is booked', 'booked', 'booked', 'SO-1', []],
  ] as const)('are %s', (_, status, state, number, ways) => {
    expect(waysOut({ status, erp: erp({ state, ...(number !== undefined && { number }) }) })).toEqual(ways);
  });
});
