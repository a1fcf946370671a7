import { DomainError } from './domain-error';

/** The largest quantity a line may carry, in sales units. */
export const MAX_QUANTITY = 1_000_000;

/** A whole number of sales units, 1 … {@link MAX_QUANTITY}. */
export type Quantity = number & { readonly __quantity: unique symbol };

/** @throws DomainError `invalid` / `quantity.out_of_range` */
export function quantity(value: number): Quantity {
  if (!Number.isInteger(value) || value < 1 || value > MAX_QUANTITY)
    throw new DomainError('invalid', 'quantity.out_of_range', { value: String(value), min: 1, max: MAX_QUANTITY });
  return value as Quantity;
}
