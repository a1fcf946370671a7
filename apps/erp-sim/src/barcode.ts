/** An EAN-13 under the Indonesian prefix 899, with its check digit. */
export function barcode(serial: number): string {
  const digits = `899${String(serial).padStart(9, '0')}`;
  const weighted = [...digits].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (weighted % 10)) % 10}`;
}
