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

export interface LogQuery extends LogFilter {
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
