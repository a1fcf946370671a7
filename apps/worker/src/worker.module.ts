import { Module } from '@nestjs/common';
import { JobRunnerModule, PlatformModule } from '@jembatan/platform';

/** Everything jobs and clocks need. One import line a lib. */
@Module({ imports: [PlatformModule, JobRunnerModule] })
export class WorkerModule {}
