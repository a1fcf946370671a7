import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Ids, systemCtx } from '@jembatan/kernel';
import { type Job, Jobs, Transactions } from '@jembatan/platform';
import { sendAgentReport, watchAgents } from '@jembatan/shadow';

@Injectable()
export class AbuseClock {
  constructor(
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly ids: Ids,
  ) {}

  @Cron('*/20 * * * * *', { timeZone: 'UTC' })
  watch(): Promise<void> {
    return this.ask(watchAgents);
  }

  /** 08.00 WIB: on the first of the month the report goes out, on the other days what was missed and the reminders. */
  @Cron('0 0 1 * * *', { timeZone: 'UTC' })
  report(): Promise<void> {
    return this.ask(sendAgentReport);
  }

  private ask(job: Job<object>): Promise<void> {
    const ctx = systemCtx(this.ids.next());
    return this.transactions.each((tx) => this.jobs.add(tx, ctx, job, {}, { key: job.name, queue: job.name }));
  }
}
