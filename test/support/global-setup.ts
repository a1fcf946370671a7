import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { startPostgres } from '../../scripts/embedded/postgres';
import { removeFinished, runDir, stopLeftOvers } from '../../scripts/test-runs';
import { shared } from './shared';

/** One PostgreSQL for the whole run: the server at DATABASE_URL (its role must be able to create databases
 * and roles), or our own. */
async function setUp(): Promise<void> {
  process.env.TZ = 'UTC';
  await stopLeftOvers();
  removeFinished();
  const dir = runDir();
  process.env.JEMBATAN_TEST_RUN = dir;
  process.env.JEMBATAN_TEST_TEMPLATE = `jembatan_template_${randomBytes(4).toString('hex')}`;
  if (process.env.DATABASE_URL) return useServer(process.env.DATABASE_URL);
  shared.postgres = await startPostgres({ dir: join(dir, 'postgres'), durable: false, maxConnections: 400 });
  process.env.JEMBATAN_TEST_SERVER = shared.postgres.ownerUrl;
  process.env.JEMBATAN_TEST_APP = shared.postgres.appUrl;
}

/** The portal runs there as a role of this run only. */
function useServer(url: string): void {
  process.env.JEMBATAN_TEST_SERVER = url;
  const app = new URL(url);
  app.username = `jembatan_test_${randomBytes(4).toString('hex')}`;
  app.password = randomBytes(24).toString('base64url');
  process.env.JEMBATAN_TEST_APP = app.href;
}

export = setUp;
