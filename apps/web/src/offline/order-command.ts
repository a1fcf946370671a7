import { type Money } from '@jembatan/kernel';
import { type Problem } from '../api/problem';

/**
 * `queued`: waits on this device. `sending`: under way, or its answer was lost and it is asked again with the same key.
 * `accepted`: the portal has it. `refused`: the portal decided against it. `needs-you`: lines or the session must be put
 * right by the person who placed it.
 */
export const COMMAND_STATES = ['queued', 'sending', 'accepted', 'refused', 'needs-you'] as const;
export type CommandState = (typeof COMMAND_STATES)[number];

export interface Position {
  readonly lat: number;
  readonly lng: number;
  /** Metres. */
  readonly accuracy: number;
  /** By the device's clock, ISO 8601. */
  readonly at: string;
}

/** A line as its buyer saw it. */
export interface CommandLine {
  readonly sku: string;
  readonly name: string;
  readonly unit: string;
  /** Sales units. */
  readonly quantity: number;
  /** Per sales unit before tax; the portal refuses the line when its own differs. */
  readonly expectedPrice: Money;
}

/** What the portal answered to an order that it took. */
export interface AcceptedOrder {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly verdict: 'GREEN' | 'AMBER' | 'RED';
}

/** One line that stands differently at the portal than on this device. */
export interface LineChange {
  readonly sku: string;
  readonly name: string;
  readonly code: string;
  readonly wanted: number;
  /** Sales units that can be had; null where stock is not the matter. */
  readonly available: number | null;
  readonly seenPrice: Money | null;
  readonly newPrice: Money | null;
  /** What the portal says with it: `minQuantity`, `multiple`, `available`, `price`. */
  readonly figures: Readonly<Record<string, Money | number | null>>;
}

/** An order on its way. It is kept until it was accepted and seen, or dropped by hand. */
export interface OrderCommand {
  /** UUID made once on this device: the Idempotency-Key for the whole life of the command. */
  readonly key: string;
  readonly storeId: string;
  readonly storeName: string;
  /** The shadow session it was placed in; null for an owner. */
  readonly visitId: string | null;
  readonly lines: readonly CommandLine[];
  readonly note?: string;
  readonly purchaseOrderNumber?: string;
  /** By the device's clock, ISO 8601. */
  readonly placedAt: string;
  readonly position?: Position;
  /** Tax included, as reckoned on this device. */
  readonly grandTotal: Money;
  readonly state: CommandState;
  /** Tries that left this device. */
  readonly attempts: number;
  /** A try left and its answer never came: the portal may have the order. It can be neither edited nor dropped. */
  readonly uncertain: boolean;
  /** With `accepted`. */
  readonly order?: AcceptedOrder;
  /** With `refused` and `needs-you`, and the reason of the last failed try while `queued`. */
  readonly problem?: Problem;
  /** With `needs-you`: what changed, line by line. */
  readonly changes?: readonly LineChange[];
}
