import * as fc from 'fast-check';
import { rupiahOf, wholeNumberOf } from './whole-number.rules';

const dotted = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.');
const whole = fc.oneof(fc.nat({ max: 5_000 }), fc.nat({ max: 999_999_999_999_999 }));

describe('A whole number in a sheet', () => {
  it.each([
    ['12', 12],
    ['0', 0],
    ['007', 7],
    ['1250000', 1_250_000],
    ['1.250', 1250],
    ['1.250.000', 1_250_000],
    ['1.250.000,00', 1_250_000],
    ['1250000,00', 1_250_000],
    ['12,0', 12],
    [' 12 ', 12],
    ['\u00a01.250\u00a0', 1250],
    [12, 12],
    [1_250_000, 1_250_000],
  ])('is read as Indonesians write it: %p', (written, value) => {
    expect(wholeNumberOf(written)).toEqual({ kind: 'number', value });
  });

  it.each([
    '1,250,000',
    '1,250',
    '1,25',
    '1,5',
    '12.5',
    '1.25',
    '1.250.00',
    '01.250',
    '0.500',
    '1.250,000',
    '12,000',
    '1,250.00',
    '1.2500',
    '12.',
    new Date('2026-12-01'),
  ])('is never guessed: %p', (written) => {
    expect(wholeNumberOf(written)).toEqual({ kind: 'ambiguous' });
  });

  it.each([
    ...['dua', '12 pcs', '12 karton', '-5', '+3', '--', ',', '.5'],
    ...['1e5', '1E5', '0x10', '0b1', 'Infinity', '１２', '١٢', '१२', '½', '12²'],
    ...['1 250', '1\u00a0250', '1\u202f250', "1'250", '1_250', '12\u200b', '1.250-', 'Rp 12', '1.250.000,-'],
    ...['9007199254740992', '9.007.199.254.740.992', '9'.repeat(400)],
    ...[12.5, -5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53],
  ])('is nothing else: %p', (written) => {
    expect(wholeNumberOf(written)).toEqual({ kind: 'unreadable' });
  });

  it('may be missing', () => {
    const kinds = [null, undefined, '', '  ', '\u00a0'].map((each) => wholeNumberOf(each).kind);
    expect(new Set(kinds)).toEqual(new Set(['none']));
  });

  it('is the same number in each way to write it', () => {
    fc.assert(
      fc.property(
        whole,
        fc.constantFrom('', ',0', ',00'),
        fc.constantFrom('', ' ', '\t', '\u00a0'),
        (value, cents, gap) => {
          for (const digits of [String(value), dotted(value)])
            expect(wholeNumberOf(gap + digits + cents + gap)).toEqual({ kind: 'number', value });
          expect(wholeNumberOf(value)).toEqual({ kind: 'number', value });
        },
      ),
    );
  });

  it('with any part after it that counts is no whole number', () => {
    fc.assert(
      fc.property(whole, fc.constantFrom('.', ','), fc.stringMatching(/^\d{0,2}[1-9]$/), (value, mark, part) => {
        fc.pre(mark === ',' || part.length < 3);
        expect(wholeNumberOf(String(value) + mark + part)).toEqual({ kind: 'ambiguous' });
      }),
    );
  });

  it('is never read out of anything else, and always one that can be counted with', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789., -+eRp٣３\u00a0') }), (text) => {
        const read = wholeNumberOf(text);
        if (read.kind !== 'number') return;
        expect(Number.isSafeInteger(read.value)).toBe(true);
        expect([String(read.value), dotted(read.value)]).toContain(
          text
            .trim()
            .replace(/,0{1,2}$/, '')
            .replace(/^0+(?=\d)/, ''),
        );
      }),
    );
  });
});

describe('Whole rupiah', () => {
  it.each(['1250000', 'Rp 1.250.000', 'Rp.1.250.000,00', 'rp1250000', ' RP\u00a01.250.000 '])(
    'may say so: %p',
    (text) => {
      expect(rupiahOf(text)).toEqual({ kind: 'number', value: 1_250_000 });
    },
  );

  it('are otherwise read as any number', () => {
    const written = [1250, 'Rp', null, 'Rp 1,250', 'Rp.1.250.000,-', 'Rp-5', 'IDR 5'];
    const kinds = written.map((each) => rupiahOf(each).kind);
    expect(kinds).toEqual(['number', 'none', 'none', 'ambiguous', 'unreadable', 'unreadable', 'unreadable']);
  });
});
