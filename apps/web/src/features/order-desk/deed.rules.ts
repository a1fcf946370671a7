import { ORDER_EVENT_KINDS, type OrderEventKind } from '@jembatan/ordering/rules';
import { type Money } from '@jembatan/kernel';

/** The kind of the timeline that the audit writes of the same fact; null: one that has no words. */
export const kindOfDeed = (action: string): OrderEventKind | null =>
  ORDER_EVENT_KINDS.find((kind) => action === `order.${kind.replaceAll('-', '_')}`) ?? null;

export interface LineFigures {
  readonly quantity: number;
  readonly unitPrice: Money;
}

/** A line that is not as it was; null: it was not there, or is not there any more. */
export interface LineChange {
  readonly sku: string;
  readonly before: LineFigures | null;
  readonly after: LineFigures | null;
}

/** The lines that a deed changed. Details are as they were written then, and may lack anything. */
export function changesOf({ before, after }: Readonly<Record<string, unknown>>): readonly LineChange[] {
  const [was, is] = [linesIn(before), linesIn(after)];
  const skus = [...new Set([...was.keys(), ...is.keys()])];
  return skus
    .map((sku) => ({ sku, before: was.get(sku) ?? null, after: is.get(sku) ?? null }))
    .filter((change) => !same(change.before, change.after));
}

const same = (one: LineFigures | null, other: LineFigures | null): boolean =>
  one?.quantity === other?.quantity && one?.unitPrice.amount === other?.unitPrice.amount;

function linesIn(value: unknown): ReadonlyMap<string, LineFigures> {
  const lines = new Map<string, LineFigures>();
  for (const line of Array.isArray(value) ? (value as unknown[]) : []) {
    const { sku, quantity, unitPrice } = fieldsOf(line);
    const { amount } = fieldsOf(unitPrice);
    if (typeof sku === 'string' && typeof quantity === 'number' && typeof amount === 'number')
      lines.set(sku, { quantity, unitPrice: { amount, currency: 'IDR' } });
  }
  return lines;
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
