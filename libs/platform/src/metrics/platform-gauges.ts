import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { DatabasePool } from '../database/database-pool';
import { Transactions } from '../database/transactions';
import { JOB_STATES, JobQueueRepository, type QueueDepth } from '../jobs/job-queue.repository';
import { RedisConnection } from '../redis/redis.connection';
import { Metrics } from './metrics';

/** What a dashboard shows of PostgreSQL, Redis and the job queue. A figure that cannot be read is left out, not guessed. */
@Injectable()
export class PlatformGauges {
  private reading: Promise<QueueDepth | undefined> | null = null;

  constructor(
    metrics: Metrics,
    redis: RedisConnection,
    pool: DatabasePool,
    private readonly transactions: Transactions,
    private readonly queue: JobQueueRepository,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(PlatformGauges.name);
    metrics.gauge('jembatan_redis_up', '1 while Redis answers; 0 too where there is none', [], (gauge) =>
      gauge.set(redis.up ? 1 : 0),
    );
    metrics.gauge('jembatan_database_connections', 'Connections of this process to PostgreSQL', ['state'], (gauge) => {
      for (const [state, count] of Object.entries(pool.connections())) gauge.set({ state }, count);
    });
    metrics.gauge('jembatan_jobs', 'Jobs in the queue', ['state'], async (gauge) => {
      const depth = await this.depth();
      gauge.reset();
      if (depth) for (const state of JOB_STATES) gauge.set({ state }, depth[state]);
    });
    metrics.gauge('jembatan_jobs_oldest_seconds', 'How long the oldest job that is due waits', [], async (gauge) => {
      const depth = await this.depth();
      gauge.set(depth ? depth.oldestSeconds : Number.NaN);
    });
  }

  /** Both gauges of one scrape share one reading. */
  private depth(): Promise<QueueDepth | undefined> {
    this.reading ??= this.transactions
      .each((tx) => this.queue.depth(tx))
      .catch((error: unknown) => {
        this.logger.warn({ error }, 'the job queue cannot be measured');
        return undefined;
      })
      .finally(() => (this.reading = null));
    return this.reading;
  }
}
