import { endReason, secondsLeft } from './sign-in.rules';

describe('Who was signed out is told', () => {
  it.each([
    ['auth.session_ended', 'elsewhere'],
    ['account.suspended', 'suspended'],
    ['auth.refresh_reused', 'twice'],
    ['auth.required', 'expired'],
    ['something.new', 'expired'],
  ])('why: %s is %s', (code, reason) => {
    expect(endReason(code)).toBe(reason);
  });
});

describe('Who tried too often is told', () => {
  it.each([
    [10_000, 1_500, 9],
    [10_000, 10_000, 0],
    [10_000, 99_000, 0],
  ])('the seconds to wait until %i at %i: %i', (until, now, seconds) => {
    expect(secondsLeft(until, now)).toBe(seconds);
  });
});
