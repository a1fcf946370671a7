import { type Place } from '@jembatan/kernel';
import { type Outcome } from './impersonation';

/** An act of a salesman in a store's name, as the record has it, with what is still kept of its personal half. */
export interface AgentAct {
  readonly id: string;
  readonly at: Date;
  readonly sessionId: string;
  readonly reason: string;
  readonly actor: { readonly id: string; readonly name: string; readonly login: string };
  readonly store: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly location: Place | null;
  };
  readonly action: string;
  readonly object: { readonly type: string; readonly id: string };
  readonly outcome: Outcome;
  /** Why it was refused. */
  readonly code: string | null;
  /** Rupiah, of an order that was placed. */
  readonly amount: number | null;
  readonly deviceTime: Date | null;
  /** The device says that it happened; nobody here saw it. */
  readonly claimed: boolean;
  /** Metres from the device to the store. */
  readonly distance: number | null;
  /** Null where none was told, or its term is over. */
  readonly position: (Place & { readonly accuracy: number; readonly at: Date }) | null;
  /** By the address: a city with its country, or the country alone. */
  readonly ipPlace: string | null;
  /** A digest: devices can be told apart, and none named. */
  readonly device: string | null;
  /** In the chain; null until it is sealed. */
  readonly seq: number | null;
}

export interface AgentPeriod {
  readonly from: Date;
  /** Not included. */
  readonly to: Date;
}

/** Orders that a salesman placed in stores' names on one day of WIB. */
export interface AgentDay {
  readonly actorId: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly orders: number;
}

/** An order that the owner of its store disputed. */
export interface DisputedOrder {
  readonly orderId: string;
  /** Of its placing. */
  readonly recordId: string;
}

/** A device on which more than one person acted. */
export interface SharedDevice {
  /** The digest of `AgentAct.device`. */
  readonly device: string;
  readonly persons: readonly string[];
  /** The latest record of each. */
  readonly records: readonly string[];
}

/** What a salesman did in stores' names in a period. */
export interface AgentFigures {
  readonly actorId: string;
  readonly name: string;
  readonly login: string;
  readonly sessions: number;
  readonly acts: number;
  readonly refused: number;
  readonly orders: number;
  readonly stores: number;
  /** Rupiah, tax included. */
  readonly value: number;
  readonly disputes: number;
  /** Orders whose place is known. */
  readonly located: number;
  /** Of these, those farther from the store than asked. */
  readonly far: number;
}
