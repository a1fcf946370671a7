import { idr } from '@jembatan/kernel';
import { ORDER_STATUSES, type OrderLine } from './order';
import { outcomeChanges, promisedOutcomeOf, TELLABLE } from './order-promise.rules';

const line = (sku: string, quantity: number, price = 1000) =>
  ({ sku, name: `Barang ${sku}`, unit: 'dus', quantity, unitPrice: idr(price) }) as OrderLine;
const ordered = [line('A', 12), line('B', 2)];

describe('What was promised to a store', () => {
  it.each([
    ['booked as ordered', 'booked', 'booked', ordered, 'booked'],
    ['booked, also once it is on its way', 'shipped', 'booked', ordered, 'booked'],
    ['changed where a quantity is another', 'booked', 'booked', [line('A', 10), line('B', 2)], 'changed'],
    ['changed where a price is another', 'booked', 'booked', [line('A', 12, 1100), line('B', 2)], 'changed'],
    ['refused where it was withdrawn after the ERP refused it', 'cancelled', 'refused', ordered, 'refused'],
    ['cancelled where somebody cancelled it', 'cancelled', 'waiting', ordered, 'cancelled'],
    ['rejected where the approver said no', 'rejected', 'waiting', ordered, 'rejected'],
    ['nothing while it is reviewed', 'needs-review', 'changed', ordered, null],
    ['nothing while it is held', 'held', 'booked', ordered, null],
  ] as const)('is %s', (_, status, state, lines, outcome) => {
    expect(promisedOutcomeOf({ status, erp: { state }, lines, ordered })).toBe(outcome);
  });

  it('is told exactly in the statuses that have an outcome', () => {
    const told = ORDER_STATUSES.filter(
      (status) => promisedOutcomeOf({ status, erp: { state: 'booked' }, lines: ordered, ordered }) !== null,
    );
    expect([...TELLABLE].sort()).toEqual([...told].sort());
  });

  it('names what was changed, dropped and added, and not what stayed', () => {
    expect(outcomeChanges({ ordered, lines: [line('A', 10), line('Z', 1)] })).toEqual([
      expect.objectContaining({
        sku: 'A',
        ordered: expect.objectContaining({ quantity: 12 }),
        booked: expect.objectContaining({ quantity: 10 }),
      }),
      expect.objectContaining({ sku: 'B', booked: null }),
      expect.objectContaining({ sku: 'Z', ordered: null }),
    ]);
  });
});
