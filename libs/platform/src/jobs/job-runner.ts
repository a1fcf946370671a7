import { EventEmitter } from 'node:events';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Ids, systemCtx } from '@jembatan/kernel';
import { type JobHelpers, Logger, run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker';
import { PinoLogger } from 'nestjs-pino';
import { Config } from '../config/config';
import { Transactions } from '../database/transactions';
import { requestScope } from '../logging/request-id';
import { Metrics } from '../metrics/metrics';
import { definedJobs } from './job';
import { HANDLES_JOB, type JobHandler } from './job.handler';
import { WorkerProcessRepository } from './worker-process.repository';

const BEAT_MS = 3000;
const DEAD_AFTER_SECONDS = 15;
const RESTART_MS = 1000;
const SEVERE: ReadonlySet<string> = new Set(['error', 'warning']);

type Payload = { requestId: string } & Record<string, unknown>;

/** What only the metrics and the name of the process need. */
@Injectable()
export class JobRunnerTools {
  constructor(
    readonly ids: Ids,
    readonly metrics: Metrics,
  ) {}
}

/**
 * Takes jobs from the queue and hands each to its handler. A worker process that is killed leaves its jobs locked in the
 * queue for hours; each process therefore beats, and any process frees the locks of one that fell silent.
 */
@Injectable()
export class JobRunner implements BeforeApplicationShutdown {
  private runner: Runner | null = null;
  private readonly processId: string;
  private readonly jobWorkerIds = new Set<string>();
  private readonly stopping = new AbortController();
  private loops: Promise<void>[] = [];

  private readonly seconds;

  constructor(
    private readonly config: Config,
    private readonly discovery: DiscoveryService,
    private readonly transactions: Transactions,
    private readonly processes: WorkerProcessRepository,
    private readonly logger: PinoLogger,
    { ids, metrics }: JobRunnerTools,
  ) {
    logger.setContext(JobRunner.name);
    this.processId = ids.next();
    this.seconds = metrics.histogram('jembatan_job_duration_seconds', 'Time that jobs take', ['job', 'outcome']);
  }

  /**
   * Begins to work.
   * @throws Error naming each job without a handler or with two.
   */
  start(concurrency = 4): void {
    const tasks = this.tasks();
    this.loops = [this.beat(), this.work(tasks, concurrency)];
  }

  /** Before the connections of the other modules close: running jobs are finished first. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.runner?.stop().catch((error: unknown) => this.logger.warn({ error }, 'the job runner stopped badly'));
    await Promise.all(this.loops);
    await this.transactions
      .each((tx) => this.processes.remove(tx, this.processId))
      .catch((error: unknown) => this.logger.warn({ error }, 'this worker could not sign off'));
  }

  private tasks(): TaskList {
    const handlers = new Map<string, JobHandler<object>[]>();
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const name = metatype ? (Reflect.getMetadata(HANDLES_JOB, metatype) as string | undefined) : undefined;
      if (name) handlers.set(name, [...(handlers.get(name) ?? []), instance as JobHandler<object>]);
    }
    const tasks: TaskList = {};
    const faults: string[] = [];
    for (const { name } of definedJobs()) {
      const [handler, ...more] = handlers.get(name) ?? [];
      if (!handler || more.length > 0) faults.push(`${name} has ${handler ? more.length + 1 : 'no'} handlers`);
      else tasks[name] = (payload, helpers) => this.handle(name, handler, payload as Payload, helpers);
    }
    if (faults.length > 0)
      throw new Error(`The jobs are not wired:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    return tasks;
  }

  private async handle(
    name: string,
    handler: JobHandler<object>,
    { requestId, ...payload }: Payload,
    { job }: JobHelpers,
  ): Promise<void> {
    const stop = this.seconds.startTimer({ job: name });
    await requestScope.run({ requestId }, async () => {
      try {
        await handler.handle(systemCtx(requestId), payload, this.stopping.signal);
        stop({ outcome: 'done' });
      } catch (error) {
        stop({ outcome: 'failed' });
        this.logger.warn({ error, job: name, attempts: job.attempts }, 'a job failed');
        await this.untilDatabaseAnswers();
        throw error;
      }
    });
  }

  /** The queue writes a failure once and falls when it cannot: it is told as soon as PostgreSQL is there to take it. */
  private async untilDatabaseAnswers(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        await this.transactions.each((tx) => tx.sql`select 1`);
        return;
      } catch (error) {
        this.logger.debug({ error }, 'PostgreSQL is still away');
        await this.rest(RESTART_MS);
      }
    }
  }

  /** Runs the queue's runner, and again when PostgreSQL took it down. */
  private async work(taskList: TaskList, concurrency: number): Promise<void> {
    // The queue locks jobs in the name of the pool, which is made before run() answers.
    const events: WorkerEvents = new EventEmitter();
    events.on('pool:create', ({ workerPool }) => this.jobWorkerIds.add(workerPool.id));
    while (!this.stopping.signal.aborted) {
      try {
        this.runner = await run({
          connectionString: this.config.DATABASE_URL,
          concurrency,
          noHandleSignals: true,
          pollInterval: 1000,
          maxPoolSize: concurrency + 2,
          taskList,
          events,
          logger: this.queueLogger(),
        });
        if (this.stopping.signal.aborted) return await this.runner.stop();
        // Whose locks these are must be known before the first job can die with them.
        await Promise.all([this.runner.promise, this.beatOnce()]);
      } catch (error) {
        this.logger.warn({ error }, 'the job runner fell; it is started again');
      }
      await this.rest(RESTART_MS);
    }
  }

  private async beat(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.beatOnce();
      await this.rest(BEAT_MS);
    }
  }

  /** Says that this process lives and whose locks are its own, and buries the dead. */
  private async beatOnce(): Promise<void> {
    try {
      await this.transactions.each((tx) => this.processes.beat(tx, this.processId, hostname(), [...this.jobWorkerIds]));
      await this.transactions.run(async (tx) => {
        const dead = await this.processes.takeDead(tx, DEAD_AFTER_SECONDS);
        if (dead.length === 0) return;
        await this.processes.unlock(tx, dead);
        this.logger.warn({ dead }, 'freed the jobs of a dead worker');
      });
    } catch (error) {
      this.logger.warn({ error }, 'a heartbeat failed');
    }
  }

  private async rest(milliseconds: number): Promise<void> {
    await pause(milliseconds, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }

  private queueLogger(): Logger {
    return new Logger(() => (level, message, meta) => {
      if (SEVERE.has(level)) this.logger.warn({ queue: meta }, message);
      else this.logger.debug({ queue: meta }, message);
    });
  }
}
