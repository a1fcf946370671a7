import { setTimeout as pause } from 'node:timers/promises';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;
/** A part that lived this long begins again with the shortest pause. */
const HEALTHY_MS = 60_000;

/** Starts parts that fell again, with growing pauses, until it is told to stop. */
export class Keeper {
  private stopping = false;
  private readonly falls = new Map<string, { count: number; at: number }>();

  constructor(private readonly say: (line: string) => void) {}

  stop(): void {
    this.stopping = true;
  }

  /** Called when the part `name` ended with `how` though nobody stopped it. */
  async fell(name: string, how: string, start: () => Promise<void> | void): Promise<void> {
    for (let reason = how; !this.stopping;) {
      const wait = this.nextPause(name);
      this.say(`${name} ended (${reason}); it is started again in ${wait / 1000} s`);
      await pause(wait);
      if (this.stopping) return;
      try {
        await start();
        return;
      } catch (error) {
        reason = error instanceof Error ? error.message : String(error);
      }
    }
  }

  private nextPause(name: string): number {
    const last = this.falls.get(name);
    const count = last && Date.now() - last.at < HEALTHY_MS ? last.count + 1 : 0;
    this.falls.set(name, { count, at: Date.now() });
    return Math.min(FIRST_PAUSE_MS * 2 ** count, LONGEST_PAUSE_MS);
  }
}
