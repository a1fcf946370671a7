import { type Offer } from '@jembatan/catalog/rules';
import { quantity } from '@jembatan/kernel';
import { type CartLine, type LineLeft, type NotOrderable } from './cart';

export interface UncheckedLine {
  readonly sku: string;
  readonly quantity: number;
}

export interface ReorderQuestion {
  readonly lines: readonly UncheckedLine[];
  /** Priced for the store, by SKU. */
  readonly offers: ReadonlyMap<string, Offer>;
}

export interface Reorderable {
  readonly lines: CartLine[];
  readonly left: LineLeft[];
}

/** Which lines can still be ordered; stock, minimum and multiple are judged when the cart is. */
export function sortOrderable({ lines, offers }: ReorderQuestion): Reorderable {
  const sorted: Reorderable = { lines: [], left: [] };
  for (const line of lines) {
    const reason = notOrderable(offers.get(line.sku));
    if (reason) sorted.left.push({ sku: line.sku, quantity: line.quantity, reason });
    else sorted.lines.push({ sku: line.sku, quantity: quantity(line.quantity) });
  }
  return sorted;
}

function notOrderable(offer: Offer | undefined): NotOrderable | null {
  if (!offer) return 'unknown';
  if (!offer.active) return 'inactive';
  return offer.priceBreaks.length === 0 ? 'no-price' : null;
}
