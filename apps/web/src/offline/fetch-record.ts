import { type Changes } from './changes';
import { type Database, write } from './database';
import { type Topic } from './device';

interface Fetching {
  readonly state: 'never' | 'running' | 'done' | 'failed';
  /** Code of the problem with `failed`. */
  readonly problem: string | null;
}

/**
 * How far a long fetching has come, for every tab and for the next start of the app. One at a time over all tabs: what
 * says `running` while nobody holds the lock was broken off, by a reload or a dead tab.
 */
export class FetchRecord<Kept extends Fetching> {
  private readonly lock: string;

  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
    private readonly topic: Topic & ('download' | 'kit'),
    private readonly never: Kept,
  ) {
    this.lock = `jembatan-${topic}-${database.name}`;
  }

  async read(): Promise<Kept> {
    const kept = await this.kept();
    if (kept.state !== 'running') return kept;
    const { held } = await navigator.locks.query();
    if (held?.some(({ name }) => name === this.lock)) return kept;
    return { ...kept, state: 'failed', problem: 'download.interrupted' };
  }

  async change(change: Partial<Kept>): Promise<void> {
    const changed = { ...(await this.kept()), ...change };
    await write(this.database, ['facts'], (tx) => tx.objectStore('facts').put(changed, this.topic));
    this.changes.tell(this.topic);
  }

  /** Does nothing while one is under way in some tab. */
  async alone(work: () => Promise<void>): Promise<void> {
    await navigator.locks.request(this.lock, { ifAvailable: true }, (lock) => (lock ? work() : undefined));
  }

  private async kept(): Promise<Kept> {
    return ((await this.database.get('facts', this.topic)) as Kept | undefined) ?? this.never;
  }
}
