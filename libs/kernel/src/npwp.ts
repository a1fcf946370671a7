const SEPARATORS = /[\s.-]/g;
/** The lowest number of a province. */
const FIRST_PROVINCE = 11;
/** Women have theirs added to the day of birth. */
const WOMEN = 40;

/** The digits of a tax number as people write it (`01.234.567.8-901.000`); null unless they are 15 or 16. */
export function npwpOf(text: string): string | null {
  const digits = text.replace(SEPARATORS, '');
  return /^(\d{15}|\d{16})$/.test(digits) && !/^0+$/.test(digits) ? digits : null;
}

/**
 * Is the check digit right of the digits that {@link npwpOf} answers? Since 2024 a number of 16 is the former one behind
 * a 0, or a person's NIK, which has none: true.
 */
export function passesNpwpCheck(digits: string): boolean {
  if (isNik(digits)) return true;
  return passesLuhn(digits.length === 15 ? digits.slice(0, 9) : digits.slice(0, 10));
}

/** A number of a person: personal data. */
export const isNik = (digits: string): boolean => digits.length === 16 && !digits.startsWith('0');

/** Begins with a province and holds a day of birth. Some that were given out do not: to be doubted, never refused. */
export function isLikelyNik(digits: string): boolean {
  const part = (from: number): number => Number(digits.slice(from, from + 2));
  const [day, month] = [part(6) % WOMEN, part(8)];
  // In a leap year: of the year only two digits are there.
  const born = new Date(Date.UTC(2000, month - 1, day));
  return part(0) >= FIRST_PROVINCE && day > 0 && born.getUTCMonth() === month - 1 && born.getUTCDate() === day;
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
