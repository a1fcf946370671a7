import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../../scripts/embedded/free-port';
import { noteProcess } from '../../../scripts/test-runs';
import { until } from '../until';

const READY_MS = 60_000;

/** Another python on PATH may not see Debian's packages. */
export const PYTHON = '/usr/bin/python3';

export const DATABASE = 'erp';

/** @param postgresUrl of any database on the server. Answers the path of the file. */
export function writeTrytonConfig(dir: string, postgresUrl: string, port: number): string {
  const server = new URL(postgresUrl);
  server.pathname = '/';
  server.protocol = 'postgresql:';
  const path = join(dir, 'trytond.conf');
  writeFileSync(
    path,
    [
      ...['[database]', `uri = ${server.href.replaceAll('%', '%%')}`, 'language = en'],
      ...['[web]', `listen = 127.0.0.1:${port}`, 'root ='],
      ...['[session]', 'timeout = 86400', 'max_age = 2592000'],
      ...['[email]', 'uri = smtp://127.0.0.1:9', ''],
    ].join('\n'),
    { mode: 0o600 },
  );
  return path;
}

export const pythonEnv = (dir: string): NodeJS.ProcessEnv => ({
  PATH: '/usr/bin:/bin',
  HOME: dir,
  LC_ALL: 'C.UTF-8',
  PYTHONDONTWRITEBYTECODE: '1',
});

/** One trytond, on the same port through all its lives. */
export class TrytonServer {
  private child: ChildProcess | null = null;

  private constructor(
    private readonly dir: string,
    private readonly config: string,
    readonly port: number,
  ) {}

  static async on(dir: string, postgresUrl: string): Promise<TrytonServer> {
    const port = await freePort();
    return new TrytonServer(dir, writeTrytonConfig(dir, postgresUrl, port), port);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get running(): boolean {
    return this.child !== null && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Resolves when it answers; it loads its modules before it opens the port. */
  async start(): Promise<void> {
    const logFile = join(this.dir, 'trytond.log');
    const log = openSync(logFile, 'a');
    const args = ['-W', 'ignore', '/usr/bin/trytond', '-c', this.config, '-d', DATABASE];
    this.child = spawn(PYTHON, args, { stdio: ['ignore', log, log], env: pythonEnv(this.dir) });
    closeSync(log);
    if (this.child.pid !== undefined) noteProcess(this.child.pid);
    await until(
      'trytond answers',
      async () => {
        if (!this.running) throw new Error(`trytond ended:\n${readFileSync(logFile, 'utf8').slice(-2000)}`);
        const body = '{"id":0,"method":"common.server.version","params":[]}';
        const headers = { 'Content-Type': 'application/json' };
        const { ok } = await fetch(`${this.url}/`, {
          method: 'POST',
          headers,
          body,
          signal: AbortSignal.timeout(5000),
        });
        return ok;
      },
      { within: READY_MS },
    );
  }

  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  /** `kill -9`: what it was doing is rolled back by PostgreSQL. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** Takes requests and answers none. */
  freeze(): void {
    this.child?.kill('SIGSTOP');
  }

  thaw(): void {
    this.child?.kill('SIGCONT');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child;
    if (!child || !this.running) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGCONT');
    child.kill(signal);
    await ended;
  }
}
