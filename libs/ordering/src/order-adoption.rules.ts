import { type Offer } from '@jembatan/catalog/rules';
import { type OrderLine } from './order';
import { reckonLine } from './order-lines.rules';
import { type LineDifference } from './erp-orders.port';

export interface AdoptionQuestion {
  readonly lines: readonly OrderLine[];
  /** Where the ERP's lines differ from ours. */
  readonly differences: readonly LineDifference[];
  /** Of the SKUs that only the ERP has, as far as we know them. */
  readonly offers: ReadonlyMap<string, Offer>;
  /** The day whose tax rules hold: that of the order. */
  readonly at: Date;
}

const UNKNOWN = { unit: '', packSize: null, taxClass: 'STANDARD' } as const;

/** The order as the ERP holds it: its quantities and prices, without the lines it lacks, with those only it has. */
export function adoptLines({ lines, differences, offers, at }: AdoptionQuestion): OrderLine[] {
  const changed = new Map(differences.map((difference) => [difference.sku, difference]));
  const kept = lines.flatMap((line) => {
    const difference = changed.get(line.sku);
    if (!difference) return [line];
    return difference.theirs ? [reckonLine({ ...line, ...difference.theirs }, at)] : [];
  });
  const added = differences.flatMap(({ sku, ours, theirs }) => {
    if (ours || !theirs) return [];
    const { name, unit, packSize, taxClass } = offers.get(sku) ?? { ...UNKNOWN, name: sku };
    return [reckonLine({ sku, name, unit, packSize, taxClass, ...theirs }, at)];
  });
  return [...kept, ...added];
}
