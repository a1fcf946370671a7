import { type Money } from '@jembatan/kernel';

/** What the ERP says of a store's credit. */
export interface CreditStanding {
  readonly limit: Money;
  /** Unpaid invoices and booked orders not yet invoiced, tax included. */
  readonly used: Money;
  readonly overdue: Money;
  readonly blocked: boolean;
  /** When the question was put, by our clock: what the ERP booked before is contained in `used`. */
  readonly asOf: Date;
}
