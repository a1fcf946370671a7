import { idr } from '@jembatan/kernel';
import { taxOf } from './tax.rules';

const in2026 = new Date('2026-11-21T05:00:00Z');

describe('PPN', () => {
  it.each([
    [100_000, 91_667, 11_000],
    [50_000_000, 45_833_333, 5_500_000],
    [1_234_567, 1_131_686, 135_802],
    [32, 29, 4],
    [0, 0, 0],
  ])('of ordinary goods at %i is reckoned on %i and comes to %i', (net, taxBase, tax) => {
    expect(taxOf({ net: idr(net), taxClass: 'STANDARD', at: in2026 })).toEqual({
      rule: 'ppn-2025-standard',
      taxBase: idr(taxBase),
      tax: idr(tax),
    });
  });

  it('of luxury goods is 12 % of the whole price', () => {
    expect(taxOf({ net: idr(100_000), taxClass: 'LUXURY', at: in2026 })).toMatchObject({
      taxBase: idr(100_000),
      tax: idr(12_000),
    });
  });

  it.each(['EXEMPT', 'NOT_COLLECTED'] as const)('of %s goods is nothing', (taxClass) => {
    expect(taxOf({ net: idr(100_000), taxClass, at: in2026 }).tax).toEqual(idr(0));
  });

  it('follows the rule of the day in Jakarta, not in Greenwich', () => {
    const lastEvening = new Date('2024-12-31T16:59:59Z');
    const midnight = new Date('2024-12-31T17:00:00Z');
    expect(taxOf({ net: idr(100_000), taxClass: 'LUXURY', at: lastEvening }).tax).toEqual(idr(11_000));
    expect(taxOf({ net: idr(100_000), taxClass: 'LUXURY', at: midnight }).tax).toEqual(idr(12_000));
  });
});
