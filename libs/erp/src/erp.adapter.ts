import { type CustomerRecord, type CreditStanding } from '@jembatan/stores';
import { type ItemRecord, type PriceRecord, type StockRecord } from '@jembatan/catalog';
import { type FeedPage, type FeedQuery, type Money } from '@jembatan/kernel';
import { type LineRefusal, type OrderChange, type OutgoingOrder } from '@jembatan/ordering';

/** What one ERP can and cannot do; the delivery chooses its way by it. */
export interface ErpCapabilities {
  /** `draft`: an order is first a draft without effect. `one-shot`: creating it books it. */
  readonly booking: 'draft' | 'one-shot';
  /** Does the ERP itself refuse or answer a second order of one external reference? */
  readonly idempotent: boolean;
  /** Writes at once, over all workers. */
  readonly maxParallelWrites: number;
  /** Milliseconds in which an abandoned request may still be committed. */
  readonly settleMs: number;
  /** Milliseconds one write may take before it is given up. */
  readonly writeTimeoutMs: number;
  readonly changeFeed: {
    readonly items: boolean;
    readonly prices: boolean;
    readonly stock: boolean;
    readonly customers: boolean;
    readonly orders: boolean;
  };
}

/** An order as the ERP holds it. */
export interface BookedOrder {
  /** The ERP's own id of the record. */
  readonly id: string;
  readonly externalRef: string;
  readonly number: string | null;
  readonly stage: 'draft' | 'booked';
  readonly lines: readonly BookedLine[];
  /** Tax of the whole order as the ERP reckons it; null when it does not tell. */
  readonly tax: Money | null;
}

export interface BookedLine {
  readonly sku: string;
  readonly quantity: number;
  readonly unitPrice: Money;
  readonly status: string | null;
  readonly reason: string | null;
}

export type ErpFailureKind =
  /** Certainly not executed: refused connection, name not found, not let in, or the breaker is open. */
  | 'unreachable'
  /** Locks, 429: certainly not executed, may be tried again. */
  | 'busy'
  /** Time-out, reset, 5xx, half an answer, nonsense after a write: it may have been executed. */
  | 'unknown-outcome'
  /** Read answered with something that cannot be believed. */
  | 'garbage'
  /** A business rule said no: to a person, not tried again. */
  | 'rejected';

/** Every raw error of an ERP becomes exactly one of these. */
export class ErpFailure extends Error {
  constructor(
    readonly kind: ErpFailureKind,
    readonly code: string,
    message: string,
    readonly lines: readonly LineRefusal[] = [],
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'ErpFailure';
  }
}

/**
 * One ERP in its own words, behind the house's words. It knows no retry, no lease, no breaker: `OrderDelivery` and
 * `ErpGate` do. Every method throws only ErpFailure. Answers are checked field by field; a record that cannot be
 * believed is skipped with its place, never guessed.
 */
export abstract class ErpAdapter {
  abstract readonly name: string;
  abstract readonly capabilities: ErpCapabilities;
  /** Touches the ERP's database. */
  abstract probe(signal: AbortSignal): Promise<void>;
  abstract items(query: FeedQuery): Promise<FeedPage<ItemRecord>>;
  abstract prices(query: FeedQuery): Promise<FeedPage<PriceRecord>>;
  abstract stock(query: FeedQuery): Promise<FeedPage<StockRecord>>;
  abstract customers(query: FeedQuery): Promise<FeedPage<CustomerRecord>>;
  /** Null when the ERP knows no such customer. `asOf` is our clock before the question. */
  abstract credit(customerCode: string, signal: AbortSignal): Promise<CreditStanding | null>;
  /** All orders of this reference that are not cancelled, the most advanced first, then the oldest. A strong read. */
  abstract findOrders(externalRef: string, signal: AbortSignal): Promise<readonly BookedOrder[]>;
  /** Draft stage: makes a draft without effect. One-shot: books. */
  abstract createOrder(order: OutgoingOrder, signal: AbortSignal): Promise<BookedOrder>;
  /** Books a draft. Repeatable: a booked one is answered as it stands. One-shot ERPs never see it. */
  abstract confirmOrder(id: string, signal: AbortSignal): Promise<BookedOrder>;
  /** Drops a draft; leaves anything further alone. Repeatable. */
  abstract dropDraft(id: string, signal: AbortSignal): Promise<void>;
  abstract orderChanges(query: FeedQuery): Promise<FeedPage<OrderChange>>;
}
