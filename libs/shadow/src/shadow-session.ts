import { type Actor, type OnBehalfOf } from '@jembatan/kernel';

/** What an owner can consent to. Reading the store's books belongs to every session, whatever the acts. */
export const SHADOW_ACTS = ['order:place', 'order:quote', 'order:cancel', 'cart:edit', 'order-template:edit'] as const;
export type ShadowAct = (typeof SHADOW_ACTS)[number];

/** Why a session is over. */
export type ShadowEnd = 'ended' | 'ended_by_admin' | ShadowRefusal;

/** Why somebody may not act in a store's name: the codes that the caller hears. */
export const SHADOW_REFUSALS = [
  'account.suspended',
  'shadow.session_ended',
  'shadow.no_territory',
  'shadow.no_contact',
  'shadow.no_consent',
  'shadow.consent_expired',
  'shadow.act_not_allowed',
  'shadow.amount_exceeded',
  'shadow.only_sends',
  'shadow.out_of_term',
] as const;
export type ShadowRefusal = (typeof SHADOW_REFUSALS)[number];

/** Those that end a session for good where they are found; the others refuse one act. */
export const ENDS_A_SESSION: ReadonlySet<ShadowRefusal> = new Set([
  'account.suspended',
  'shadow.session_ended',
  'shadow.no_territory',
  'shadow.no_contact',
  'shadow.no_consent',
  'shadow.consent_expired',
]);

/** A salesman acts in a store's name, for one reason and a limited time. Names and place are kept as they were. */
export interface ShadowSession {
  readonly id: string;
  readonly personId: string;
  /** The sign-in session it hangs on: it ends with that. */
  readonly loginId: string;
  readonly storeId: string;
  readonly reason: string;
  readonly salesman: OnBehalfOf['salesman'];
  readonly store: OnBehalfOf['store'];
  readonly startedAt: Date;
  /** By the device's clock; null when it began here. */
  readonly deviceStartedAt: Date | null;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
  readonly endedFor: ShadowEnd | null;
  /** Set when it was handed in late: it is good only for sending what was ordered within this term. */
  readonly term: { readonly from: Date; readonly until: Date } | null;
}

/** What a shadow token says, once its signature is verified. */
export interface ShadowClaims {
  readonly sessionId: string;
  readonly personId: string;
  readonly storeId: string;
}

/** Announced with `{sessionId?, storeId?}` after a session was ended or the rights in a store were changed. */
export const SHADOW_CHANGED = 'shadow-changed';

/** Who acts in the session: the salesman, with the rights of the store's owner and no others. */
export const actorIn = ({ id, personId, storeId, reason, salesman, store, term }: ShadowSession): Actor => ({
  id: personId,
  roles: ['store_owner'],
  storeIds: [storeId],
  onBehalfOf: { storeId, sessionId: id, reason, salesman, store, ...(term && { term }) },
});
