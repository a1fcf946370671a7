import { type Consent, type ShadowPolicy } from './consent';
import { scopesFor } from './consent.rules';

const scope = { acts: ['order:place' as const], maxAmount: null, until: null };
const policy: ShadowPolicy = { allowed: true, ...scope };
const forAll: Consent = { id: '1', personId: null, ...scope };
const forSari: Consent = { id: '2', personId: 'sari', ...scope };
const forBudi: Consent = { id: '3', personId: 'budi', ...scope };

describe('What counts for a salesman', () => {
  it('is the policy while the owner has not decided, or leaves it to that', () => {
    expect(scopesFor({ personId: 'sari', decision: null, policy })).toEqual([policy]);
    const decision = { decidedBy: 'policy' as const, consents: [] };
    expect(scopesFor({ personId: 'sari', decision, policy })).toEqual([policy]);
    expect(scopesFor({ personId: 'sari', decision: null, policy: { ...policy, allowed: false } })).toEqual([]);
  });

  it('is the owner’s decision alone once there is one: for all, or for that salesman', () => {
    const decision = { decidedBy: 'owner' as const, consents: [forAll, forSari, forBudi] };
    expect(scopesFor({ personId: 'sari', decision, policy })).toEqual([forAll, forSari]);
  });

  it('is nothing after the owner revoked all: the policy does not come back', () => {
    expect(scopesFor({ personId: 'sari', decision: { decidedBy: 'owner', consents: [] }, policy })).toEqual([]);
  });
});
