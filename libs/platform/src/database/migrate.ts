import { runMigrations } from 'graphile-worker';
import { createDataSource, type Migrations } from './data-source';

/** Serialises migrations of several starters; any fixed number will do. */
const MIGRATION_LOCK = 620_260_001;

/** Brings the database up to date: the job queue's tables, then ours. Safe to run from several processes at once. */
export async function migrate(url: string, migrations: Migrations): Promise<void> {
  const dataSource = await createDataSource({ url, poolSize: 3, migrations }).initialize();
  const holder = dataSource.createQueryRunner();
  try {
    await holder.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await runMigrations({ connectionString: url });
    await dataSource.runMigrations();
  } finally {
    await holder.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await holder.release();
    await dataSource.destroy();
  }
}
