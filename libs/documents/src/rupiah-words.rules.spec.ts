import fc from 'fast-check';
import { GOLDEN_TOTALS } from '../../../test/support/golden-figures';
import { rupiahInWords } from './rupiah-words.rules';

const VALUES: Readonly<Record<string, number>> = Object.fromEntries(
  ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'].map((word, at) => [word, at]),
);
const SCALES: Readonly<Record<string, number>> = { ribu: 1e3, juta: 1e6, miliar: 1e9, triliun: 1e12 };
const SE = /^se(?=puluh$|belas$|ratus$|ribu$)/;

/** Reads the words as a person does: from left to right, `se-` for one. */
function readBack(text: string): number {
  const words = text.split(' ').flatMap((word) => (SE.test(word) ? ['satu', word.replace(SE, '')] : [word]));
  let [sum, group, digit] = [0, 0, 0];
  for (const word of words) {
    const scale = SCALES[word];
    if (scale !== undefined) {
      // "Seribu triliun": what stands before the largest scale is counted by it as a whole.
      const counted = scale === 1e12 ? sum + group + digit : group + digit;
      [sum, group, digit] = [(scale === 1e12 ? 0 : sum) + counted * scale, 0, 0];
    } else if (word === 'ratus') [group, digit] = [group + digit * 100, 0];
    else if (word === 'puluh') [group, digit] = [group + digit * 10, 0];
    else if (word === 'belas') [group, digit] = [group + 10 + digit, 0];
    else digit = VALUES[word] ?? NaN;
  }
  return sum + group + digit;
}

describe('An amount in words', () => {
  it.each([
    [0, 'nol rupiah'],
    [1, 'satu rupiah'],
    [10, 'sepuluh rupiah'],
    [11, 'sebelas rupiah'],
    [12, 'dua belas rupiah'],
    [21, 'dua puluh satu rupiah'],
    [100, 'seratus rupiah'],
    [111, 'seratus sebelas rupiah'],
    [1_000, 'seribu rupiah'],
    [1_100, 'seribu seratus rupiah'],
    [11_000, 'sebelas ribu rupiah'],
    [21_000, 'dua puluh satu ribu rupiah'],
    [101_000, 'seratus satu ribu rupiah'],
    [1_000_000, 'satu juta rupiah'],
    [1_001_000, 'satu juta seribu rupiah'],
    [5_500_000, 'lima juta lima ratus ribu rupiah'],
    [1_000_000_000, 'satu miliar rupiah'],
    [1_000_000_000_001, 'satu triliun satu rupiah'],
    [1_000_000_000_000_000, 'seribu triliun rupiah'],
    [GOLDEN_TOTALS.grandTotal, GOLDEN_TOTALS.inWords],
  ])('of %d is "%s"', (amount, words) => {
    expect(rupiahInWords(amount)).toBe(words);
  });

  it('is read back as the amount, up to 10^15', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15 }), fc.maxSafeInteger(), (digits, drawn) => {
        const amount = Math.abs(drawn) % (10 ** digits + 1);
        const words = rupiahInWords(amount);
        expect(words).toMatch(/^[a-z]+( [a-z]+)* rupiah$/);
        expect(words).not.toMatch(/satu (ratus|puluh|belas)|(^|juta |miliar |triliun )satu ribu/);
        expect(readBack(words.replace(/ rupiah$/, ''))).toBe(amount);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is not made up where there is none', () => {
    expect(() => rupiahInWords(-1)).toThrow('No words for -1 rupiah');
    expect(() => rupiahInWords(0.5)).toThrow('No words');
  });
});
