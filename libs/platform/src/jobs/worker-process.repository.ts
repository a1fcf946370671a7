import { Injectable } from '@nestjs/common';
import { type Tx } from '../database/tx';

/** A worker process that lives. */
export interface WorkerLife {
  readonly id: string;
  readonly host: string;
  readonly startedAt: Date;
  readonly heartbeatAt: Date;
}

/** Which worker processes live, and which locks of the job queue are theirs. */
@Injectable()
export class WorkerProcessRepository {
  async beat(tx: Tx, id: string, host: string, jobWorkerIds: readonly string[]): Promise<void> {
    await tx.sql`insert into worker_process (id, host, job_worker_ids) values (${id}, ${host}, ${[...jobWorkerIds]})
      on conflict (id) do update set heartbeat_at = now(), job_worker_ids = excluded.job_worker_ids`;
  }

  /** Those that beat within the last `seconds`, oldest first. */
  async alive(tx: Tx, seconds: number): Promise<WorkerLife[]> {
    return tx.sql<WorkerLife[]>`select id, host, started_at as "startedAt", heartbeat_at as "heartbeatAt"
      from worker_process where heartbeat_at > now() - make_interval(secs => ${seconds}) order by started_at, id`;
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.sql`delete from worker_process where id = ${id}`;
  }

  /** Removes the processes that were silent for `seconds` and answers the queue workers that died with them. */
  async takeDead(tx: Tx, seconds: number): Promise<string[]> {
    const rows = await tx.sql<{ id: string }[]>`with dead as (
        delete from worker_process where heartbeat_at < now() - make_interval(secs => ${seconds}) returning job_worker_ids
      ) select unnest(job_worker_ids) as id from dead`;
    return rows.map(({ id }) => id);
  }

  /** Frees the jobs and queues that `jobWorkerIds` had locked; they run again at once. */
  async unlock(tx: Tx, jobWorkerIds: readonly string[]): Promise<void> {
    await tx.sql`select graphile_worker.force_unlock_workers(${[...jobWorkerIds]}::text[])`;
  }
}
