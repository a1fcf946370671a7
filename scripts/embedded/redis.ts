import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createConnection } from 'node:net';
import { freePort } from './free-port';
import { onPath } from './path';
import { processesIn, signal, within } from './processes';

const PROGRAMS = ['redis-server', 'valkey-server'] as const;

export interface EmbeddedRedis {
  readonly url: string;
  readonly port: number;
  readonly password: string;
  readonly pid: number;
  /** Settles when the server ended, wanted or not. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface RedisOptions {
  /** Its working directory; made when missing. Tells one that a killed start left behind. */
  readonly dir: string;
  /** A free one is chosen by default. */
  readonly port?: number;
  /** A random one is chosen by default. */
  readonly password?: string;
}

/** Starts a Redis that keeps nothing on disk, on a loopback port; null when the machine has none. */
export async function startRedis({
  dir,
  port: fixedPort,
  password: fixed,
}: RedisOptions): Promise<EmbeddedRedis | null> {
  const name = PROGRAMS.find((program) => onPath(program));
  const program = name && onPath(name);
  if (!program) return null;
  mkdirSync(dir, { recursive: true });
  for (const each of PROGRAMS) for (const pid of processesIn(dir, each)) signal(pid, 'SIGTERM');
  const port = fixedPort ?? (await freePort());
  const password = fixed ?? randomBytes(24).toString('base64url');
  const server = spawn(program, ['-'], { cwd: dir, detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  let fault: string | null = null;
  server.once('error', (error) => (fault = error.message));
  server.once('exit', (code, by) => (fault ??= `it ended with ${code ?? by}`));
  server.stdin.on('error', () => undefined);
  server.stdin.end(
    [`port ${port}`, 'bind 127.0.0.1', `requirepass ${password}`, 'save ""', 'appendonly no', 'daemonize no', ''].join(
      '\n',
    ),
  );
  const ready = await within(10_000, async () => fault !== null || (await answers(port)));
  if (fault !== null || !ready) {
    server.kill('SIGKILL');
    throw new Error(`${program} did not start: ${fault ?? 'no answer'}`);
  }
  return {
    url: `redis://:${password}@127.0.0.1:${port}`,
    port,
    password,
    pid: server.pid ?? 0,
    ended,
    stop: async () => {
      if (server.exitCode === null && server.signalCode === null) server.kill('SIGTERM');
      await ended;
    },
  };
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
