export { Announcements } from './announcements/announcements';
export { Follower } from './announcements/follower';
export { AskedAhead } from './asked-ahead/asked-ahead';
export { Config, readConfig } from './config/config';
export { BOUNDS, Environment } from './config/environment';
export { migrate } from './database/migrate';
export { createDataSource, type Migrations } from './database/data-source';
export { type Rights, type TableRights } from './database/rights';
export { isLostConnection, isUniqueViolation } from './database/postgres-errors';
export { type CommitWith, Transactions } from './database/transactions';
export { type Tx } from './database/tx';
export { Files } from './files/files';
export { type FileLabel, type StoredFile } from './files/stored-file';
export { Readiness, type ReadinessReport } from './health/readiness';
export { bearerMatches } from './http/bearer';
export { ProblemFilter } from './http/problem.filter';
export { type Problem, STATUS_OF } from './http/problem';
export { definedJobs, defineJob, type Job } from './jobs/job';
export { HANDLES_JOB, HandlesJob, type JobHandler } from './jobs/job.handler';
export { type JobFigures, JobWatch } from './jobs/job-watch';
export { Jobs, type JobOptions } from './jobs/jobs';
export { JobRunner } from './jobs/job-runner';
export { JobRunnerModule } from './jobs/job-runner.module';
export { requestScope } from './logging/request-id';
export { Metrics } from './metrics/metrics';
export { openPicture, UnfitPicture } from './pictures/picture';
export { type PictureKind, pictureKindOf } from './pictures/picture-kind.rules';
export { PlatformModule } from './platform.module';
export {
  type Feed,
  type ReadingOutcome,
  type ReadingSkip,
  type ReadingState,
  type ReadSet,
  type Verdict,
} from './reading/reading';
export { Readings } from './reading/reading.service';
export { RedisConnection } from './redis/redis.connection';
export { SystemClock } from './clock';
export { RandomIds } from './ids';
export { platformMigrations } from './migrations';
