import { type Fault, type Role } from '@jembatan/kernel';

export interface RoleChoice {
  readonly roles: readonly Role[];
  readonly storeIds: readonly string[];
}

/** Which roles may meet in one person: an auditor is nothing else; only a store owner owns stores. */
export function judgeRoles({ roles, storeIds }: RoleChoice): Fault[] {
  const faults: Fault[] = [];
  const fault = (path: string, code: string, message: string): unknown => faults.push({ path, code, message });
  if (roles.length === 0) fault('roles', 'roles.empty', 'a person needs a role');
  if (new Set(roles).size < roles.length) fault('roles', 'roles.twice', 'a role is named twice');
  if (roles.includes('auditor') && roles.length > 1)
    fault('roles', 'roles.auditor_alone', 'an auditor holds no other role');
  if (storeIds.length > 0 && !roles.includes('store_owner'))
    fault('storeIds', 'stores.not_owner', 'only a store_owner has stores');
  return faults;
}

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;

/** Long enough to pass the length rule, and still among the first that anybody tries. */
const COMMON = new Set([
  '1234567890',
  '12345678910',
  '0123456789',
  '0987654321',
  '9876543210',
  '123456789a',
  'a123456789',
  '1q2w3e4r5t',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  'qwertyuiop',
  'qwerty1234',
  'qwerty12345',
  'qwerty123456',
  'asdfghjkl123',
  'password12',
  'password123',
  'password1234',
  'passw0rd123',
  'p@ssw0rd123',
  'admin12345',
  'admin123456',
  'administrator',
  'welcome123',
  'iloveyou123',
  'indonesia123',
  'indonesia45',
  'bismillah123',
  'bismillah1',
  'alhamdulillah',
  'sayangku123',
  'rahasia123',
  'katasandi123',
  'jembatan123',
  'demo-jembatan',
]);

export interface PasswordChoice {
  readonly password: string;
  /** What the person signs in with: e-mail, phone. */
  readonly logins: readonly string[];
}

export type PasswordVerdict = 'good' | 'too_short' | 'too_long' | 'is_login' | 'too_common';

export function judgePassword({ password, logins }: PasswordChoice): PasswordVerdict {
  const plain = password.toLowerCase();
  if ([...password].length < PASSWORD_MIN) return 'too_short';
  if (password.length > PASSWORD_MAX) return 'too_long';
  const own = logins.flatMap((login) => [login, login.split('@')[0], login.replace(/^\+62/, '0'), login.slice(1)]);
  if (own.includes(plain)) return 'is_login';
  if (COMMON.has(plain) || new Set(plain).size < 4) return 'too_common';
  return 'good';
}
