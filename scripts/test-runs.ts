import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stopOrphans } from './embedded/postgres';
import { birthOf, processesIn, signal, within } from './embedded/processes';

/** Where test runs keep what lasts no longer than they do. */
const RUNS = join(process.cwd(), '.data', 'test');

/** Of the processes that a run started: one line each, pid and birth. */
const PROCESSES = 'processes';

const ownName = (pid: number): string => `${pid}-${birthOf(pid)?.replace(/\W+/g, '_')}`;

/** The folder of this test run. Its name tells which process owns it. */
export function runDir(): string {
  const dir = process.env.JEMBATAN_TEST_RUN ?? join(RUNS, ownName(process.pid));
  mkdirSync(dir, { recursive: true });
  return dir;
}

/** Notes a process, so that it is stopped even if the run is killed. */
export function noteProcess(pid: number): void {
  appendFileSync(join(runDir(), PROCESSES), `${pid} ${birthOf(pid)}\n`);
}

/** Stops what runs that are over left running. A killed run stops nothing itself. */
export async function stopLeftOvers(): Promise<void> {
  for (const dir of finishedRuns()) {
    const noted = existsSync(join(dir, PROCESSES)) ? readFileSync(join(dir, PROCESSES), 'utf8') : '';
    for (const [pid, birth] of noted.split('\n').map((line) => line.split(' ')))
      if (pid && birthOf(Number(pid)) === birth) signal(Number(pid), 'SIGKILL');
    for (const folder of foldersIn(dir)) {
      if (existsSync(join(folder, 'data', 'PG_VERSION'))) await stopOrphans(join(folder, 'data'));
      for (const pid of processesIn(folder, 'redis-server')) signal(pid, 'SIGKILL');
      await within(2000, () => processesIn(folder, 'redis-server').length === 0);
    }
  }
}

/** Removes the folders of runs that are over, with the databases they kept. */
export function removeFinished(): void {
  for (const dir of finishedRuns()) rmSync(dir, { recursive: true, force: true });
}

function finishedRuns(): string[] {
  mkdirSync(RUNS, { recursive: true });
  return readdirSync(RUNS)
    .filter((name) => ownName(Number(name.split('-')[0])) !== name)
    .map((name) => join(RUNS, name));
}

/** A run's folders and theirs: where servers may have been started. */
function foldersIn(dir: string): string[] {
  const below = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(folder, entry.name));
  const first = below(dir).filter((folder) => !folder.endsWith('/data'));
  return [...first, ...first.filter((folder) => !existsSync(join(folder, 'data'))).flatMap(below)];
}
