import { type LineDifference, type OutgoingLine } from '@jembatan/ordering';
import { type BookedLine } from './erp.adapter';

export interface LinesToCompare {
  readonly ours: readonly OutgoingLine[];
  readonly theirs: readonly BookedLine[];
}

/** Where the ERP's lines differ from ours in quantity or price, in our order of lines; lines only they have come last. */
export function differencesOf({ ours, theirs }: LinesToCompare): LineDifference[] {
  const left = new Map<string, BookedLine>();
  for (const line of theirs) {
    const same = left.get(line.sku);
    left.set(line.sku, same ? { ...line, quantity: same.quantity + line.quantity } : line);
  }
  const differences: LineDifference[] = [];
  for (const { sku, quantity, unitPrice } of ours) {
    const booked = left.get(sku) ?? null;
    left.delete(sku);
    if (booked?.quantity === quantity && booked.unitPrice.amount === unitPrice.amount) continue;
    differences.push({
      sku,
      ours: { quantity, unitPrice },
      theirs: booked && figures(booked),
      reason: booked?.reason ?? null,
    });
  }
  for (const line of left.values())
    differences.push({ sku: line.sku, ours: null, theirs: figures(line), reason: line.reason });
  return differences;
}

const figures = ({ quantity, unitPrice }: BookedLine): NonNullable<LineDifference['theirs']> => ({
  quantity,
  unitPrice,
});
