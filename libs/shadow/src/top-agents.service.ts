import { Injectable } from '@nestjs/common';
import { AgentActs, Audit, digestOf, Impersonations } from '@jembatan/audit';
import { People } from '@jembatan/identity';
import { Clock, type Ctx } from '@jembatan/kernel';
import { Transactions, type Tx } from '@jembatan/platform';
import { wibMonth } from './abuse-place.rules';
import { AbuseThresholdSettings } from './abuse-thresholds.service';
import { alreadySigned, monthNotOver } from './abuse.errors';
import { type SignOff, type TopAgentsReport } from './top-agents';
import { TopAgentsRepository } from './top-agents.repository';
import { ranked } from './top-agents.rules';

const TOP = 10;

const NOBODY = '00000000-0000-0000-0000-000000000000';
/** The chain is one of acts in stores' names: what is signed for no store stands in it without one. */
const NO_STORE = { storeId: NOBODY, sessionId: NOBODY, store: { code: '-', name: '-', location: null } };

/** What only signing needs. */
@Injectable()
export class SignOffWitness {
  constructor(
    readonly people: People,
    readonly audit: Audit,
    readonly impersonations: Impersonations,
  ) {}
}

/** "Top 10 Agents by Impersonation Count", and who stands by it. */
@Injectable()
export class TopAgents {
  constructor(
    private readonly acts: AgentActs,
    private readonly thresholds: AbuseThresholdSettings,
    private readonly reports: TopAgentsRepository,
    private readonly witness: SignOffWitness,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Of a month of WIB, `YYYY-MM`. */
  of(_ctx: Ctx, month: string): Promise<TopAgentsReport> {
    return this.transactions.each((tx) => this.within(tx, month));
  }

  async within(tx: Tx, month: string): Promise<TopAgentsReport> {
    const { from, to } = wibMonth(month);
    const frame = { month, from, to, complete: to <= this.clock.now() };
    const signed = await this.reports.findSignOff(tx, month);
    if (signed) return { ...frame, ...signed.figures, signOff: signed.signOff };
    const { farMetres } = await this.thresholds.within(tx);
    const agents = ranked(await this.acts.top(tx, { from, to }, farMetres, TOP));
    return { ...frame, farMetres, agents, signOff: null };
  }

  /**
   * Signs the month off: once, when it is over. Recorded in the chain with the hash of what was signed.
   * @throws DomainError `conflict` / `report.month_not_over`, `report.already_signed`
   */
  async signOff(ctx: Ctx, month: string, comment: string): Promise<TopAgentsReport> {
    return this.transactions.run(async (tx) => {
      const report = await this.within(tx, month);
      if (!report.complete) throw monthNotOver(month);
      if (report.signOff) throw alreadySigned(month);
      const [auditor] = await this.witness.people.byIds(tx, [ctx.actor.id]);
      const figures = { farMetres: report.farMetres, agents: report.agents };
      const signOff: SignOff = {
        at: this.clock.now(),
        by: { id: ctx.actor.id, name: auditor?.name ?? '' },
        comment,
        reportHash: digestOf({ month, ...figures }),
      };
      if (!(await this.reports.sign(tx, month, signOff, figures))) throw alreadySigned(month);
      await this.seal(tx, ctx, month, signOff, auditor?.email ?? auditor?.phone ?? '');
      return { ...report, signOff };
    });
  }

  private async seal(tx: Tx, ctx: Ctx, month: string, signOff: SignOff, login: string): Promise<void> {
    const { comment, reportHash, by } = signOff;
    const deed = {
      action: 'report.signed_off',
      object: { type: 'report', id: `top-agents:${month}` },
      details: { month, comment, reportHash },
    };
    await this.witness.audit.record(tx, ctx, deed);
    const onBehalfOf = { ...NO_STORE, reason: comment, salesman: { name: by.name, login } };
    const signed = { ...ctx, actor: { ...ctx.actor, onBehalfOf } };
    await this.witness.impersonations.record(tx, signed, { ...deed, contentsHash: reportHash });
  }
}
