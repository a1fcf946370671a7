import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import { JobQueueRepository, type QueueDepth } from './job-queue.repository';
import { type WorkerLife, WorkerProcessRepository } from './worker-process.repository';

/** A worker beats every three seconds. One that missed three beats is not counted on, although it is buried later. */
const ALIVE_SECONDS = 10;

/** How the queue stands, and who works on it. */
export interface JobFigures {
  readonly queue: QueueDepth;
  /** Worker processes that are alive, oldest first. */
  readonly workers: readonly WorkerLife[];
}

/** Reads the figures of the job queue for people who look after it. */
@Injectable()
export class JobWatch {
  constructor(
    private readonly transactions: Transactions,
    private readonly queue: JobQueueRepository,
    private readonly processes: WorkerProcessRepository,
  ) {}

  async figures(): Promise<JobFigures> {
    const [queue, workers] = await this.transactions.each((tx) =>
      Promise.all([this.queue.depth(tx), this.processes.alive(tx, ALIVE_SECONDS)]),
    );
    return { queue, workers };
  }
}
