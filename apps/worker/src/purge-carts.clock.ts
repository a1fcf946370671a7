import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Ids, systemCtx } from '@jembatan/kernel';
import { purgeCarts } from '@jembatan/ordering';
import { Jobs, Transactions } from '@jembatan/platform';

@Injectable()
export class PurgeCartsClock {
  constructor(
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly ids: Ids,
  ) {}

  @Cron('0 37 19 * * *', { timeZone: 'UTC' })
  tick(): Promise<void> {
    const ctx = systemCtx(this.ids.next());
    return this.transactions.each((tx) => this.jobs.add(tx, ctx, purgeCarts, {}, { key: purgeCarts.name }));
  }
}
