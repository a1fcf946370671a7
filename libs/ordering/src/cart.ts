import { type Quantity } from '@jembatan/kernel';

/** Lines that a cart, a template or an order may carry. */
export const MAX_LINES = 500;

/** Days after which a cart that nobody opened or changed is deleted. */
export const CART_TERM_DAYS = 30;

export interface CartLine {
  readonly sku: string;
  readonly quantity: Quantity;
}

/** What somebody is about to order for a store. One for each person and store. */
export interface Cart {
  readonly lines: CartLine[];
  /** Counts the changes; 0 while there is no cart. */
  readonly version: number;
  readonly updatedAt: Date | null;
}

export const EMPTY_CART: Cart = { lines: [], version: 0, updatedAt: null };

/** Whose cart, for which store. */
export interface CartKey {
  readonly storeId: string;
  readonly personId: string;
}

/** Why a line of an earlier order cannot be ordered again. */
export type NotOrderable = 'unknown' | 'inactive' | 'no-price';

export interface LineLeft {
  readonly sku: string;
  readonly quantity: number;
  readonly reason: NotOrderable;
}

export interface Reorder {
  readonly cart: Cart;
  /** Lines of the order that stay out of the cart. */
  readonly left: LineLeft[];
}
