import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type EmbeddedRedis, startRedis } from '../../scripts/embedded/redis';
import { runDir } from '../../scripts/test-runs';

/** A Redis of the file's own: it may be flushed and stopped. Ask for it inside {@link needsTool}. */
export async function freshRedis(): Promise<EmbeddedRedis> {
  const redis = await startRedis({ dir: join(runDir(), `redis-${randomUUID()}`) });
  if (!redis) throw new Error('There is no redis-server on PATH: run scripts/install-test-tools');
  return redis;
}
