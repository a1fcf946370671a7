import { npwpOf, usableText } from './company.rules';

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
});

describe('A stored text', () => {
  it.each([
    ['PT Maju', 'PT Maju'],
    [' ', 'preset'],
    [null, 'preset'],
    [7, 'preset'],
    ['x'.repeat(501), 'preset'],
  ])('of %j is shown as %j', (stored, shown) => {
    expect(usableText(stored, 'preset')).toBe(shown);
  });
});
