import { Global, Module } from '@nestjs/common';
import { Announcements } from './announcements/announcements';
import { ConfigModule } from './config/config.module';
import { DatabaseModule } from './database/database.module';
import { Jobs } from './jobs/jobs';
import { LoggingModule } from './logging/logging.module';
import { Metrics } from './metrics/metrics';
import { ReadingModule } from './reading/reading.module';
import { RedisConnection } from './redis/redis.connection';

/** Config, database, Redis, announcements, jobs, logs and metrics, for every lib and app. */
@Global()
@Module({
  imports: [ConfigModule, LoggingModule, DatabaseModule, ReadingModule],
  providers: [RedisConnection, Announcements, Jobs, Metrics],
  exports: [RedisConnection, Announcements, Jobs, Metrics],
})
export class PlatformModule {}
