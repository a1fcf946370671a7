import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { startPostgres } from '../../scripts/embedded/postgres';
import { removeFinished, runDir, stopLeftOvers } from '../../scripts/test-runs';
import { shared } from './shared';

/** One PostgreSQL for the whole run: the server at DATABASE_URL (its role must be able to create databases), or our own. */
async function setUp(): Promise<void> {
  process.env.TZ = 'UTC';
  await stopLeftOvers();
  removeFinished();
  const dir = runDir();
  process.env.JEMBATAN_TEST_RUN = dir;
  process.env.JEMBATAN_TEST_TEMPLATE = `jembatan_template_${randomBytes(4).toString('hex')}`;
  process.env.JEMBATAN_TEST_SERVER = process.env.DATABASE_URL;
  if (process.env.DATABASE_URL) return;
  shared.postgres = await startPostgres({ dir: join(dir, 'postgres'), durable: false, maxConnections: 400 });
  process.env.JEMBATAN_TEST_SERVER = shared.postgres.url;
}

export = setUp;
