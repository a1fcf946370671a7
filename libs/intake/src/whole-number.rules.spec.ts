import { wholeNumberOf } from './whole-number.rules';

describe('A whole number in a sheet', () => {
  it.each([
    ['12', 12],
    ['0', 0],
    ['1250000', 1_250_000],
    ['1.250', 1250],
    ['1.250.000', 1_250_000],
    ['1.250.000,00', 1_250_000],
    ['1250000,00', 1_250_000],
    ['12,0', 12],
    ['Rp 1.250.000', 1_250_000],
    ['Rp.1.250.000,-', null],
    ['rp1250', 1250],
    [12, 12],
    [1_250_000, 1_250_000],
  ])('is read as Indonesians write it: %s', (written, value) => {
    expect(wholeNumberOf(written)).toEqual(value === null ? { kind: 'unreadable' } : { kind: 'number', value });
  });

  it.each([
    '1,250,000',
    '1,250',
    '1,25',
    '12.5',
    '1.25',
    '1.250.00',
    '01.250',
    '1.250,000',
    '1,250.00',
    '1.2500',
    new Date('2026-12-01'),
  ])('is never guessed: %s', (written) => {
    expect(wholeNumberOf(written)).toEqual({ kind: 'ambiguous' });
  });

  it.each(['dua', '12 pcs', '-5', '1e5', '+3', '１２', 12.5, -5, Number.NaN])('is nothing else: %s', (written) => {
    expect(wholeNumberOf(written)).toEqual({ kind: 'unreadable' });
  });

  it('may be missing', () => {
    expect([null, '', '  ', 'Rp'].map((each) => wholeNumberOf(each).kind)).toEqual(['none', 'none', 'none', 'none']);
  });
});
