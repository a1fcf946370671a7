import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { expirePersonal, publishChainHead, verifyChain } from '@jembatan/audit';
import { Ids, systemCtx } from '@jembatan/kernel';
import { type Job, Jobs, Transactions } from '@jembatan/platform';
import { PinoLogger } from 'nestjs-pino';

/** The day's work on the record: times are UTC, the day is that of WIB. */
@Injectable()
export class AuditClock implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly ids: Ids,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(AuditClock.name);
  }

  /** A day that passed while no worker ran is made up for. */
  async onApplicationBootstrap(): Promise<void> {
    await this.publish().catch((error: unknown) => this.logger.warn({ error }, 'no head is published at the start'));
  }

  @Cron('0 5 17 * * *', { timeZone: 'UTC' })
  publish(): Promise<void> {
    return this.add(publishChainHead);
  }

  @Cron('0 35 17 * * *', { timeZone: 'UTC' })
  expire(): Promise<void> {
    return this.add(expirePersonal);
  }

  @Cron('0 5 18 * * *', { timeZone: 'UTC' })
  verify(): Promise<void> {
    return this.add(verifyChain);
  }

  private add(job: Job<Record<string, never>>): Promise<void> {
    const ctx = systemCtx(this.ids.next());
    return this.transactions.each((tx) => this.jobs.add(tx, ctx, job, {}, { key: job.name, queue: job.name }));
  }
}
