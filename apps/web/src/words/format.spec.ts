import { idr } from '@jembatan/kernel';
import { GOLDEN_LINES, GOLDEN_TOTALS, goldenText } from '../../../../test/support/golden-figures';
import { moneyOf } from './format';

const { net, taxBase, tax, grandTotal } = GOLDEN_TOTALS;
const AMOUNTS = [...GOLDEN_LINES.flatMap((line) => [line.net, line.taxBase, line.tax]), net, taxBase, tax, grandTotal];

describe('Money on a screen', () => {
  it.each(AMOUNTS)('of %d is told to the rupiah, and is not broken over two lines', (amount) => {
    expect(moneyOf(idr(amount))).toBe(`Rp\u00a0${goldenText(amount)}`);
  });
});
