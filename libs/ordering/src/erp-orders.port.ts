import { type FeedPage, type FeedQuery, type Money } from '@jembatan/kernel';

/** An order on its way to the ERP. */
export interface OutgoingOrder {
  /** Our order id, with `.<revision>` once its contents changed after a refusal. Never the device's key. */
  readonly externalRef: string;
  readonly customerCode: string;
  readonly orderedAt: Date;
  readonly note: string | null;
  readonly lines: readonly OutgoingLine[];
}

export interface OutgoingLine {
  readonly sku: string;
  readonly quantity: number;
  /** Per sales unit, before tax. */
  readonly unitPrice: Money;
  /** Tax of the line as we reckoned it. */
  readonly tax: Money;
}

/** Where the ERP's order differs from ours, by line. `theirs` null: the ERP has no such line; `ours` null: we have none. */
export interface LineDifference {
  readonly sku: string;
  readonly ours: { readonly quantity: number; readonly unitPrice: Money } | null;
  readonly theirs: { readonly quantity: number; readonly unitPrice: Money } | null;
  readonly reason: string | null;
}

export interface LineRefusal {
  readonly sku: string | null;
  readonly code: string;
  readonly message: string;
  /** Sales units the ERP could deliver, where it says so. */
  readonly available: number | null;
}

/** What came of handing an order to the ERP. */
export type Submission =
  /** Booked as ordered. `taxDifference`: theirs − ours, at most a rupiah a line; shown, not a change. */
  | { readonly kind: 'accepted'; readonly number: string; readonly taxDifference: Money }
  /** Booked with other lines, prices or quantities and standing so (`number`), or a draft that was dropped again (null). */
  | {
      readonly kind: 'changed';
      readonly number: string | null;
      readonly differences: readonly LineDifference[];
      readonly taxDifference: Money;
    }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly message: string;
      readonly lines: readonly LineRefusal[];
    }
  /**
   * It may or may not be booked. Never sent again before a look-up by `externalRef`. `settled`: nothing has surfaced in
   * the time an abandoned request may take, and the ERP offers no safe way to send again: a person decides.
   */
  | { readonly kind: 'unknown'; readonly cause: string; readonly settled: boolean }
  /** Certainly not booked; to be tried again later. */
  | { readonly kind: 'unavailable'; readonly cause: string };

/** The order's lease while it is being sent. */
export interface Hold {
  /** Makes sure, right before a write, that the order is still ours for longer than the write may take. Throws when it is not. */
  renew(): Promise<void>;
}

/** One request of the ERP and what came back, without headers and credentials; texts may be cut. */
export interface WireCall extends WireRequest, WireAnswer {
  /** ISO 8601. */
  readonly at: string;
  /** Milliseconds; null while there is no answer. */
  readonly took: number | null;
}

export interface WireRequest {
  readonly method: string;
  /** Path and query, without the host. */
  readonly path: string;
  /** The body; null: none. */
  readonly sent: string | null;
}

export interface WireAnswer {
  /** Null: no answer came. */
  readonly status: number | null;
  /** The body. */
  readonly answer: string | null;
  /** Why no answer came. */
  readonly fault: string | null;
}

/** Called before a request leaves; what it answers is called with what came back, or never. */
export type WireListener = (request: WireRequest) => (answer: WireAnswer) => void;

export const ERP_ORDER_STATUSES = [
  'booked',
  'partly-shipped',
  'shipped',
  'invoiced',
  'completed',
  'cancelled',
] as const;
export type ErpOrderStatus = (typeof ERP_ORDER_STATUSES)[number];

/** How an order stands in the ERP. */
export interface OrderChange {
  readonly externalRef: string;
  readonly number: string;
  readonly status: ErpOrderStatus;
  readonly invoiceNumber: string | null;
  readonly updatedAt: Date;
}

/** Orders in the ERP. */
export abstract class ErpOrders {
  /** How many orders may be handed over at once, over all workers. */
  abstract readonly maxParallelWrites: number;
  /** Milliseconds in which a request that we gave up may still be committed. */
  abstract readonly settleMs: number;
  abstract readonly changeFeed: boolean;
  /**
   * Hands `order` over exactly once, however often it is called for one `externalRef` by one holder at a time.
   * `previous` tells whether an earlier try may have left something in the ERP; `listener` is told what goes over the wire.
   */
  abstract submit(
    order: OutgoingOrder,
    previous: PreviousTry | null,
    hold: Hold,
    listener?: WireListener,
  ): Promise<Submission>;
  /** Drops drafts of `externalRef` that surfaced late beside the order that counts. Answers how many. */
  abstract sweep(externalRef: string): Promise<number>;
  abstract changes(query: FeedQuery): Promise<FeedPage<OrderChange>>;
}

/** The latest try whose outcome is not known. */
export interface PreviousTry {
  readonly at: Date;
}
