import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { type EmbeddedPostgres, startPostgres } from '../../../scripts/embedded/postgres';
import { birthOf } from '../../../scripts/embedded/processes';
import { runDir } from '../../../scripts/test-runs';
import { until } from '../until';
import { seedTryton, type TrytonSeed } from './seed';
import { DATABASE, PYTHON, pythonEnv, TrytonServer, writeTrytonConfig } from './tryton-server';

/** Outlives the runs of tests. */
const CACHE = join(process.cwd(), '.data', 'tryton-cache');
const BUILD_MS = 240_000;
/** The opening stock is no change of today. */
const YESTERDAY =
  "update stock_move set create_date = create_date - interval '1 day', write_date = write_date - interval '1 day'";

/**
 * The data folder of a stopped PostgreSQL with a seeded Tryton in it, made once for a version of the seed and kept
 * between runs. Nothing starts a server on it: tests copy it.
 */
export async function seededCluster(): Promise<{ dir: string; seed: TrytonSeed }> {
  mkdirSync(CACHE, { recursive: true });
  const dir = join(CACHE, keyOfSeed());
  const lock = `${dir}.lock`;
  await until('the seeded Tryton is built', () => existsSync(dir) || takeLock(lock), { within: BUILD_MS, every: 200 });
  try {
    if (!existsSync(dir)) await buildInto(dir);
  } finally {
    if (holdsLock(lock)) rmSync(lock);
  }
  return { dir, seed: JSON.parse(readFileSync(join(dir, 'seed.json'), 'utf8')) as TrytonSeed };
}

/** Changes with the seed, Tryton's version, and the year, since the books need an open fiscal year. */
function keyOfSeed(): string {
  const hash = createHash('sha256').update(String(new Date().getUTCFullYear()));
  for (const file of ['seed.ts', 'seeded-cluster.ts']) hash.update(readFileSync(join(__dirname, file)));
  hash.update(spawnSync(PYTHON, ['-W', 'ignore', '/usr/bin/trytond', '--version'], { encoding: 'utf8' }).stdout);
  return hash.digest('hex').slice(0, 16);
}

/** Builds in the folder of this run, so that a killed build leaves nothing half-done in place. */
async function buildInto(dir: string): Promise<void> {
  const building = mkdtempSync(join(runDir(), 'tryton-build-'));
  await build(building);
  for (const old of readdirSync(CACHE).filter((name) => !name.endsWith('.lock')))
    rmSync(join(CACHE, old), { recursive: true, force: true });
  renameSync(building, dir);
}

const me = (): string => `${process.pid}\n${birthOf(process.pid)}`;

const holdsLock = (lock: string): boolean => existsSync(lock) && readFileSync(lock, 'utf8') === me();

/** A lock whose holder died is taken over. */
function takeLock(lock: string): boolean {
  if (existsSync(lock)) {
    const [pid, birth] = readFileSync(lock, 'utf8').split('\n');
    const held = birthOf(Number(pid)) === birth || Date.now() - statSync(lock).mtimeMs < 1000;
    if (held) return false;
    rmSync(lock, { force: true });
  }
  try {
    writeFileSync(lock, me(), { flag: 'wx' });
    return true;
  } catch (error) {
    if (existsSync(lock)) return false;
    throw error;
  }
}

async function build(dir: string): Promise<void> {
  const postgres = await startPostgres({ dir, durable: false });
  try {
    await onPostgres(postgres, 'postgres', `create database ${DATABASE}`);
    const adminPassword = randomBytes(12).toString('base64url');
    await installModules(dir, postgres, adminPassword);
    const server = await TrytonServer.on(dir, postgres.ownerUrl);
    await server.start();
    try {
      writeFileSync(join(dir, 'seed.json'), JSON.stringify(await seedTryton(server.url, DATABASE, adminPassword)));
    } finally {
      await server.stop();
    }
    await onPostgres(postgres, DATABASE, YESTERDAY);
    await onPostgres(postgres, DATABASE, 'vacuum analyze');
  } finally {
    await postgres.stop();
  }
}

/**
 * In stages with ANALYZE between them: on catalogues that were never analysed Tryton's own look-ups take most of the time.
 */
async function installModules(dir: string, postgres: EmbeddedPostgres, adminPassword: string): Promise<void> {
  const config = writeTrytonConfig(dir, postgres.ownerUrl, 0);
  const passwordFile = join(dir, 'admin-password');
  writeFileSync(passwordFile, `${adminPassword}\n`, { mode: 0o600 });
  for (const modules of [['ir'], ['stock', 'account'], ['sale_credit_limit', 'sale_price_list']]) {
    const args = ['-W', 'ignore', '/usr/bin/trytond-admin', '-c', config, '-d', DATABASE, '-u', ...modules];
    const { status, stderr } = spawnSync(
      PYTHON,
      [...args, '--activate-dependencies', '--email', 'admin@example.invalid'],
      // Without input it fails instead of asking.
      {
        stdio: ['ignore', 'ignore', 'pipe'],
        encoding: 'utf8',
        env: { ...pythonEnv(dir), TRYTONPASSFILE: passwordFile },
      },
    );
    if (status !== 0) throw new Error(`trytond-admin failed on ${modules.join(', ')}:\n${stderr.slice(-2000)}`);
    await onPostgres(postgres, DATABASE, 'analyze');
  }
  rmSync(passwordFile);
}

export async function onPostgres(postgres: EmbeddedPostgres, database: string, sql: string): Promise<unknown[]> {
  const url = new URL(postgres.ownerUrl);
  url.pathname = `/${database}`;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
