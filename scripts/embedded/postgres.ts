import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from './free-port';
import { type Binaries, postgresBinaries, type RunAs } from './postgres-binaries';
import { birthOf, processesIn, signal, within } from './processes';

const USER = 'jembatan';
/** Whom the portal runs as; made by its migration. */
const APP_USER = 'jembatan_app';
const START_MS = 60_000;
const FAST_STOP_MS = 20_000;
/** The unprivileged user that every Unix has. */
const NOBODY = 65_534;

export interface PostgresOptions {
  /** Holds the cluster, its passwords and its log; made when missing. */
  readonly dir: string;
  /** False gives up safety on a power cut for speed: for tests only. */
  readonly durable?: boolean;
  /** A free one is chosen by default. */
  readonly port?: number;
  readonly maxConnections?: number;
}

export interface EmbeddedPostgres {
  /** Of the database `jembatan`, as the server's first role, which may do anything. */
  readonly ownerUrl: string;
  /** Of the same database, as the role that the portal runs as. */
  readonly appUrl: string;
  readonly port: number;
  readonly pid: number;
  /** Settles when the server ended, wanted or not. */
  readonly ended: Promise<void>;
  /** Fast shutdown: open transactions are rolled back. */
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL of our own on a loopback port. A server that an earlier, killed start left behind on the same
 * folder is stopped first.
 * @throws Error when another living process of ours owns the folder, or with the end of the log when the server won't start.
 */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  const { dir } = options;
  const data = join(dir, 'data');
  mkdirSync(dir, { recursive: true });
  own(dir);
  const runAs = whoRuns(data);
  removeLeftCopy(dir);
  const binaries = postgresBinaries(runAs);
  if (binaries.copy) writeFileSync(join(dir, 'binaries'), binaries.copy);
  await stopOrphans(data);
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(dir, data, binaries, runAs);
  const password = readFileSync(join(dir, 'password'), 'utf8').trim();
  const appPassword = keptPassword(join(dir, 'password.app'));
  const { server, port } = await launch(options, data, binaries, runAs, password);
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    if (server.exitCode === null && server.signalCode === null) {
      server.kill('SIGINT');
      const fast = await within(FAST_STOP_MS, () => server.exitCode !== null || server.signalCode !== null);
      if (!fast) server.kill('SIGQUIT');
      await ended;
    }
    removeLeftCopy(dir);
    rmSync(join(dir, 'owner'), { force: true });
  };
  const urlOf = (user: string, secret: string): string => `postgres://${user}:${secret}@127.0.0.1:${port}/jembatan`;
  return {
    ownerUrl: urlOf(USER, password),
    appUrl: urlOf(APP_USER, appPassword),
    port,
    pid: server.pid ?? 0,
    ended,
    stop,
  };
}

/** Claims the folder for this process, so that no second start takes a living portal's server for a left-over. */
function own(dir: string): void {
  const file = join(dir, 'owner');
  const [pid, birth] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  if (pid && Number(pid) !== process.pid && birthOf(Number(pid)) === birth)
    throw new Error(`${dir} is in use by process ${pid}`);
  writeFileSync(file, `${process.pid}\n${birthOf(process.pid)}`);
}

/** The password in the file, which is made when it is missing. */
function keptPassword(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const password = randomBytes(24).toString('base64url');
  writeFileSync(file, password, { mode: 0o600 });
  return password;
}

/** PostgreSQL refuses root: root lends the server to the owner of its data, or to nobody. Null: as ourselves. */
function whoRuns(data: string): RunAs | null {
  if (process.getuid?.() !== 0) return null;
  const owner = existsSync(data) ? statSync(data) : null;
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : { uid: NOBODY, gid: NOBODY };
}

function removeLeftCopy(dir: string): void {
  const note = join(dir, 'binaries');
  if (!existsSync(note)) return;
  rmSync(readFileSync(note, 'utf8').trim(), { recursive: true, force: true });
  rmSync(note);
}

