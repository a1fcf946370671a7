import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres, stopOrphans } from '../../scripts/embedded/postgres';
import { finishedRuns, removeRun, runDir } from './run';
import { shared } from './shared';

/** One PostgreSQL for the whole run: the server at DATABASE_URL (its role must be able to create databases), or our own. */
async function setUp(): Promise<void> {
  process.env.TZ = 'UTC';
  for (const dir of finishedRuns()) {
    if (existsSync(join(dir, 'postgres'))) await stopOrphans(join(dir, 'postgres', 'data'));
    removeRun(dir);
  }
  const dir = runDir();
  process.env.JEMBATAN_TEST_RUN = dir;
  process.env.JEMBATAN_TEST_TEMPLATE = `jembatan_template_${randomBytes(4).toString('hex')}`;
  process.env.JEMBATAN_TEST_SERVER = process.env.DATABASE_URL;
  if (process.env.DATABASE_URL) return;
  shared.postgres = await startPostgres({ dir: join(dir, 'postgres'), durable: false, maxConnections: 400 });
  process.env.JEMBATAN_TEST_SERVER = shared.postgres.url;
}

export = setUp;
