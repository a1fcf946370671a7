import { type Role } from '@jembatan/kernel';
import { judgePassword, judgeRoles } from './person.rules';

describe('Roles of one person', () => {
  const cases: [string, Role[], string[], string[]][] = [
    ['a person needs a role', [], [], ['roles.empty']],
    ['a salesman may also be an admin', ['salesman', 'admin'], [], []],
    ['an auditor holds no other role', ['auditor', 'admin'], [], ['roles.auditor_alone']],
    ['an auditor alone is fine', ['auditor'], [], []],
    ['a role is named once', ['admin', 'admin'], [], ['roles.twice']],
    ['only a store owner has stores', ['admin'], ['a store'], ['stores.not_owner']],
    ['a store owner may have several stores', ['store_owner'], ['one', 'two'], []],
  ];
  it.each(cases)('%s', (_title, roles, storeIds, codes) => {
    expect(judgeRoles({ roles, storeIds }).map(({ code }) => code)).toEqual(codes);
  });
});

describe('A new password', () => {
  const logins = ['budi.santoso@toko.id', '+6281234567890'];
  it.each([
    ['nine characters are too few', 'abcdefgh9', 'too_short'],
    ['ten characters are enough', 'abcdefgh90', 'good'],
    ['more than 200 are too many', 'ab1!'.repeat(51), 'too_long'],
    ['the e-mail address is refused', 'Budi.Santoso@toko.id', 'is_login'],
    ['the part before the @ is refused', 'budi.santoso', 'is_login'],
    ['the phone number as people write it is refused', '081234567890', 'is_login'],
    ['a password that everybody tries is refused', 'Password123', 'too_common'],
    ['three different characters are no password', 'abcabcabcabc', 'too_common'],
    ['the password of the demo accounts is refused', 'demo-jembatan', 'too_common'],
  ])('%s', (_title, password, verdict) => {
    expect(judgePassword({ password, logins })).toBe(verdict);
  });
});
