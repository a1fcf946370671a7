import { type Money } from '@jembatan/kernel';
import { type ShadowAct } from './shadow-session';

/** How far somebody may go in a store's name. */
export interface Scope {
  readonly acts: readonly ShadowAct[];
  /** The most that one order may cost, tax included; null for any. */
  readonly maxAmount: Money | null;
  /** Null: until it is revoked. */
  readonly until: Date | null;
}

/** An owner's standing consent. */
export interface Consent extends Scope {
  readonly id: string;
  /** Null: every salesman whose territory the store is in. */
  readonly personId: string | null;
}

/** What holds in stores whose owner has not decided. */
export interface ShadowPolicy extends Scope {
  readonly allowed: boolean;
}

/** What holds in a store: by the owner's decision, else by the policy. No consents at all: nobody may act. */
export interface StoreConsents {
  readonly storeId: string;
  readonly decidedBy: 'owner' | 'policy';
  readonly consents: readonly Consent[];
  readonly changedAt: Date | null;
}
