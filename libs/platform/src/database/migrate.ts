import { runMigrations } from 'graphile-worker';
import { appRoleOf } from './app-role';
import { createDataSource, type Migrations } from './data-source';
import { type Rights } from './rights';

/** Serialises migrations of several starters; any fixed number will do. */
const MIGRATION_LOCK = 620_260_001;

export interface Migration {
  /** Of the role that owns the tables. */
  readonly ownerUrl: string;
  /** Of the role that the portal runs as: made where it is missing, and granted what `rights` leave it. */
  readonly appUrl: string;
  readonly migrations: Migrations;
  readonly rights: Rights;
}

/**
 * Brings the database up to date: the job queue's tables, then ours, then what the portal's role may do. Safe to run from
 * several processes at once.
 */
export async function migrate({ ownerUrl, appUrl, migrations, rights }: Migration): Promise<void> {
  const dataSource = await createDataSource({ url: ownerUrl, poolSize: 3, migrations }).initialize();
  const holder = dataSource.createQueryRunner();
  try {
    await holder.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await runMigrations({ connectionString: ownerUrl });
    await dataSource.runMigrations();
    const role = await appRoleOf(holder, appUrl);
    await role?.make();
    await role?.grant(rights);
  } finally {
    await holder.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await holder.release();
    await dataSource.destroy();
  }
}
