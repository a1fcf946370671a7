import { idr } from '@jembatan/kernel';
import { GOLDEN_DAY, GOLDEN_LINES, GOLDEN_TOTALS } from '../../../test/support/golden-figures';
import { reckonLine, totalsOf } from './order-lines.rules';
import { taxOf } from './tax.rules';

describe('PPN', () => {
  it.each(GOLDEN_LINES)('of $net ($taxClass: $why) is reckoned on $taxBase and comes to $tax', (line) => {
    const { taxClass, net, taxBase, tax } = line;
    expect(taxOf({ net: idr(net), taxClass, at: GOLDEN_DAY })).toMatchObject({ taxBase: idr(taxBase), tax: idr(tax) });
  });

  it('says by which rule it was reckoned, and is nothing of nothing', () => {
    expect(taxOf({ net: idr(0), taxClass: 'STANDARD', at: GOLDEN_DAY })).toEqual({
      rule: 'ppn-2025-standard',
      taxBase: idr(0),
      tax: idr(0),
    });
  });

  it('of an order is the sum of its lines’, and so is all it is told by', () => {
    const lines = GOLDEN_LINES.map(({ sku, quantity, unitPrice, taxClass }) =>
      reckonLine({ sku, name: sku, unit: 'PCS', quantity, unitPrice: idr(unitPrice), taxClass }, GOLDEN_DAY),
    );
    const { net, taxBase, tax, grandTotal } = GOLDEN_TOTALS;
    expect(totalsOf(lines)).toEqual({
      ...{ net: idr(net), discount: idr(0), taxBase: idr(taxBase), tax: idr(tax), grandTotal: idr(grandTotal) },
    });
  });

  it('follows the rule of the day in Jakarta, not in Greenwich', () => {
    const lastEvening = new Date('2024-12-31T16:59:59Z');
    const midnight = new Date('2024-12-31T17:00:00Z');
    expect(taxOf({ net: idr(100_000), taxClass: 'LUXURY', at: lastEvening }).tax).toEqual(idr(11_000));
    expect(taxOf({ net: idr(100_000), taxClass: 'LUXURY', at: midnight }).tax).toEqual(idr(12_000));
  });
});
