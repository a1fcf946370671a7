import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type Config, type Environment, readConfig } from '@jembatan/platform';
import { runDir } from '../../scripts/test-runs';

/** Usable settings, with fresh secrets and a folder of their own. No address in it answers unless overridden. */
export function testConfig(overrides: Partial<Environment> = {}): Config {
  const config = readConfig({
    NODE_ENV: 'test',
    PORT: '0',
    DATA_DIR: join(runDir(), 'data', randomUUID()),
    DATABASE_URL: 'postgres://nobody@127.0.0.1:9/nowhere',
    DATABASE_POOL: '8',
    ERP_URL: 'http://127.0.0.1:9',
    ERP_TOKEN: randomUUID(),
    JWT_SECRET: randomUUID(),
    METRICS_TOKEN: randomUUID(),
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
  });
  return Object.assign(config, overrides);
}
