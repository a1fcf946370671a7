import { ownPath } from './own-path.rules';

describe('After signing in one is led', () => {
  it.each(['/orders/4?tab=lines#top', '/', '/stores/x/cart'])('to %s, where one came from', (asked) => {
    expect(ownPath(asked)).toBe(asked);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    'orders',
    '/sign-in?to=/sign-in',
    undefined,
    ['/orders'],
    7,
  ])('home, not to %s', (asked) => {
    expect(ownPath(asked)).toBe('/');
  });
});
