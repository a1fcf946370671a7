import { Injectable } from '@nestjs/common';
import { idr } from '@jembatan/kernel';
import { type Tx } from '@jembatan/platform';
import { type Consent, type Scope, type ShadowPolicy, type StoreConsents } from './consent';
import { type ShadowAct } from './shadow-session';

interface ScopeRow {
  acts: ShadowAct[];
  max_amount: number | null;
  valid_until: Date | null;
}

interface ConsentRow extends ScopeRow {
  id: string;
  store_id: string;
  person_id: string | null;
}

interface ChoiceRow {
  store_id: string;
  decided_by: 'owner' | 'policy';
  changed_at: Date;
}

@Injectable()
export class ConsentRepository {
  /** What the owners decided, by store id; stores without a decision are absent. Two statements in one flight. */
  async find(tx: Tx, storeIds: readonly string[]): Promise<Map<string, StoreConsents>> {
    const [choices, consents] = await Promise.all([
      tx.sql<ChoiceRow[]>`
        select store_id, decided_by, changed_at from consent_choice where store_id = any(${[...storeIds]}::uuid[])`,
      tx.sql<ConsentRow[]>`
        select id, store_id, person_id, acts, max_amount, valid_until from consent
         where store_id = any(${[...storeIds]}::uuid[]) and revoked_at is null order by id`,
    ]);
    return new Map(
      choices.map(({ store_id, decided_by, changed_at }) => [
        store_id,
        {
          storeId: store_id,
          decidedBy: decided_by,
          consents: consents.filter((row) => row.store_id === store_id).map(consentOf),
          changedAt: changed_at,
        },
      ]),
    );
  }

  /** Makes this the owner's decision: what stood before is revoked. */
  async decide(tx: Tx, { storeId, decidedBy, consents }: StoreConsents, by: string, at: Date): Promise<void> {
    await tx.sql`
      insert into consent_choice (store_id, decided_by, changed_by, changed_at)
      values (${storeId}, ${decidedBy}, ${by}, ${at})
      on conflict (store_id) do update
        set decided_by = excluded.decided_by, changed_by = excluded.changed_by, changed_at = excluded.changed_at`;
    await tx.sql`
      update consent set revoked_at = ${at}, revoked_by = ${by} where store_id = ${storeId} and revoked_at is null`;
    for (const { id, personId, acts, maxAmount, until } of consents)
      await tx.sql`
        insert into consent (id, store_id, person_id, acts, max_amount, valid_until, given_by, given_at)
        values (${id}, ${storeId}, ${personId}, ${[...acts]}, ${maxAmount?.amount ?? null}, ${until}, ${by}, ${at})`;
  }

  async policy(tx: Tx): Promise<ShadowPolicy> {
    return policyOf(
      await tx.sql<PolicyRow[]>`
        select allowed, acts, max_amount, valid_until from shadow_policy`,
    );
  }

  /** Answers what held before. */
  async setPolicy(tx: Tx, { allowed, acts, maxAmount, until }: ShadowPolicy): Promise<ShadowPolicy> {
    const before = await tx.sql<PolicyRow[]>`
      select allowed, acts, max_amount, valid_until from shadow_policy for update`;
    await tx.sql`
      update shadow_policy set allowed = ${allowed}, acts = ${[...acts]}, max_amount = ${maxAmount?.amount ?? null},
        valid_until = ${until}`;
    return policyOf(before);
  }
}

type PolicyRow = ScopeRow & { readonly allowed: boolean };

function policyOf([row]: readonly PolicyRow[]): ShadowPolicy {
  if (!row) throw new Error('The policy for shadow sessions is not there');
  return { allowed: row.allowed, ...scopeOf(row) };
}

const scopeOf = ({ acts, max_amount, valid_until }: ScopeRow): Scope => ({
  acts,
  maxAmount: max_amount === null ? null : idr(max_amount),
  until: valid_until,
});

const consentOf = (row: ConsentRow): Consent => ({ id: row.id, personId: row.person_id, ...scopeOf(row) });
