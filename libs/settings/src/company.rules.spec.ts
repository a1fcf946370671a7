import { usableText } from './company.rules';

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
