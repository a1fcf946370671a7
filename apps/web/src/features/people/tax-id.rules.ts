import { isNik } from '@jembatan/kernel';

/** A tax number as people write it. That of a person is the NIK: most of it is kept from lookers-on. */
export function taxIdText(digits: string): string {
  if (isNik(digits)) return `${digits.slice(0, 4)}********${digits.slice(-4)}`;
  return digits.length === 15
    ? digits.replace(/^(..)(...)(...)(.)(...)(...)$/, '$1.$2.$3.$4-$5.$6')
    : digits.replace(/(.{4})(?=.)/g, '$1 ');
}
