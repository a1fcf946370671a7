import { type Place } from '@jembatan/kernel';
import { type Impersonation } from './impersonation';

/** Any of them together. */
export interface LogFilter {
  readonly actorId?: string;
  readonly storeId?: string;
  readonly from?: Date;
  /** Not included. */
  readonly to?: Date;
  readonly action?: string;
}

/** By time: `-at` newest first. */
export const LOG_ORDERS = ['-at', 'at'] as const;
export type LogOrder = (typeof LOG_ORDERS)[number];

export interface LogQuery extends LogFilter {
  readonly sort?: LogOrder;
  readonly limit: number;
  /** `nextCursor` of the page before. */
  readonly cursor?: string;
}

/** A record with its place in the chain, and what is still kept of its personal half. */
export interface LogEntry extends Impersonation {
  /** Null until it is sealed. */
  readonly seal: { readonly seq: number; readonly hash: string } | null;
  readonly network: {
    readonly ip: string | null;
    readonly place: string | null;
    readonly userAgent: string | null;
    readonly deviceId: string | null;
  };
  readonly position: (Place & { readonly accuracy: number | null; readonly at: Date | null }) | null;
}

/** Somebody who acted, or a store in whose name it was done, as last written down: also after either is gone. */
export interface LogParties {
  readonly people: readonly { readonly id: string; readonly name: string; readonly login: string }[];
  readonly stores: readonly { readonly id: string; readonly code: string; readonly name: string }[];
}
