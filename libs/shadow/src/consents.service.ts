import { Injectable } from '@nestjs/common';
import { Audit } from '@jembatan/audit';
import { People } from '@jembatan/identity';
import { Clock, type Ctx, DomainError, Ids } from '@jembatan/kernel';
import { Announcements, Transactions, type Tx } from '@jembatan/platform';
import { type Consent, type ShadowPolicy, type StoreConsents } from './consent';
import { ConsentRepository } from './consent.repository';
import { SHADOW_CHANGED } from './shadow-session';
import { salesmanUnknown } from './shadow.errors';

export type ConsentDecision = Pick<StoreConsents, 'decidedBy'> & { readonly consents: readonly Omit<Consent, 'id'>[] };

/** What only deciding needs, as one argument. */
@Injectable()
export class ConsentTools {
  constructor(
    readonly people: People,
    readonly clock: Clock,
    readonly ids: Ids,
  ) {}
}

/** What owners consent to, and what holds where they have not decided. Every change is effective at once. */
@Injectable()
export class Consents {
  constructor(
    private readonly consents: ConsentRepository,
    private readonly audit: Audit,
    private readonly transactions: Transactions,
    private readonly announcements: Announcements,
    private readonly tools: ConsentTools,
  ) {}

  /** @throws DomainError `store.not_found` for somebody else's store */
  async of(ctx: Ctx, storeId: string): Promise<StoreConsents> {
    mustOwn(ctx, storeId);
    const decided = await this.transactions.each((tx) => this.consents.find(tx, [storeId]));
    return decided.get(storeId) ?? { storeId, decidedBy: 'policy', consents: [], changedAt: null };
  }

  /**
   * Makes this the whole of what the owner consents to; without consents nobody may act.
   * @throws DomainError `store.not_found` for somebody else's store, `consent.salesman_unknown`
   */
  async decide(ctx: Ctx, storeId: string, { decidedBy, consents }: ConsentDecision): Promise<StoreConsents> {
    mustOwn(ctx, storeId);
    const { clock, ids } = this.tools;
    const decided = {
      storeId,
      decidedBy,
      consents: consents.map((consent) => ({ ...consent, id: ids.next() })),
      changedAt: clock.now(),
    };
    await this.transactions.run(async (tx) => {
      await this.mustBeSalesmen(tx, consents);
      await this.consents.decide(tx, decided, ctx.actor.id, decided.changedAt);
      await this.audit.record(tx, ctx, {
        action: 'consent.decided',
        object: { type: 'store', id: storeId },
        details: { decidedBy, consents },
      });
    });
    await this.announcements.announce(SHADOW_CHANGED, { storeId });
    return decided;
  }

  policy(): Promise<ShadowPolicy> {
    return this.transactions.each((tx) => this.consents.policy(tx));
  }

  async changePolicy(ctx: Ctx, policy: ShadowPolicy, reason: string): Promise<ShadowPolicy> {
    await this.transactions.run(async (tx) => {
      const before = await this.consents.setPolicy(tx, policy);
      await this.audit.record(tx, ctx, {
        action: 'shadow_policy.changed',
        object: { type: 'shadow_policy', id: 'default' },
        details: { before, after: policy, reason },
      });
    });
    await this.announcements.announce(SHADOW_CHANGED, {});
    return policy;
  }

  private async mustBeSalesmen(tx: Tx, consents: readonly Pick<Consent, 'personId'>[]): Promise<void> {
    const asked = [...new Set(consents.flatMap(({ personId }) => personId ?? []))];
    if (asked.length === 0) return;
    const people = await this.tools.people.byIds(tx, asked);
    const known = new Set(people.filter(({ roles }) => roles.includes('salesman')).map(({ id }) => id));
    const unknown = asked.find((id) => !known.has(id));
    if (unknown !== undefined) throw salesmanUnknown(unknown);
  }
}

/** @throws DomainError `store.not_found` for somebody else's store */
export function mustOwn({ actor }: Ctx, storeId: string): void {
  if (!actor.storeIds.includes(storeId)) throw new DomainError('not-found', 'store.not_found', { id: storeId });
}
