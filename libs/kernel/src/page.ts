/** A page of a list. `nextCursor` is opaque; null on the last page. */
export interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
}
