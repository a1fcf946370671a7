import { type Scope, type ShadowPolicy, type StoreConsents } from './consent';

export interface ConsentSources {
  readonly personId: string;
  /** Null: the owner has not decided. */
  readonly decision: Pick<StoreConsents, 'decidedBy' | 'consents'> | null;
  readonly policy: ShadowPolicy;
}

/** How far a salesman may go in a store: by the owner's decision alone, or by the policy where the owner leaves it to that. */
export function scopesFor({ personId, decision, policy }: ConsentSources): Scope[] {
  if (decision?.decidedBy === 'owner')
    return decision.consents.filter((consent) => consent.personId === null || consent.personId === personId);
  return policy.allowed ? [policy] : [];
}
