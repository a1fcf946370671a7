/** Which page of a foreign system's list to read. */
export interface FeedQuery {
  /** Opaque position answered by the page before; null for the first page. */
  readonly cursor: string | null;
  /** Only what changed since this instant, where the system can tell; null for everything. */
  readonly since: Date | null;
  readonly signal: AbortSignal;
}

/** One page of what a foreign system lists. Nothing in it is believed before it was checked. */
export interface FeedPage<T> {
  readonly items: readonly T[];
  /** Records of the page that were not usable; the rest of the page is. */
  readonly skipped: readonly SkippedRecord[];
  readonly nextCursor: string | null;
}

/** A record that a foreign system sent and that was left out. */
export interface SkippedRecord {
  /** Where it stood, e.g. `items[17].price`. */
  readonly place: string;
  /** The record's own key where it has a usable one, e.g. its SKU. */
  readonly key: string | null;
  readonly reason: string;
}