/** Stops what a killed start left running on `data`, and removes its lock file, which a zombie would keep valid. */
export async function stopOrphans(data: string): Promise<void> {
  const lock = join(data, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const gone = (): boolean => processesIn(data, 'postgres').length === 0;
  signalIfOrphan(data, Number(readFileSync(lock, 'utf8').split('\n')[0]));
  if (!(await within(FAST_STOP_MS, gone))) for (const pid of processesIn(data, 'postgres')) signal(pid, 'SIGQUIT');
  if (!(await within(5000, gone))) throw new Error(`A PostgreSQL left on ${data} does not stop`);
  if (process.platform === 'linux') rmSync(lock, { force: true });
}

function signalIfOrphan(data: string, pid: number): void {
  if (processesIn(data, 'postgres').includes(pid)) signal(pid, 'SIGINT');
}

/** PostgreSQL's own surroundings, so that PG… variables of the caller change nothing. */
const serverEnv = (): NodeJS.ProcessEnv => ({ PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' });

/**
 * How the server is told its data folder. Node enters the working directory before it gives up root, so a server that
 * runs as somebody else reaches its data there even below a folder closed to it.
 */
const dataPath = (data: string, runAs: RunAs | null): string =>
  runAs && process.platform === 'linux' ? '/proc/self/cwd' : data;

function initialise(dir: string, data: string, { initdb }: Binaries, runAs: RunAs | null): void {
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { mode: 0o700 });
  const password = keptPassword(join(dir, 'password'));
  // Both are seen by the server's user for the moment of the set-up only.
  const once = join(dir, 'password.once');
  writeFileSync(once, password, { mode: 0o600 });
  if (runAs) {
    chmodSync(dir, 0o711);
    for (const path of [data, once]) chownSync(path, runAs.uid, runAs.gid);
  }
  const { status, stderr, error } = spawnSync(
    initdb,
    [
      ...[
        '-D',
        dataPath(data, runAs),
        '-U',
        USER,
        '--pwfile=../password.once',
        '--auth=scram-sha-256',
        '--encoding=UTF8',
      ],
      ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions'],
    ],
    { ...runAs, cwd: data, env: serverEnv(), encoding: 'utf8' },
  );
  rmSync(once);
  if (status === 0) return;
  rmSync(data, { recursive: true, force: true });
  throw new Error(`initdb failed: ${error?.message ?? stderr}`);
}

async function launch(
  { dir, durable = true, port: fixedPort, maxConnections = 200 }: PostgresOptions,
  data: string,
  { postgres }: Binaries,
  runAs: RunAs | null,
  password: string,
): Promise<{ server: ChildProcess; port: number }> {
  const settings = [
    ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', `max_connections=${maxConnections}`],
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ].flatMap((setting) => ['-c', setting]);
  const logFile = join(dir, 'postgres.log');
  for (let attempt = 1; ; attempt++) {
    const port = fixedPort ?? (await freePort());
    const log = openSync(logFile, 'a');
    // In a session of its own: a Ctrl-C of the terminal must not stop it before those who use it.
    const server = spawn(postgres, ['-D', dataPath(data, runAs), '-p', String(port), ...settings], {
      ...runAs,
      cwd: data,
      env: serverEnv(),
      detached: true,
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    const fault = await untilReady(server, `postgres://${USER}:${password}@127.0.0.1:${port}/postgres`);
    if (fault === null) return { server, port };
    // Somebody may have taken the port in the meantime.
    if (attempt === 3 || fixedPort !== undefined)
      throw new Error(
        `PostgreSQL did not start: ${fault}\n${readFileSync(logFile, 'utf8').split('\n').slice(-12).join('\n')}`,
      );
  }
}

/** Null when the server answers and has our database, else what went wrong. */
async function untilReady(server: ChildProcess, url: string): Promise<string | null> {
  let fault: string | null = null;
  server.once('error', (error) => (fault = error.message));
  server.once('exit', (code, name) => (fault ??= `it ended with ${code ?? name}`));
  let last = '';
  const ready = await within(START_MS, async () => {
    if (fault !== null) return true;
    last = (await ensureDatabase(url)) ?? '';
    return last === '';
  });
  return fault ?? (ready ? null : last);
}

async function ensureDatabase(url: string): Promise<string | null> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [USER]);
    if (!rowCount) await client.query(`create database ${USER}`);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await client.end();
  }
}
