import { MAX_QUANTITY } from '@jembatan/kernel';
import { MAX_LINES } from '@jembatan/ordering/rules';
import { columnOf, type ImportColumn } from './order-import-columns.rules';
import { type ReadRow, type RowFault, type RowFaultCode } from './order-import';
import { rupiahOf, wholeNumberOf } from './whole-number.rules';

/** A cell whose formula or merging was judged already. */
export type PlainCell = string | number | Date | null;
export type Heading = Readonly<Partial<Record<ImportColumn, number>>>;

export interface LineQuestion {
  readonly line: number;
  readonly cells: readonly PlainCell[];
  readonly heading: Heading;
  /** Today in WIB, `YYYY-MM-DD`. */
  readonly today: string;
}

const LONGEST = { store: 64, reference: 64, code: 64, note: 1000 } as const;
const MOST_RUPIAH = 1_000_000_000_000;

/** Which column is which; the first of a name counts twice: then the file says two things. */
export function headingOf(cells: readonly PlainCell[]): { readonly heading: Heading; readonly twice: string | null } {
  const heading: Partial<Record<ImportColumn, number>> = {};
  let twice: string | null = null;
  cells.forEach((cell, at) => {
    const column = typeof cell === 'string' ? columnOf(cell) : null;
    if (column === null) return;
    if (heading[column] !== undefined) twice ??= String(cell);
    else heading[column] = at;
  });
  return { heading, twice };
}

export const fault = (
  code: RowFaultCode,
  value: string | null = null,
  figures: RowFault['figures'] = {},
): RowFault => ({ code, value, figures });

/** A line as it stands, with all that cannot be read of it. Nothing is asked of the books. */
export function readLine({ line, cells, heading, today }: LineQuestion): ReadRow {
  const faults: RowFault[] = [];
  const cellOf = (column: ImportColumn): PlainCell => {
    const at = heading[column];
    return at === undefined ? null : (cells[at] ?? null);
  };
  const text = (column: keyof typeof LONGEST): string => {
    const said = wordsOf(cellOf(column));
    if (said.length > LONGEST[column] || hasControls(said))
      faults.push(fault('order_import.text_too_long', said.slice(0, 40), { characters: LONGEST[column] }));
    return said.slice(0, LONGEST[column]);
  };
  const whole = (column: 'quantity' | 'price', least: number, most: number): number | null => {
    const cell = cellOf(column);
    const read = column === 'price' ? rupiahOf(cell) : wholeNumberOf(cell);
    if (read.kind === 'none') return null;
    if (read.kind !== 'number') faults.push(fault(`order_import.number_${read.kind}`, wordsOf(cell)));
    else if (read.value >= least && read.value <= most) return read.value;
    else faults.push(fault('order_import.number_out_of_range', wordsOf(cell)));
    return null;
  };
  const row = { line, storeCode: text('store'), reference: text('reference'), code: text('code'), note: text('note') };
  const before = faults.length;
  const quantity = whole('quantity', 1, MAX_QUANTITY);
  if (quantity === null && faults.length === before) faults.push(fault('order_import.quantity_missing'));
  const price = whole('price', 0, MOST_RUPIAH);
  if (row.storeCode === '') faults.push(fault('order_import.store_missing'));
  if (row.code === '') faults.push(fault('order_import.product_missing'));
  const orderedOn = dayOf(cellOf('date'));
  if (orderedOn === 'unreadable') faults.push(fault('order_import.date_unreadable', wordsOf(cellOf('date'))));
  else if (orderedOn !== null && orderedOn > today) faults.push(fault('order_import.date_in_future', orderedOn));
  return { ...row, quantity, price, orderedOn: orderedOn === 'unreadable' ? null : orderedOn, faults };
}

/** A number stands for the digits that it shows: codes of digits lose nothing but leading zeros. */
const wordsOf = (cell: PlainCell): string =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '').trim();

const hasControls = (text: string): boolean => /[\u0000-\u0008\u000B\u000C\u000E-\u001F]|\p{Cs}/u.test(text);

/** `2026-11-21`, `21/11/2026`, `21-11-2026`, `21.11.2026`: the day comes first, as in Indonesia. */
function dayOf(cell: PlainCell): string | null {
  if (cell === null) return null;
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const text = wordsOf(cell);
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const [, year, month, day] = local
    ? ['', local[3], local[2], local[1]]
    : (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []);
  if (year === undefined || month === undefined || day === undefined) return 'unreadable';
  const said = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${said}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(said) ? 'unreadable' : said;
}

export const orderOf = ({ storeCode, reference }: Pick<ReadRow, 'storeCode' | 'reference'>): string =>
  `${storeCode}\n${reference}`;

/** Lines by the order that they are of, as the file begins them. */
export function byOrder<R extends Pick<ReadRow, 'storeCode' | 'reference'>>(rows: readonly R[]): R[][] {
  const orders = new Map<string, R[]>();
  for (const row of rows) {
    const order = orders.get(orderOf(row));
    if (order) order.push(row);
    else orders.set(orderOf(row), [row]);
  }
  return [...orders.values()];
}

/** What lines of one order may not say against each other. An order has one note and one day: the first that is given. */
export function withOrderFaults(rows: readonly ReadRow[]): ReadRow[] {
  const added = new Map<number, RowFault[]>();
  for (const order of byOrder(rows)) {
    const said = { note: order.find(({ note }) => note !== '')?.note ?? '', day: dayFirstGiven(order) };
    order.forEach(({ line, note, orderedOn }, at) => {
      const faults = added.get(line) ?? [];
      if (note !== '' && note !== said.note) faults.push(fault('order_import.order_differs', note.slice(0, 40)));
      if (orderedOn !== null && orderedOn !== said.day) faults.push(fault('order_import.order_differs', orderedOn));
      if (at >= MAX_LINES) faults.push(fault('order_import.too_many_lines', null, { lines: MAX_LINES }));
      added.set(line, faults);
    });
  }
  return rows.map((row) => ({ ...row, faults: [...row.faults, ...(added.get(row.line) ?? [])] }));
}

export const noteOf = (order: readonly Pick<ReadRow, 'note'>[]): string | null =>
  order.find(({ note }) => note !== '')?.note ?? null;

export const dayFirstGiven = (order: readonly Pick<ReadRow, 'orderedOn'>[]): string | null =>
  order.find(({ orderedOn }) => orderedOn !== null)?.orderedOn ?? null;
