import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** What people sign in with, in the one form that is stored. */
export type LoginName = { readonly kind: 'email' | 'phone'; readonly value: string };

const EMAIL = /^[^\s\p{C}@<>(),;:"\\[\]]+@[^\s\p{C}@<>(),;:"\\[\]]+\.[^\s\p{C}@<>(),;:"\\[\]]+$/u;

/** Lower case, without spaces around; null when it is no e-mail address. */
export function emailOf(text: string): string | null {
  const email = text.trim().normalize('NFKC').toLowerCase();
  return email.length <= 254 && EMAIL.test(email) ? email : null;
}

/** E.164 of a phone number as written in Indonesia (`0812…`, `62812…`, `0062812…`) or with `+`; null when it is none. */
export function phoneOf(text: string): string | null {
  const digits = text.trim().replace(/^00/, '+');
  const phone = parsePhoneNumberFromString(digits, { defaultCountry: 'ID', extract: false });
  return phone?.isValid() ? phone.number : null;
}

/** Null when the text can be nobody's login. */
export function loginNameOf(text: string): LoginName | null {
  const kind = text.includes('@') ? 'email' : 'phone';
  const value = kind === 'email' ? emailOf(text) : phoneOf(text);
  return value === null ? null : { kind, value };
}
