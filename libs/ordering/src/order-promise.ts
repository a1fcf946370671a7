import { type Money } from '@jembatan/kernel';
import { type Order } from './order';

/** What came of an order, as its store hears it. `changed`: booked, and not as it was ordered. */
export const PROMISED_OUTCOMES = ['booked', 'changed', 'refused', 'rejected', 'cancelled'] as const;
export type PromisedOutcome = (typeof PROMISED_OUTCOMES)[number];

/** A line as it was ordered, before anybody changed it. */
export interface OrderedLine {
  readonly sku: string;
  readonly name: string;
  readonly unit: string;
  readonly quantity: number;
  readonly unitPrice: Money;
}

/** A line that is not as it was ordered. Null: not in the order. */
export interface OutcomeChange {
  readonly sku: string;
  readonly name: string;
  readonly unit: string;
  readonly ordered: Pick<OrderedLine, 'quantity' | 'unitPrice'> | null;
  readonly booked: Pick<OrderedLine, 'quantity' | 'unitPrice'> | null;
}

/** Who ticked off that the store was told, and when. */
export interface OutcomeTold {
  readonly at: Date;
  readonly by: string;
  /** As the person is called today. */
  readonly byName: string;
}

/** An order taken while the banner was up, with what came of it. */
export interface PromisedOrder {
  readonly order: Order;
  readonly outcome: PromisedOutcome;
  readonly changes: readonly OutcomeChange[];
  readonly told: OutcomeTold | null;
}
