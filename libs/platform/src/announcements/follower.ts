import { type Announcements } from './announcements';

/** So often the truth is read again in case an announcement was lost. Milliseconds. */
const POLL = 750;

/**
 * Keeps a copy in memory near the truth in PostgreSQL: calls `read` when something is announced on `topic`, and on a
 * steady beat. Two readings never overlap, so an older one cannot overwrite a newer one. `read` must not throw.
 */
export class Follower {
  private running: Promise<void> | null = null;
  private next: Promise<void> | null = null;
  private timer: NodeJS.Timeout | undefined;
  private leave: () => void = () => undefined;

  constructor(
    private readonly announcements: Announcements,
    private readonly topic: string,
    private readonly read: () => Promise<void>,
  ) {}

  start(): void {
    this.leave = this.announcements.on(this.topic, () => void this.refresh());
    this.timer = setInterval(() => {
      if (!this.running) void this.refresh();
    }, POLL);
  }

  /** Resolves when the last reading is over. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.leave();
    while (this.running) await this.running;
  }

  /** Resolves when a reading is over that began after this call. */
  refresh(): Promise<void> {
    if (!this.running) {
      this.running = this.read().finally(() => (this.running = null));
      return this.running;
    }
    this.next ??= this.running.then(() => {
      this.next = null;
      return this.refresh();
    });
    return this.next;
  }
}
