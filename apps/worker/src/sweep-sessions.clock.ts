import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { sweepSessions } from '@jembatan/identity';
import { Ids, systemCtx } from '@jembatan/kernel';
import { Jobs, Transactions } from '@jembatan/platform';

@Injectable()
export class SweepSessionsClock {
  constructor(
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly ids: Ids,
  ) {}

  @Cron('0 17 19 * * *', { timeZone: 'UTC' })
  tick(): Promise<void> {
    const ctx = systemCtx(this.ids.next());
    return this.transactions.each((tx) => this.jobs.add(tx, ctx, sweepSessions, {}, { key: sweepSessions.name }));
  }
}
