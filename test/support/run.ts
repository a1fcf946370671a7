import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { birthOf } from '../../scripts/embedded/processes';

const RUNS = resolve(__dirname, '../../.data/test');

/** The folder of this test run. Its name tells which process owns it, so that a later run can remove what a killed one left. */
export function runDir(): string {
  const dir =
    process.env.JEMBATAN_TEST_RUN ?? join(RUNS, `${process.pid}-${birthOf(process.pid)?.replace(/\W+/g, '_')}`);
  mkdirSync(dir, { recursive: true });
  return dir;
}

/** The folders of runs that are over, oldest name first. */
export function finishedRuns(): string[] {
  mkdirSync(RUNS, { recursive: true });
  return readdirSync(RUNS)
    .filter((name) => {
      const [pid, birth] = name.split('-');
      return birthOf(Number(pid))?.replace(/\W+/g, '_') !== birth;
    })
    .map((name) => join(RUNS, name));
}

export const removeRun = (dir: string): void => rmSync(dir, { recursive: true, force: true });
