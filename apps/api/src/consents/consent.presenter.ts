import { idr } from '@jembatan/kernel';
import { type Scope, SHADOW_ACTS, type ShadowPolicy, type StoreConsents } from '@jembatan/shadow';
import { type ScopeDto, type ScopeInputDto, type ShadowPolicyDto, type StoreConsentsDto } from './consent.dto';

/** A scope as it was asked for: what is left out has no bound. */
export const scopeOf = ({ acts, maxAmount, until }: ScopeInputDto): Scope => ({
  acts: acts ?? SHADOW_ACTS,
  maxAmount: maxAmount === undefined ? null : idr(maxAmount),
  until: until === undefined ? null : new Date(until),
});

const presentScope = ({ acts, maxAmount, until }: Scope): ScopeDto => ({ acts: [...acts], maxAmount, until });

export const presentPolicy = (policy: ShadowPolicy): ShadowPolicyDto => ({
  allowed: policy.allowed,
  ...presentScope(policy),
});

export const presentConsents = ({ decidedBy, consents }: StoreConsents, policy: ShadowPolicy): StoreConsentsDto => ({
  decidedBy,
  consents: consents.map((consent) => ({ salesmanId: consent.personId, ...presentScope(consent) })),
  policy: presentPolicy(policy),
});
