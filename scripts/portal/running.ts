import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What the commands beside a running portal must know to join it. */
const SHARED = [
  'PORT',
  'PUBLIC_URL',
  'DATABASE_URL',
  'REDIS_URL',
  'ERP_KIND',
  'ERP_URL',
  'ERP_TOKEN',
  'JWT_SECRET',
] as const;

const fileIn = (dataDir: string): string => join(dataDir, 'running.json');

/** Leaves the settings for the other commands, readable by their owner only. */
export function noteRunning(dataDir: string, env: NodeJS.ProcessEnv): void {
  const settings = Object.fromEntries(SHARED.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
  writeFileSync(fileIn(dataDir), JSON.stringify(settings, null, 2), { mode: 0o600 });
}

export function forgetRunning(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true });
}

/** The settings of the portal that `npm start` runs on this data folder; what the environment says goes before. */
export function joinRunning(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const file = fileIn(resolve(env.DATA_DIR || '.data'));
  if (env.DATABASE_URL || !existsSync(file)) return env;
  return { ...(JSON.parse(readFileSync(file, 'utf8')) as NodeJS.ProcessEnv), ...env };
}
