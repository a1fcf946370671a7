/** A price break as it is stored and mirrored: the days are days in WIB, both included, null without a bound. */
export type BreakTuple = readonly [
  minQuantity: number,
  amount: number,
  validFrom: string | null,
  validTo: string | null,
  /** Milliseconds since 1970 where the figure is older than its snapshot. */
  asOf: number | null,
];

/** Sales units over all warehouses. */
export type StockTuple = readonly [available: number, asOf: number | null];

/** What a mirrored snapshot says of itself. */
export interface MirrorMeta {
  readonly version: number;
  /** Milliseconds since 1970; null while nothing was ever heard. */
  readonly asOf: number | null;
}

/** The figures of some SKUs in one price list, as last heard. SKUs without a figure are absent. */
export interface Figures {
  readonly pricesAsOf: number | null;
  readonly stockAsOf: number | null;
  readonly breaks: ReadonlyMap<string, readonly BreakTuple[]>;
  readonly stock: ReadonlyMap<string, StockTuple>;
}
