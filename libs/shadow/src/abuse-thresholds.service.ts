import { Injectable } from '@nestjs/common';
import { Audit } from '@jembatan/audit';
import { type Ctx } from '@jembatan/kernel';
import { Transactions, type Tx } from '@jembatan/platform';
import { type AbuseThresholds } from './abuse-threshold';
import { AbuseThresholdRepository } from './abuse-threshold.repository';

@Injectable()
export class AbuseThresholdSettings {
  constructor(
    private readonly thresholds: AbuseThresholdRepository,
    private readonly audit: Audit,
    private readonly transactions: Transactions,
  ) {}

  get(): Promise<AbuseThresholds> {
    return this.transactions.each((tx) => this.within(tx));
  }

  within(tx: Tx): Promise<AbuseThresholds> {
    return this.thresholds.get(tx);
  }

  /** Only what is given changes. The record tells both values of what changed. */
  async set(ctx: Ctx, given: Partial<AbuseThresholds>): Promise<AbuseThresholds> {
    return this.transactions.run(async (tx) => {
      const before = await this.thresholds.get(tx);
      const after = { ...before, ...given };
      const changed = (Object.keys(after) as (keyof AbuseThresholds)[]).filter((name) => before[name] !== after[name]);
      if (changed.length === 0) return before;
      await this.thresholds.set(tx, after);
      await this.audit.record(tx, ctx, {
        action: 'abuse.thresholds_changed',
        object: { type: 'abuse_thresholds', id: 'all' },
        details: { before: pick(before, changed), after: pick(after, changed) },
      });
      return after;
    });
  }
}

const pick = (from: AbuseThresholds, names: readonly (keyof AbuseThresholds)[]) =>
  Object.fromEntries(names.map((name) => [name, from[name]]));
