import { mkdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { birthOf, signal, within } from '../../../scripts/embedded/processes';
import { CHROMIUM_FLAGS, chromiumPath } from '../../../scripts/screens/browser';
import { noteProcess } from '../../../scripts/test-runs';
import { needsTool } from '../skip';

/** Runs `tests` where there is a Chromium: at CHROMIUM, or on PATH. */
export function needsChromium(tests: () => void): void {
  if (process.env.CHROMIUM) tests();
  else needsTool('chromium', 'scripts/install-test-tools', tests);
}

/** One Chromium on a profile of its own, which outlives it. */
export class Chromium {
  private readonly closed: Promise<void>;

  private constructor(
    readonly context: BrowserContext,
    private readonly pid: number,
    private readonly birth: string | null,
  ) {
    this.closed = new Promise((resolve) => context.once('close', () => resolve()));
  }

  static async open(profile: string, options: BrowserContextOptions): Promise<Chromium> {
    mkdirSync(profile, { recursive: true });
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: chromiumPath(),
      headless: true,
      args: [...CHROMIUM_FLAGS],
      ...options,
    });
    // Chromium writes `host-pid` there for as long as it has the profile.
    const pid = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));
    noteProcess(pid);
    return new Chromium(context, pid, birthOf(pid));
  }

  get runs(): boolean {
    return this.birth !== null && birthOf(this.pid) === this.birth;
  }

  /** Lets it write down what it holds. */
  async close(): Promise<void> {
    if (this.runs) await this.context.close();
    await this.gone();
  }

  /** kill -9, as when the battery is dead. */
  async kill(): Promise<void> {
    signal(this.pid, 'SIGKILL');
    await this.gone();
    await this.closed;
  }

  private async gone(): Promise<void> {
    if (!(await within(10_000, () => !this.runs))) throw new Error(`Chromium ${this.pid} does not end`);
  }
}
