import { type Money } from '@jembatan/kernel';
import { type TaxClass } from '@jembatan/catalog/rules';
import { type CreditJudgement } from './credit.rules';
import { type LineDifference, type LineRefusal } from './erp-orders.port';

export const ORDER_STATUSES = [
  'awaiting-approval',
  'placed',
  'booked',
  'partly-shipped',
  'shipped',
  'invoiced',
  'completed',
  'needs-review',
  'held',
  'rejected',
  'cancelled',
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** How it came: from a cart, from a file of many orders, or keyed from a paper note. */
export const ORDER_ORIGINS = ['portal', 'import', 'manual'] as const;
export type OrderOrigin = (typeof ORDER_ORIGINS)[number];

export const ERP_STATES = ['waiting', 'sending', 'booked', 'changed', 'refused', 'unknown'] as const;
export type ErpState = (typeof ERP_STATES)[number];

/** A line as it was ordered: name, price and tax as they were then. */
export interface OrderLine {
  readonly sku: string;
  readonly name: string;
  readonly unit: string;
  /** As the catalogue told it then; null where nobody kept it. */
  readonly packSize: number | null;
  readonly quantity: number;
  /** Per sales unit, before tax. */
  readonly unitPrice: Money;
  readonly taxClass: TaxClass;
  /** The dated rule the tax was reckoned by. */
  readonly taxRule: string;
  readonly net: Money;
  readonly taxBase: Money;
  readonly tax: Money;
}

export interface OrderTotals {
  readonly net: Money;
  readonly discount: Money;
  readonly taxBase: Money;
  readonly tax: Money;
  readonly grandTotal: Money;
}

/** How the order stands with the ERP. */
export interface ErpExchange {
  readonly state: ErpState;
  readonly number: string | null;
  readonly attempts: number;
  /** Our reference in the ERP: the order id, with `.<revision>` once contents changed after a refusal. */
  readonly externalRef: string;
  /** What the ERP changed or refused, until it is resolved. */
  readonly differences: readonly LineDifference[];
  readonly refusals: readonly LineRefusal[];
}

/** Who the order is from, as it was then: names are kept as text, for they outlive the person. */
export interface Order {
  readonly id: string;
  readonly number: string;
  readonly storeId: string;
  readonly storeCode: string;
  readonly storeName: string;
  readonly status: OrderStatus;
  readonly contentHash: string;
  readonly revision: number;
  readonly credit: CreditJudgement;
  readonly lines: readonly OrderLine[];
  readonly totals: OrderTotals;
  readonly placedBy: string;
  readonly onBehalfOf: string | null;
  readonly placedAt: Date;
  readonly note: string | null;
  readonly purchaseOrderNumber: string | null;
  readonly origin: OrderOrigin;
  /** What the paper says that it was keyed from, `YYYY-MM-DD`. */
  readonly paperDate: string | null;
  readonly erp: ErpExchange;
  /** Set by a dispute: the status to return to. */
  readonly heldFrom: OrderStatus | null;
}

export const ORDER_EVENT_KINDS = [
  'placed',
  'judged',
  'approved',
  'rejected',
  'released',
  'lines-changed',
  'sent',
  'booked',
  'changed-by-erp',
  'refused-by-erp',
  'unknown',
  'accepted-changes',
  'resent',
  'partly-shipped',
  'shipped',
  'invoiced',
  'completed',
  'confirmed',
  'disputed',
  'held',
  'cancelled',
  'outcome-told',
  'whatsapp-opened',
] as const;
export type OrderEventKind = (typeof ORDER_EVENT_KINDS)[number];

/** A line of the order's timeline. `seq` grows over all orders. */
export interface OrderEvent {
  readonly seq: number;
  readonly at: Date;
  readonly kind: OrderEventKind;
  readonly actorId: string;
  readonly details: Readonly<Record<string, unknown>>;
}
