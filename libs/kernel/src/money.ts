import { DomainError } from './domain-error';

export type Currency = 'IDR';

/** An amount in integer minor units. IDR has none, so the unit is one rupiah. */
export interface Money {
  readonly amount: number;
  readonly currency: Currency;
}

/**
 * Whole rupiah.
 * @throws DomainError `invalid` / `money.not_whole` when the amount is not a safe integer.
 */
export function idr(amount: number): Money {
  if (!Number.isSafeInteger(amount)) throw new DomainError('invalid', 'money.not_whole', { amount: String(amount) });
  return { amount: amount === 0 ? 0 : amount, currency: 'IDR' };
}

export const ZERO: Money = idr(0);

export const plus = (a: Money, b: Money): Money => idr(a.amount + b.amount);

export const minus = (a: Money, b: Money): Money => idr(a.amount - b.amount);

export const times = (price: Money, quantity: number): Money => idr(price.amount * quantity);

export const total = (amounts: Iterable<Money>): Money => {
  let sum = 0;
  for (const { amount } of amounts) sum += amount;
  return idr(sum);
};

export const isMore = (a: Money, b: Money): boolean => a.amount > b.amount;

/**
 * `amount × numerator ÷ denominator`, rounded half away from zero, exact for every safe integer.
 * @throws DomainError `money.not_whole` when the result leaves the safe integers.
 */
export function ratio(money: Money, numerator: number, denominator: number): Money {
  const product = money.amount * numerator;
  const doubled = Math.abs(product) * 2 + denominator;
  if (!Number.isSafeInteger(doubled)) return longRatio(money, numerator, denominator);
  const divisor = denominator * 2;
  const rounded = (doubled - (doubled % divisor)) / divisor;
  return idr(product < 0 ? -rounded : rounded);
}

/** For products beyond the safe integers. */
function longRatio(money: Money, numerator: number, denominator: number): Money {
  const product = BigInt(money.amount) * BigInt(numerator);
  const divisor = BigInt(denominator);
  const magnitude = product < 0n ? -product : product;
  const rounded = (magnitude * 2n + divisor) / (divisor * 2n);
  return idr(Number(product < 0n ? -rounded : rounded));
}
