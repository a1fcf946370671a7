import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { tidyIntake } from '@jembatan/intake';
import { Ids, systemCtx } from '@jembatan/kernel';
import { Jobs, Transactions } from '@jembatan/platform';

@Injectable()
export class TidyIntakeClock {
  constructor(
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly ids: Ids,
  ) {}

  @Cron('0 57 19 * * *', { timeZone: 'UTC' })
  tick(): Promise<void> {
    const ctx = systemCtx(this.ids.next());
    return this.transactions.each((tx) => this.jobs.add(tx, ctx, tidyIntake, {}, { key: tidyIntake.name }));
  }
}
