interface LineOf {
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
}

/** How one line differs from what was seen; 0: it is not there. */
export interface LineChange {
  readonly sku: string;
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

/** What somebody else made of an order's lines. Lines that stand as before are left out. */
export function whatChanged(before: readonly LineOf[], after: readonly LineOf[]): LineChange[] {
  const quantityIn = (lines: readonly LineOf[], sku: string): number =>
    lines.find((line) => line.sku === sku)?.quantity ?? 0;
  const gone = before.filter(({ sku }) => !after.some((line) => line.sku === sku));
  return [...after, ...gone]
    .map(({ sku, name }) => ({ sku, name, before: quantityIn(before, sku), after: quantityIn(after, sku) }))
    .filter((line) => line.before !== line.after);
}
