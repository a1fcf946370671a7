import { Injectable } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { type Tx } from '../database/tx';
import { type Job } from './job';

export interface JobOptions {
  /** Jobs of one key exist at most once among those that have not begun: a later one replaces it. */
  readonly key?: string;
  /** Jobs of one queue run one after the other, over all workers. */
  readonly queue?: string;
  /** Not before this instant. */
  readonly runAt?: Date;
  /** How often the job may fail before it stays failed, to be requeued by hand. */
  readonly maxAttempts?: number;
}

/** Writes jobs in the caller's transaction: the job exists exactly when the change that needs it does. */
@Injectable()
export class Jobs {
  async add<P extends object>(tx: Tx, ctx: Ctx, job: Job<P>, payload: P, options: JobOptions = {}): Promise<void> {
    const { key = null, queue = null, runAt = null, maxAttempts = 25 } = options;
    const body = JSON.stringify({ ...payload, requestId: ctx.requestId });
    await tx.sql`select 1 from graphile_worker.add_job(${job.name}, ${body}::json, queue_name => ${queue}, run_at => ${runAt},
      max_attempts => ${maxAttempts}::int, job_key => ${key})`;
  }
}
