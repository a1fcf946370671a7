import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, readdirSync, realpathSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const linux = process.platform === 'linux';

const attempt = <T>(read: () => T): T | null => {
  try {
    return read();
  } catch {
    // A process may end, or belong to somebody else, while it is looked at: then it is not one of ours.
    return null;
  }
};

/** When the process began, as text that tells it from a later one of the same pid. Null for none, or a zombie. */
export function birthOf(pid: number): string | null {
  if (!linux)
    return attempt(() => execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim());
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  if (stat === null) return null;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? null);
}

/** The living processes called `name` whose working directory is `dir`. Linux only; elsewhere nothing is found. */
export function processesIn(dir: string, name: string): number[] {
  const wanted = attempt(() => realpathSync(dir));
  if (!linux || wanted === null) return [];
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .filter(
      (pid) =>
        attempt(() => readFileSync(`/proc/${pid}/comm`, 'utf8').trim()) === name &&
        attempt(() => readlinkSync(`/proc/${pid}/cwd`)) === wanted &&
        birthOf(pid) !== null,
    );
}

/** Sends a signal; a process that is already gone is no fault. */
export function signal(pid: number, name: NodeJS.Signals): void {
  attempt(() => process.kill(pid, name));
}

/** True as soon as `condition` is, false after `milliseconds`. */
export async function within(milliseconds: number, condition: () => boolean | Promise<boolean>): Promise<boolean> {
  const end = Date.now() + milliseconds;
  for (;;) {
    if (await condition()) return true;
    if (Date.now() >= end) return false;
    await pause(20);
  }
}
