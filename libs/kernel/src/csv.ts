/** What spreadsheets take for the beginning of a formula, also behind spaces and in full width. */
const FORMULA = /^\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const NEEDS_QUOTES = /[",;\t\r\n]/;

export type CsvValue = string | number | boolean | Date | null;

/**
 * One line of a CSV file (RFC 4180), its end included. Text that a spreadsheet would run as a formula is led by an
 * apostrophe; numbers are left alone.
 */
export const csvLine = (values: readonly CsvValue[]): string => csvLineWith(',', values);

/** The same with another separator: `;` or a tab, as spreadsheets elsewhere expect it. */
export const csvLineWith = (separator: string, values: readonly CsvValue[]): string =>
  `${values.map(cell).join(separator)}\r\n`;

function cell(value: CsvValue): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'string') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
