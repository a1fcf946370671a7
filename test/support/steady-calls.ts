import { setTimeout as pause } from 'node:timers/promises';

export interface SteadyCall {
  /** Milliseconds of `performance.now()`. */
  readonly startedAt: number;
  readonly status: number;
  readonly code: string | undefined;
}

const TICK_MS = 10;

/** Calls begun at a steady rate, however long each takes. */
export class SteadyCalls {
  readonly made: SteadyCall[] = [];
  private readonly open = new Set<Promise<void>>();
  private readonly ticking: Promise<void>;
  private stopped = false;

  /** @param perSecond how many are begun in a second, over all of `calls`, which take turns. */
  constructor(
    private readonly perSecond: number,
    private readonly calls: readonly (() => Promise<Response>)[],
  ) {
    this.ticking = this.tick();
  }

  /** Begins no more; returns when the last is answered. */
  async stop(): Promise<readonly SteadyCall[]> {
    this.stopped = true;
    await this.ticking;
    await Promise.all(this.open);
    return this.made;
  }

  private async tick(): Promise<void> {
    const begun = performance.now();
    for (let count = 0; !this.stopped; await pause(TICK_MS)) {
      const due = Math.floor(((performance.now() - begun) * this.perSecond) / 1000);
      for (; count < due; count++) this.begin(count);
    }
  }

  private begin(count: number): void {
    const call = this.calls[count % this.calls.length];
    if (!call) return;
    const startedAt = performance.now();
    const one = this.make(call, startedAt).finally(() => this.open.delete(one));
    this.open.add(one);
  }

  private async make(call: () => Promise<Response>, startedAt: number): Promise<void> {
    try {
      const answer = await call();
      const code = answer.ok
        ? (await answer.arrayBuffer(), undefined)
        : ((await answer.json()) as { code: string }).code;
      this.made.push({ startedAt, status: answer.status, code });
    } catch (error) {
      this.made.push({ startedAt, status: 0, code: error instanceof Error ? error.message : String(error) });
    }
  }
}
