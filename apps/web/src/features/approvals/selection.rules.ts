interface Choice {
  readonly order: {
    readonly id: string;
    readonly contentHash: string;
    readonly totals: { readonly grandTotal: { readonly amount: number } };
  };
  readonly own: boolean;
}

/** Rupiah that one act may let through. */
export const CEILINGS = [5_000_000, 10_000_000, 25_000_000, 50_000_000, 100_000_000] as const;

/** The server takes no more at once. */
export const MOST_AT_ONCE = 100;

/** The ceiling of the address, or the least. */
export const ceilingOf = (text: string | undefined): number =>
  CEILINGS.find((ceiling) => String(ceiling) === text) ?? CEILINGS[0];

/** What one act would approve. */
export interface Selection<Each> {
  /** In the order of the list. */
  readonly chosen: readonly Each[];
  /** Rupiah, together. */
  readonly sum: number;
  /** What is left of the ceiling. */
  readonly left: number;
}

/** From the top of the list what is wanted and fits: nobody's own, together no more than the ceiling. */
function pick<Each extends Choice>(
  items: readonly Each[],
  ceiling: number,
  wanted: (each: Each) => boolean,
): Selection<Each> {
  const chosen: Each[] = [];
  let sum = 0;
  for (const each of items) {
    const { amount } = each.order.totals.grandTotal;
    if (each.own || !wanted(each) || sum + amount > ceiling || chosen.length >= MOST_AT_ONCE) continue;
    chosen.push(each);
    sum += amount;
  }
  return { chosen, sum, left: ceiling - sum };
}

/**
 * Of the chosen orders those that are still in the list, stand as they did when they were chosen, and fit. `seen`: by id the
 * hash that was seen.
 */
export const chosenOf = <Each extends Choice>(
  items: readonly Each[],
  seen: ReadonlyMap<string, string>,
  ceiling: number,
): Selection<Each> => pick(items, ceiling, ({ order }) => seen.get(order.id) === order.contentHash);

/** As many as fit, from the top of the list. */
export const allThatFit = <Each extends Choice>(items: readonly Each[], ceiling: number): readonly Each[] =>
  pick(items, ceiling, () => true).chosen;

/** May be added to what is chosen. */
export const fits = <Each extends Choice>(each: Each, { chosen, left }: Selection<Each>): boolean =>
  !each.own && each.order.totals.grandTotal.amount <= left && chosen.length < MOST_AT_ONCE;
