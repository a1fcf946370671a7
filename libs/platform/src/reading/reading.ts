import { type FeedPage, type FeedQuery } from '@jembatan/kernel';
import { type Tx } from '../database/tx';

/** Is a record of a foreign list fit to be published? */
export type Verdict =
  /** `body` is staged as JSON. `remark` is recorded beside it, e.g. that a negative figure counts as 0. */
  | { readonly kind: 'usable'; readonly body: object; readonly remark?: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** A foreign list that is read page by page and published as one set. */
export interface Feed<T> {
  /** Dotted lower case, e.g. `catalog.stock`; over all workers there is one reading of a kind at a time. */
  readonly kind: string;
  /** Can it list what changed since an instant? */
  readonly changeFeed: boolean;
  page(query: FeedQuery): Promise<FeedPage<T>>;
  /** What makes a record one of its kind: of two with one key the last is taken. */
  keyOf(record: T): string;
  /** What a record is about, the key that `SkippedRecord` uses too: a refused record is skipped under it. */
  subjectOf(record: T): string;
  judge(record: T): Verdict;
  /**
   * Makes the set what is known, in the transaction that ends the reading. Its records and the subjects of the skipped ones
   * are rows of the SQL functions `reading_records(kind)` (key, body) and `reading_skipped(kind)` (key).
   */
  publish(tx: Tx, set: ReadSet): Promise<void>;
}

/** A set that was read to its end. */
export interface ReadSet {
  readonly kind: string;
  /** When its reading began, by our clock, before the first question. */
  readonly asOf: Date;
  readonly publishedAt: Date;
  /** Everything there is; false: what changed since the set before. */
  readonly full: boolean;
  /** A record without a usable key was skipped: what is missing from a full set may still exist. */
  readonly hidesRecords: boolean;
}

export type ReadingOutcome =
  | {
      readonly kind: 'published';
      readonly asOf: Date;
      readonly full: boolean;
      readonly items: number;
      readonly skipped: number;
    }
  /** The list cannot be believed. What was published before stands. */
  | { readonly kind: 'failed'; readonly fault: ReadingFault };

export type ReadingFault =
  | 'reading.cursor_repeated'
  | 'reading.page_repeated'
  | 'reading.endless'
  | 'reading.empty'
  /** What changed cannot be told apart from what did not: the next reading is full. */
  | 'reading.hidden_record';

/** How one kind stands. */
export interface ReadingState {
  readonly kind: string;
  readonly state: 'reading' | 'published' | 'failed';
  readonly fault: string | null;
  /** Of the last published reading; null before the first. */
  readonly asOf: Date | null;
  readonly fullAsOf: Date | null;
  readonly publishedAt: Date | null;
  readonly items: number;
  readonly skipped: number;
}

/** Something a list contained and we left out, or took with a remark. */
export interface ReadingSkip {
  readonly kind: string;
  readonly place: string;
  readonly key: string | null;
  readonly reason: string;
  readonly times: number;
  readonly lastAt: Date;
}
