import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JobRunner, JobRunnerTools } from './job-runner';
import { WorkerProcessRepository } from './worker-process.repository';

/** Only the worker app takes jobs. */
@Module({
  imports: [DiscoveryModule],
  providers: [JobRunner, JobRunnerTools, WorkerProcessRepository],
  exports: [JobRunner],
})
export class JobRunnerModule {}
