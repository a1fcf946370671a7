import { type FeedPage, type FeedQuery, type Money } from '@jembatan/kernel';
import { type CreditStanding } from './credit-standing';
import { type StoreLocation } from './store';

/** A customer as the ERP lists it. */
export interface CustomerRecord {
  readonly code: string;
  readonly name: string;
  readonly priceList: string | null;
  readonly creditLimit: Money;
  /** Unpaid invoices and booked orders not yet invoiced, tax included. */
  readonly creditUsed: Money;
  readonly overdueAmount: Money;
  readonly blocked: boolean;
  readonly address: string | null;
  readonly location: StoreLocation | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** NPWP as the ERP writes it; null where it does not say. */
  readonly taxId: string | null;
}

/** Customers in the ERP. Throws DomainError `unavailable` / `erp.unavailable` when it does not answer. */
export abstract class ErpCustomers {
  abstract readonly changeFeed: boolean;
  abstract customers(query: FeedQuery): Promise<FeedPage<CustomerRecord>>;
}

/** One customer's credit, asked live. */
export abstract class ErpCredit {
  /**
   * Answers within `deadlineMs`; null when the ERP knows no such customer.
   * @throws DomainError `unavailable` / `erp.unavailable` when it did not answer in time, or is known to be down.
   */
  abstract standing(customerCode: string, deadlineMs: number): Promise<CreditStanding | null>;
}
