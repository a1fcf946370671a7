import { packsOf } from './pack-words.rules';

describe('How a quantity is packed', () => {
  it.each([
    [24, 'PCS', 12, '2 dus isi 12'],
    [30, 'pcs', 12, '2 dus isi 12 + 6 pcs'],
    [6, 'PCS', 12, null],
    [12_000, 'Unit', 12, '1.000 dus isi 12'],
    [2, 'Karton', 24, 'isi 24'],
    [2, 'dus', 1, null],
    [24, 'PCS', null, null],
  ])('%d %s in %d is told as %s', (quantity, unit, packSize, words) => {
    expect(packsOf({ quantity, unit, packSize })).toBe(words);
  });
});
