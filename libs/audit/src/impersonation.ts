import { type Place } from '@jembatan/kernel';
import { type Deed } from './audit-record';

/** `refused`: it was tried, and nothing changed. */
export const OUTCOMES = ['done', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** An act in a shadow session: done, read or refused. */
export interface Act extends Deed {
  readonly outcome?: Outcome;
  /** Why it was refused: the dotted code that the caller heard. */
  readonly code?: string;
  /** By the device's clock; that of the request where it is left out. */
  readonly deviceTime?: Date;
}

/** What is hashed into the chain: no personal field, only digests of them. */
export interface Impersonation {
  readonly id: string;
  readonly at: Date;
  readonly session: { readonly id: string; readonly reason: string };
  /** As they were: text and id. */
  readonly actor: { readonly id: string; readonly name: string; readonly login: string };
  readonly store: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly location: Place | null;
  };
  readonly action: string;
  readonly object: { readonly type: string; readonly id: string };
  readonly contentsHash: string;
  readonly outcome: Outcome;
  readonly code: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly deviceTime: Date | null;
  readonly claimed: boolean;
  /** Metres from the device to the store. */
  readonly distance: number | null;
  readonly requestId: string;
  readonly digests: { readonly network: string | null; readonly position: string | null };
}

/** Where the request came from. The digest in the record is over these and the salt. */
export interface Network {
  readonly salt: string;
  readonly ip: string | null;
  readonly place: string | null;
  readonly userAgent: string | null;
  readonly deviceId: string | null;
}

export interface Position extends Place {
  readonly salt: string;
  /** Metres. */
  readonly accuracy: number;
  readonly at: Date;
}

/** The erasable half of a record. */
export interface Personal {
  readonly network: Network | null;
  readonly position: Position | null;
}
