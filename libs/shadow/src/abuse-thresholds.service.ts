import { Injectable } from '@nestjs/common';
import { Audit } from '@jembatan/audit';
import { Clock, type Ctx } from '@jembatan/kernel';
import { Transactions, type Tx } from '@jembatan/platform';
import { changedMeanwhile, versionOf } from '@jembatan/settings';
import {
  ABUSE_BOUNDS,
  type AbuseThresholdName,
  type AbuseThresholds,
  type AbuseThresholdStanding,
  DEFAULT_THRESHOLDS,
} from './abuse-threshold';
import { AbuseThresholdRepository } from './abuse-threshold.repository';

@Injectable()
export class AbuseThresholdSettings {
  constructor(
    private readonly thresholds: AbuseThresholdRepository,
    private readonly audit: Audit,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  get(): Promise<AbuseThresholds> {
    return this.transactions.each((tx) => this.within(tx));
  }

  within(tx: Tx): Promise<AbuseThresholds> {
    return this.thresholds.get(tx);
  }

  /** Each beside its preset, its bounds and who set it last; and the version of all, to be handed back by who changes one. */
  async standing(): Promise<{ readonly items: AbuseThresholdStanding[]; readonly version: string }> {
    return this.transactions.each(async (tx) => {
      const [values, changes] = await Promise.all([this.thresholds.get(tx), this.thresholds.listChanges(tx)]);
      const items = (Object.keys(DEFAULT_THRESHOLDS) as AbuseThresholdName[]).map((name) => {
        const change = changes.find((one) => one.name === name);
        return {
          ...{ name, ...ABUSE_BOUNDS[name] },
          ...{ preset: DEFAULT_THRESHOLDS[name], value: values[name] },
          lastChange: change ? { changedAt: change.changedAt, changedBy: change.changedBy } : null,
        };
      });
      return { items, version: seenOf(values) };
    });
  }

  /**
   * Only what is given changes. The record tells both values of what changed.
   * @param version what was read before; without it, what stands is written over.
   * @throws DomainError `settings.changed_meanwhile`
   */
  async set(ctx: Ctx, given: Partial<AbuseThresholds>, version?: string): Promise<AbuseThresholds> {
    return this.transactions.run(async (tx) => {
      const before = await this.thresholds.getForUpdate(tx);
      if (version !== undefined && version !== seenOf(before)) throw changedMeanwhile();
      const after = { ...before, ...given };
      const changed = (Object.keys(after) as (keyof AbuseThresholds)[]).filter((name) => before[name] !== after[name]);
      if (changed.length === 0) return before;
      await this.thresholds.set(tx, pick(after, changed), this.clock.now(), ctx.actor.id);
      await this.audit.record(tx, ctx, {
        action: 'abuse.thresholds_changed',
        object: { type: 'abuse_thresholds', id: 'all' },
        details: { before: pick(before, changed), after: pick(after, changed) },
      });
      return after;
    });
  }
}

const seenOf = (values: AbuseThresholds): string =>
  versionOf(Object.keys(DEFAULT_THRESHOLDS).map((name) => values[name as AbuseThresholdName]));

const pick = (from: AbuseThresholds, names: readonly (keyof AbuseThresholds)[]) =>
  Object.fromEntries(names.map((name) => [name, from[name]]));
