interface Choice {
  readonly order: {
    readonly id: string;
    readonly contentHash: string;
    readonly totals: { readonly grandTotal: { readonly amount: number } };
  };
  readonly own: boolean;
}

/** Rupiah up to which orders may be approved in a row. */
export const CEILINGS = [1_000_000, 2_500_000, 5_000_000, 10_000_000, 25_000_000] as const;

/** The ceiling of the address, or the least. */
export const ceilingOf = (text: string | undefined): number =>
  CEILINGS.find((ceiling) => String(ceiling) === text) ?? CEILINGS[0];

/** May be chosen: within the ceiling, and not placed by the approver. */
export const isWithin = ({ order, own }: Choice, ceiling: number): boolean =>
  !own && order.totals.grandTotal.amount <= ceiling;

/**
 * What is approved: of the chosen orders those that are still in the list within the ceiling, and stand as they did when they
 * were chosen. `chosen`: by id the hash that was seen.
 */
export const chosenOf = <Each extends Choice>(
  items: readonly Each[],
  chosen: ReadonlyMap<string, string>,
  ceiling: number,
): Each[] => items.filter((each) => isWithin(each, ceiling) && chosen.get(each.order.id) === each.order.contentHash);

/** The server takes no more at once. */
export const MOST_AT_ONCE = 100;
