import { type CartLine } from './cart';

/** A list of lines that a store orders again and again. */
export interface OrderTemplate {
  readonly id: string;
  /** Unique in the store, whatever the case of its letters. */
  readonly name: string;
  readonly lines: readonly CartLine[];
  readonly updatedAt: Date;
}

export interface OrderTemplateContents {
  readonly name: string;
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
}
