import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

const MOBILE = new Set(['MOBILE', 'FIXED_LINE_OR_MOBILE']);

/** E.164 of one mobile number however it is written; null for a landline, two numbers in one, or none. */
export function mobileOf(written: string | null): string | null {
  const number = written === null ? undefined : parsePhoneNumberFromString(written.trim().replace(/^00/, '+'), 'ID');
  return number?.isValid() && MOBILE.has(number.getType() ?? '') ? number.number : null;
}
