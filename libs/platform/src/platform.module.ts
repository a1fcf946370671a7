import { Global, Module } from '@nestjs/common';
import { Announcements } from './announcements/announcements';
import { ConfigModule } from './config/config.module';
import { DatabasePool } from './database/database-pool';
import { DatabaseModule } from './database/database.module';
import { Files } from './files/files';
import { StoredFileRepository } from './files/stored-file.repository';
import { MigrationRepository } from './health/migration.repository';
import { Readiness } from './health/readiness';
import { JobQueueRepository } from './jobs/job-queue.repository';
import { JobWatch } from './jobs/job-watch';
import { Jobs } from './jobs/jobs';
import { WorkerProcessRepository } from './jobs/worker-process.repository';
import { LoggingModule } from './logging/logging.module';
import { Metrics } from './metrics/metrics';
import { PlatformGauges } from './metrics/platform-gauges';
import { ReadingModule } from './reading/reading.module';
import { RedisConnection } from './redis/redis.connection';

/** Config, database, Redis, announcements, jobs, files, logs and metrics, for every lib and app. */
@Global()
@Module({
  imports: [ConfigModule, LoggingModule, DatabaseModule, ReadingModule],
  providers: [
    RedisConnection,
    Announcements,
    Jobs,
    Metrics,
    PlatformGauges,
    DatabasePool,
    JobQueueRepository,
    JobWatch,
    WorkerProcessRepository,
    Readiness,
    MigrationRepository,
    StoredFileRepository,
    Files,
  ],
  exports: [RedisConnection, Announcements, Jobs, JobWatch, Metrics, Readiness, Files],
})
export class PlatformModule {}
