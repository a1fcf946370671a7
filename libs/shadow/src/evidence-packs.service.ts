import { Injectable } from '@nestjs/common';
import { type AgentAct, AgentActs, type AgentPeriod, Audit, ChainProof } from '@jembatan/audit';
import { People } from '@jembatan/identity';
import { Clock, type Ctx } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { AbuseThresholdSettings } from './abuse-thresholds.service';
import { judgeTravel } from './abuse-travel.rules';
import { periodInvalid } from './abuse.errors';
import { AbuseRepository } from './abuse.repository';
import { isOrder } from './abuse.rules';
import { type EvidencePack } from './evidence-pack';
import { judgeSense, summaryOf } from './evidence.rules';

const MAX_DAYS = 366;
const DAY = 86_400_000;
const SIGNALS = 200;

/** What only making a pack needs. */
@Injectable()
export class EvidenceTools {
  constructor(
    readonly people: People,
    readonly thresholds: AbuseThresholdSettings,
    readonly signals: AbuseRepository,
  ) {}
}

/** Puts together what a person did in stores' names, and what speaks for and against it. */
@Injectable()
export class EvidencePacks {
  constructor(
    private readonly acts: AgentActs,
    private readonly chain: ChainProof,
    private readonly tools: EvidenceTools,
    private readonly audit: Audit,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * That the pack was asked for is recorded before anything of it leaves.
   * @throws DomainError `invalid` for a period that ends before it begins, or is longer than a year; `not-found` / `user.not_found`
   */
  async of(ctx: Ctx, personId: string, period: AgentPeriod): Promise<EvidencePack> {
    const { from, to } = period;
    if (to <= from || to.getTime() - from.getTime() > MAX_DAYS * DAY) throw periodInvalid();
    const person = await this.tools.people.get(ctx, personId);
    const { thresholds, disputed, signals, acts } = await this.transactions.run(async (tx) => {
      await this.audit.record(tx, ctx, {
        action: 'evidence.read',
        object: { type: 'person', id: personId },
        details: { from: from.toISOString(), to: to.toISOString() },
      });
      return {
        thresholds: await this.tools.thresholds.within(tx),
        disputed: await this.acts.disputed(tx, personId, period),
        signals: await this.tools.signals.ofPeriod(tx, personId, period, SIGNALS),
        acts: await this.acts.count(tx, personId, period),
      };
    });
    const head = await this.chain.head();
    const orders: AgentAct[] = [];
    for await (const act of this.acts.of(personId, period, { orders: true })) if (isOrder(act)) orders.push(act);
    const refused = new Set(disputed.map(({ orderId }) => orderId));
    const impossible = new Set(
      judgeTravel(orders, thresholds)
        .filter(({ severity }) => severity !== 'low')
        .flatMap(({ records }) => records),
    );
    const judged = orders.map((act) =>
      judgeSense({ act, disputed: refused.has(act.object.id), impossible: impossible.has(act.id), thresholds }),
    );
    return {
      person: { id: personId, name: person.name, login: person.email ?? person.phone ?? '' },
      period,
      madeAt: this.clock.now(),
      thresholds,
      summary: summaryOf(judged, acts),
      orders: judged,
      signals,
      acts: this.acts.of(personId, period),
      chain: head.seq === 0 ? null : head,
    };
  }
}
