import { existsSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { dropAppRole, dropTemplate, keptDatabases } from './server';
import { runDir } from '../../scripts/test-runs';
import { shared } from './shared';

/** Drops what is ours; a database that a failed file left is kept, with its cluster, and named. */
async function tearDown(): Promise<void> {
  const kept = await keptDatabases();
  await dropTemplate();
  if (kept.length === 0) await dropAppRole();
  await shared.postgres?.stop();
  if (kept.length === 0 && !existsSync(join(runDir(), 'failed')))
    return rmSync(runDir(), { recursive: true, force: true });
  const dir = relative(process.cwd(), runDir());
  process.stderr.write(`\nKept until the next run: databases ${kept.join(', ') || 'none'}; logs in ${dir}\n`);
  if (shared.postgres) process.stderr.write(`Open them: node dist/scripts/embedded/open.js ${dir}/postgres\n`);
}

export = tearDown;
