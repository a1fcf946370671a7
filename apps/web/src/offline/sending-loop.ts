import { type Changes } from './changes';

const AFTER_A_FAULT_MS = 10_000;

/** What a loop does over and over. */
export interface LoopWork {
  /** The next thing. Answers how long to sleep then: milliseconds, or null: until woken; 0: there may be more. */
  step(): Promise<number | null>;
  /** Something may go now that could not a moment ago. */
  wake(): void;
}

/**
 * One tab of all that a person has open does the work; a tab that dies leaves the lock, and the next tab goes on. It sleeps
 * until something is kept, the connection comes back, or a pause is over.
 */
export class SendingLoop {
  private readonly ended = new AbortController();
  private awake: () => void = () => undefined;
  private woken = false;

  constructor(
    private readonly lock: string,
    private readonly changes: Changes,
    private readonly work: LoopWork,
  ) {}

  /** Ends when the device is closed. */
  async start(): Promise<void> {
    const { signal } = this.ended;
    this.changes.onWake(() => this.wake());
    addEventListener('online', () => this.wake(), { signal });
    try {
      await navigator.locks.request(this.lock, { signal }, () => this.go());
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  close(): void {
    this.ended.abort();
    this.awake();
  }

  private wake(): void {
    this.work.wake();
    this.woken = true;
    this.awake();
  }

  private async go(): Promise<void> {
    while (!this.ended.signal.aborted) {
      this.woken = false;
      try {
        await this.sleep(await this.work.step());
      } catch (error) {
        if (this.ended.signal.aborted) return;
        // No room to keep an answer, or a fault of our own: what waits stays, and the next one must not die of it.
        reportError(error);
        await this.sleep(AFTER_A_FAULT_MS);
      }
    }
  }

  private async sleep(milliseconds: number | null): Promise<void> {
    if (milliseconds === 0 || this.woken || this.ended.signal.aborted) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    await new Promise<void>((awake) => {
      this.awake = awake;
      if (milliseconds !== null) timer = setTimeout(awake, milliseconds);
    });
    clearTimeout(timer);
  }
}
