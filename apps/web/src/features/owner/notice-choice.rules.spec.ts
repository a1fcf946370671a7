import { isLast, toggled } from './notice-choice.rules';

describe('The channels of an owner’s notices', () => {
  it('keep the last one on', () => {
    expect(isLast({ email: true, sms: false }, 'email')).toBe(true);
    expect(isLast({ email: true, sms: true }, 'email')).toBe(false);
    expect(isLast({ email: true, sms: false }, 'sms')).toBe(false);
  });

  it('change one at a time', () => {
    expect(toggled({ email: true, sms: false }, 'sms')).toEqual({ email: true, sms: true });
  });
});
