import { type MadeKind } from './made-document';

/** A file of the kit. */
export interface KitPart {
  /** In the archive, and when it is saved. */
  readonly name: string;
  readonly kind: MadeKind | 'index';
  /** Whose prices, or which store's. */
  readonly title: string;
  /** Null for a part that is about no one store. */
  readonly storeId: string | null;
  readonly version: string;
  /** Bytes. */
  readonly size: number;
  readonly madeAt: Date;
  /** When it last said what it would say anew. */
  readonly checkedAt: Date;
  readonly pricesAsOf: Date | null;
  readonly stockAsOf: Date | null;
}

/** What a kit would hold. */
export interface KitOffer {
  /** The same contents have the same one. */
  readonly version: string;
  /** Bytes of the whole archive. */
  readonly size: number;
  readonly parts: readonly KitPart[];
  /** Stores whose papers are not made yet, or who buy by no price list. */
  readonly withoutPapers: number;
}
