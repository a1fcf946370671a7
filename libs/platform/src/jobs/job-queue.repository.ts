import { Injectable } from '@nestjs/common';
import { type Tx } from '../database/tx';

/** `failed`: used up its attempts and waits to be requeued by hand. */
export const JOB_STATES = ['due', 'later', 'running', 'failed'] as const;

export interface QueueDepth extends Readonly<Record<(typeof JOB_STATES)[number], number>> {
  /** How long the oldest due job waits; 0 when none does. */
  readonly oldestSeconds: number;
}

@Injectable()
export class JobQueueRepository {
  async depth(tx: Tx): Promise<QueueDepth> {
    const [depth] = await tx.sql<QueueDepth[]>`with job as (
        select run_at, case when locked_at is not null then 'running' when attempts >= max_attempts then 'failed'
          when run_at <= now() then 'due' else 'later' end as state
        from graphile_worker.jobs
      )
      select count(*) filter (where state = 'due') as due, count(*) filter (where state = 'later') as later,
        count(*) filter (where state = 'running') as running, count(*) filter (where state = 'failed') as failed,
        coalesce(extract(epoch from now() - min(run_at) filter (where state = 'due')), 0)::float as "oldestSeconds"
      from job`;
    if (!depth) throw new Error('an aggregate without a row');
    return depth;
  }
}
