export interface Packing {
  readonly minQuantity: number;
  readonly multiple: number;
}

const up = (quantity: number, multiple: number): number => Math.ceil(quantity / multiple) * multiple;

/** The smallest quantity that can be ordered. */
export const smallest = ({ minQuantity, multiple }: Packing): number => up(Math.max(minQuantity, 1), multiple);

/** One step more; from nothing to the smallest. */
export const more = (quantity: number, packing: Packing): number =>
  quantity < smallest(packing) ? smallest(packing) : up(quantity + 1, packing.multiple);

/** One step less; below the smallest there is nothing. */
export function less(quantity: number, packing: Packing): number {
  const next = Math.floor((quantity - 1) / packing.multiple) * packing.multiple;
  return next < smallest(packing) ? 0 : next;
}

/** What was typed, brought to what can be ordered: never less than was asked for. */
export function fitting(typed: number, packing: Packing): number {
  if (!Number.isFinite(typed) || typed <= 0) return 0;
  return Math.max(smallest(packing), up(Math.floor(typed), packing.multiple));
}
