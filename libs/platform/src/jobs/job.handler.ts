import { SetMetadata } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { type Job } from './job';

export const HANDLES_JOB = Symbol('handles-job');

/** Marks a provider of the worker as the one handler of `job`. */
export const HandlesJob = <P extends object>(job: Job<P>): ClassDecorator => SetMetadata(HANDLES_JOB, job.name);

/**
 * Does the work of one job. Called at least once for each job: it must bear being called again. A throw is retried with
 * growing pauses. `signal` fires at shutdown: finish what is held, begin nothing new.
 */
export interface JobHandler<P extends object> {
  handle(ctx: Ctx, payload: P, signal: AbortSignal): Promise<void>;
}
