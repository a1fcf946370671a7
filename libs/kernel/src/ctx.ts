/** Who acts. `onBehalfOf` is set inside a shadow session: a salesman acts in the name of a store. */
export interface Actor {
  readonly id: string;
  readonly roles: readonly Role[];
  /** The stores the person may act for as owner. */
  readonly storeIds: readonly string[];
  readonly onBehalfOf?: OnBehalfOf;
}

/** A shadow session, with both identities as they were when it began. */
export interface OnBehalfOf {
  readonly storeId: string;
  readonly sessionId: string;
  readonly reason: string;
  readonly salesman: { readonly name: string; readonly login: string };
  readonly store: { readonly code: string; readonly name: string; readonly location: Place | null };
  /** Set on a session handed in late: it is good only for sending what was ordered within this term. */
  readonly term?: { readonly from: Date; readonly until: Date };
}

/** Degrees, WGS 84. */
export interface Place {
  readonly lat: number;
  readonly lng: number;
}

export const ROLES = ['salesman', 'store_owner', 'admin', 'auditor', 'support'] as const;
export type Role = (typeof ROLES)[number];

/** The portal itself: a job, a clock, a migration. */
export const SYSTEM: Actor = { id: '00000000-0000-0000-0000-000000000000', roles: [], storeIds: [] };

/** Where a request came from, as far as it told. Personal data: kept only beside the record of an act, and only for its term. */
export interface Origin {
  readonly ip: string | null;
  readonly userAgent: string | null;
  /** Made by the device on its first start. */
  readonly deviceId: string | null;
  readonly position: DevicePosition | null;
  /** The device's own clock. */
  readonly deviceTime: Date | null;
}

export interface DevicePosition extends Place {
  /** Metres. */
  readonly accuracy: number;
  readonly at: Date;
}

/** First argument of every service: who, which request or job, and from where. */
export interface Ctx {
  readonly actor: Actor;
  readonly requestId: string;
  readonly origin?: Origin;
}

export const systemCtx = (requestId: string): Ctx => ({ actor: SYSTEM, requestId });
