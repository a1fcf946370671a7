import { packsOf, packWordsOf } from './pack-words.rules';

describe('How a quantity is packed', () => {
  it.each([
    [24, 'PCS', 12, '2 kemasan isi 12'],
    [30, 'pcs', 12, '2 kemasan isi 12 + 6 pcs'],
    [6, 'PCS', 12, null],
    [12_000, 'Botol', 12, '1.000 kemasan isi 12'],
    [2, 'Karton', 24, '24 pcs per Karton'],
    [2, 'Karton isi 24', 24, null],
    [2, 'dus', 1, null],
    [24, 'PCS', null, null],
  ])('%d %s in %d is told as %s', (quantity, unit, packSize, words) => {
    expect(packsOf({ quantity, unit, packSize })).toBe(words);
  });

  it('is told of a product as screens tell it', () => {
    const carton = { unit: 'KARTON', packSize: 24, minQuantity: 12, multiple: 6 };
    expect(packWordsOf(carton)).toBe('24 pcs per KARTON · min. 12 · kelipatan 6');
    expect(packWordsOf({ ...carton, unit: 'PCS', minQuantity: 6 })).toBe('24 PCS per kemasan · kelipatan 6');
    expect(packWordsOf({ unit: 'PCS', packSize: 1, minQuantity: 1, multiple: 1 })).toBe('');
  });
});
