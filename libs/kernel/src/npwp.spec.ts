import { isLikelyNik, isNik, npwpOf, passesNpwpCheck } from './npwp';

describe('A tax number', () => {
  it.each([
    ['01.234.567.8-901.000', '012345678901000'],
    ['0123456789012345', '0123456789012345'],
    ['0123 4567 8901 2345', '0123456789012345'],
    ['01.234.567.8-901', null],
    ['01234567890123456', null],
    ['01.234.567.8-901.00A', null],
    ['000000000000000', null],
    ['', null],
  ])('written as “%s” is %s: 15 or 16 digits, nothing else', (text, npwp) => {
    expect(npwpOf(text)).toBe(npwp);
  });

  it.each([
    ['013121660091000', true],
    ['013121661091000', false],
    ['016090524017000', true],
    ['0013121660091000', true],
    ['0013121661091000', false],
    ['3171011708450001', true],
  ])('%s has a right check digit, or none: %s', (digits, right) => {
    expect(passesNpwpCheck(digits)).toBe(right);
  });

  it.each([
    ['3171011708450001', true, true],
    ['3171015708450001', true, true],
    ['3171013002001234', true, false],
    ['0971011708450001', false, false],
    ['1071011708450001', true, false],
    ['013121660091000', false, true],
  ])('%s is a person’s: %s; it holds a province and a day: %s', (digits, person, likely) => {
    expect(isNik(digits)).toBe(person);
    if (person) expect(isLikelyNik(digits)).toBe(likely);
  });
});
