import { type Listed } from './contract';

export interface ListQuery {
  readonly cursor: string | null;
  readonly limit: number;
  /** ISO instant in UTC; only what changed then or later. */
  readonly updatedSince: string | null;
}

export interface ListPage<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
}

/** Records by key, listed in the order of their arrival: a cursor stays good while records change and others are added. */
export class Shelf<T extends Listed> {
  private readonly records: T[];
  private readonly places: Map<string, number>;

  constructor(
    records: readonly T[],
    private readonly keyOf: (record: T) => string,
  ) {
    this.records = [...records];
    this.places = new Map(records.map((record, at) => [keyOf(record), at]));
  }

  get size(): number {
    return this.records.length;
  }

  get(key: string): T | undefined {
    const at = this.places.get(key);
    return at === undefined ? undefined : this.records[at];
  }

  put(record: T): void {
    const at = this.places.get(this.keyOf(record));
    if (at === undefined) this.places.set(this.keyOf(record), this.records.push(record) - 1);
    else this.records[at] = record;
  }

  all(): readonly T[] {
    return this.records;
  }

  /** @throws RangeError on a cursor that was never given out. */
  page({ cursor, limit, updatedSince }: ListQuery): ListPage<T> {
    const items: T[] = [];
    let at = cursor === null ? 0 : placeOf(cursor);
    for (; at < this.records.length && items.length < limit; at++)
      if (updatedSince === null || this.records[at].updatedAt >= updatedSince) items.push(this.records[at]);
    return { items, nextCursor: at < this.records.length ? cursorOf(at) : null };
  }
}

const cursorOf = (at: number): string => Buffer.from(`at:${at}`).toString('base64url');

function placeOf(cursor: string): number {
  const [, at] = /^at:(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (at === undefined) throw new RangeError('This cursor was never given out');
  return Number(at);
}
