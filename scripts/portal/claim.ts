import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { birthOf, signal, within } from '../embedded/processes';

interface Noted {
  readonly pid: number;
  readonly birth: string | null;
}

const note = (pid: number): Noted => ({ pid, birth: birthOf(pid) });
const lives = ({ pid, birth }: Noted): boolean => birth !== null && birthOf(pid) === birth;

/** A portal's hold on its data folder, with the processes it started, so that the next start can end what a killed one left. */
export class Claim {
  private readonly started: Noted[] = [];

  private constructor(private readonly file: string) {}

  /** @throws Error when a living portal holds the folder. */
  static async take(dataDir: string): Promise<Claim> {
    mkdirSync(dataDir, { recursive: true });
    const file = join(dataDir, 'portal.json');
    const [owner, ...left] = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Noted[]) : [];
    if (owner && lives(owner)) throw new Error(`A portal runs on ${dataDir} already (process ${owner.pid})`);
    for (const process of left) if (lives(process)) signal(process.pid, 'SIGTERM');
    if (!(await within(10_000, () => !left.some(lives))))
      for (const process of left) if (lives(process)) signal(process.pid, 'SIGKILL');
    const claim = new Claim(file);
    claim.write();
    return claim;
  }

  add(pid: number): void {
    this.started.push(note(pid));
    this.write();
  }

  release(): void {
    rmSync(this.file, { force: true });
  }

  private write(): void {
    writeFileSync(this.file, JSON.stringify([note(process.pid), ...this.started.filter(lives)]));
  }
}
