import { loginNameOf, phoneOf } from './login-name';

describe('A login', () => {
  it.each([
    '0812-3456-7890',
    '081234567890',
    '6281234567890',
    '+62 812 3456 7890',
    '006281234567890',
    ' 62 812 3456 7890',
  ])('as a phone number written %s is one and the same', (text) => {
    expect(loginNameOf(text)).toEqual({ kind: 'phone', value: '+6281234567890' });
  });

  it.each(['', '12', '0812', 'call 081234567890', '+62000', '٠٨١'])('is not the phone number "%s"', (text) => {
    expect(phoneOf(text)).toBeNull();
  });

  it('as an e-mail address knows no capitals and no spaces around it', () => {
    expect(loginNameOf('  Owner1@Demo.TEST ')).toEqual({ kind: 'email', value: 'owner1@demo.test' });
  });

  it.each(['@', 'a@b', 'a b@c.id', 'a@b.id\r\nBcc: x@y.id', '<a@b.id>', 'a@b.id, c@d.id', 'a\0b@c.id'])(
    'is not the e-mail address %j',
    (text) => {
      expect(loginNameOf(text)).toBeNull();
    },
  );
});
