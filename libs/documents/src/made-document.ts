export const MADE_KINDS = ['catalogue', 'price-list', 'order-form'] as const;
export type MadeKind = (typeof MADE_KINDS)[number];

/** A paper of a price list that lies ready, without its bytes. */
export interface MadeDocument {
  readonly id: string;
  readonly kind: MadeKind;
  readonly priceList: string;
  /** Hash of all that it shows. */
  readonly version: string;
  /** The same without stock. */
  readonly terms: string;
  /** What the catalogue had come to when it was last looked at. */
  readonly catalogVersion: number;
  readonly fileId: string;
  /** Bytes. */
  readonly size: number;
  /** Of its bytes, as archives want it. */
  readonly crc: number;
  readonly products: number;
  readonly pricesAsOf: Date | null;
  readonly stockAsOf: Date | null;
  readonly madeAt: Date;
  /** When it would last have been made with the same contents. */
  readonly checkedAt: Date;
}
