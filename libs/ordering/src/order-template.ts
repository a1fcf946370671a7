import { type CartLine } from './cart';
import { type UncheckedLine } from './cart.rules';

/** A list of lines that a store orders again and again. */
export interface OrderTemplate {
  readonly id: string;
  /** Unique in the store, whatever the case of its letters. */
  readonly name: string;
  readonly lines: CartLine[];
  readonly updatedAt: Date;
}

export interface OrderTemplateContents {
  readonly name: string;
  readonly lines: readonly UncheckedLine[];
}
