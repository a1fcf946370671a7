import { Injectable } from '@nestjs/common';
import { Clock, type Ctx } from '@jembatan/kernel';
import { Config, Transactions, type Tx } from '@jembatan/platform';
import { Audit } from './audit.service';
import { RetentionRepository, type Scope } from './retention.repository';

/** Rows changed in one transaction. */
const STEP = 5000;
const DAY_MS = 86_400_000;

type Step = (tx: Tx, scope: Scope) => Promise<number>;

/**
 * Takes personal fields away when their term is over, or by right. The salt goes with the first reduction, for with it the
 * rest could be guessed from the digest. The records themselves stay, and so does the chain.
 */
@Injectable()
export class Retention {
  constructor(
    private readonly rows: RetentionRepository,
    private readonly audit: Audit,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Answers how many records lost something. Recorded when any did. */
  async enforce(ctx: Ctx): Promise<number> {
    const { AUDIT_NETWORK_FULL_DAYS, AUDIT_NETWORK_DAYS, AUDIT_POSITION_FULL_DAYS, AUDIT_POSITION_DAYS } = this.config;
    const done = {
      networkErased: await this.each(AUDIT_NETWORK_DAYS, (tx, scope) => this.rows.eraseNetwork(tx, scope)),
      networkReduced: await this.each(AUDIT_NETWORK_FULL_DAYS, (tx, scope) => this.rows.reduceNetwork(tx, scope)),
      positionErased: await this.each(AUDIT_POSITION_DAYS, (tx, scope) => this.rows.erasePosition(tx, scope)),
      positionReduced: await this.each(AUDIT_POSITION_FULL_DAYS, (tx, scope) => this.rows.reducePosition(tx, scope)),
    };
    const touched = Object.values(done).reduce((sum, count) => sum + count, 0);
    if (touched > 0)
      await this.transactions.run((tx) =>
        this.audit.record(tx, ctx, {
          action: 'audit.personal_expired',
          object: { type: 'audit-log', id: 'personal' },
          details: done,
        }),
      );
    return touched;
  }

  /** Erases at once whatever is kept of where and on what one person acted, by right; answers of how many acts. */
  async eraseOf(tx: Tx, ctx: Ctx, actorId: string): Promise<number> {
    const records = await this.rows.eraseOf(tx, actorId);
    await this.audit.record(tx, ctx, {
      ...{ action: 'audit.personal_erased', object: { type: 'person', id: actorId }, details: { records } },
    });
    return records;
  }

  private async each(days: number, step: Step): Promise<number> {
    const before = new Date(this.clock.now().getTime() - days * DAY_MS);
    for (let touched = 0; ;) {
      const count = await this.transactions.each((tx) => step(tx, { before, limit: STEP }));
      touched += count;
      if (count < STEP) return touched;
    }
  }
}
