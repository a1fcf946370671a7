import { NoAnswer, PortalRefusal, SignedOut } from '../api/problem';
import { pictureUrlsOf, problemCodeOf, shareOf } from './day-download.rules';
import { DeviceFull } from './device';

it('Progress goes from nothing to all, and never back', () => {
  const steps = (['stores', 'products', 'orders', 'pictures'] as const).flatMap((part) => [
    shareOf(part, 0),
    shareOf(part, 0.5),
    shareOf(part, 1),
  ]);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  expect([steps[0], steps.at(-1)]).toEqual([0, 1]);
});

it('Pictures come from the own host, each once', () => {
  const given = ['/api/v1/pictures/a', 'https://portal.test/api/v1/pictures/a', 'https://elsewhere.test/b'];
  expect(pictureUrlsOf(given, 'https://portal.test')).toEqual(['https://portal.test/api/v1/pictures/a']);
});

it.each([
  [new NoAnswer('x'), 'client.no_answer'],
  [new TypeError('Failed to fetch'), 'client.no_answer'],
  [new DOMException('slow', 'TimeoutError'), 'client.no_answer'],
  [new DOMException('full', 'QuotaExceededError'), 'device.full'],
  [new DeviceFull(), 'device.full'],
  [new SignedOut('auth.session_over'), 'auth.session_over'],
  [new PortalRefusal({ status: 503, code: 'database.unavailable', requestId: '' }, 2), 'database.unavailable'],
  [new Error('ours'), null],
])('What stopped a download has a code; a fault of our own has none (%s)', (error, code) => {
  expect(problemCodeOf(error)).toBe(code);
});
