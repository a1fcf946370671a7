/** Who acts. `onBehalfOf` is the store in whose name a salesman acts inside a shadow session. */
export interface Actor {
  readonly id: string;
  readonly roles: readonly Role[];
  /** The stores the person may act for as owner. */
  readonly storeIds: readonly string[];
  readonly onBehalfOf?: { readonly storeId: string; readonly sessionId: string };
}

export const ROLES = ['salesman', 'store_owner', 'admin', 'auditor', 'support'] as const;
export type Role = (typeof ROLES)[number];

/** The portal itself: a job, a clock, a migration. */
export const SYSTEM: Actor = { id: '00000000-0000-0000-0000-000000000000', roles: [], storeIds: [] };

/** First argument of every service: who, and which request or job. */
export interface Ctx {
  readonly actor: Actor;
  readonly requestId: string;
}

export const systemCtx = (requestId: string): Ctx => ({ actor: SYSTEM, requestId });
