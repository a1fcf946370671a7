import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { within } from '../embedded/processes';

/** A little longer than the parts give themselves. */
const GRACE_MS = 30_000;
/** MiB of the young generation: at Node's default what one request makes outlives a collection, and is copied. */
const SEMI_SPACE = 32;

export interface NodeProcessOptions {
  readonly name: string;
  /** The script that Node runs. */
  readonly main: string;
  readonly args?: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Takes all its output. */
  readonly logFile: string;
  readonly onStart?: (pid: number) => void;
  /** Called when it ended though nobody stopped it. */
  readonly onFall?: (how: string) => void;
}

/** A Node program of ours. It runs in a session of its own, so that whoever started it decides in which order things stop. */
export class NodeProcess {
  private child: ChildProcess | null = null;
  private ended: Promise<string> = Promise.resolve('not started');
  private wanted = false;

  constructor(private readonly options: NodeProcessOptions) {}

  get name(): string {
    return this.options.name;
  }

  get logFile(): string {
    return this.options.logFile;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  get running(): boolean {
    return this.child !== null && this.child.exitCode === null && this.child.signalCode === null;
  }

  start(): void {
    const { main, args = [], env, logFile, onStart, onFall } = this.options;
    mkdirSync(dirname(logFile), { recursive: true });
    const log = openSync(logFile, 'a');
    const child = spawn(
      process.execPath,
      ['--enable-source-maps', `--max-semi-space-size=${SEMI_SPACE}`, main, ...args],
      {
        env,
        detached: true,
        stdio: ['ignore', log, log],
      },
    );
    closeSync(log);
    this.child = child;
    this.wanted = true;
    this.ended = new Promise((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
    });
    void this.ended.then((how) => {
      if (this.wanted && this.child === child) onFall?.(how);
    });
    if (child.pid !== undefined) onStart?.(child.pid);
  }

  /** How it ended; waits for the end. */
  async end(): Promise<string> {
    return this.ended;
  }

  /** Lets it finish what it holds; a process that does not come to its end is killed. */
  async stop(graceMs = GRACE_MS): Promise<void> {
    this.wanted = false;
    if (!this.running) return;
    this.child?.kill('SIGTERM');
    if (!(await within(graceMs, () => !this.running))) await this.kill();
  }

  /** kill -9. */
  async kill(): Promise<void> {
    this.wanted = false;
    if (!this.running) return;
    this.child?.kill('SIGKILL');
    await this.ended;
  }

  /** The last lines of its log. */
  tail(lines = 15): string {
    if (!existsSync(this.logFile)) return '';
    return readFileSync(this.logFile, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  }
}
