import { type Clock } from '@jembatan/kernel';

/** How long an answer is believed where the announcement of a change was lost. */
const BELIEVED_MS = 1000;
/** So often the keys in use are asked about again, all together. */
const ASK_AGAIN_MS = 400;
const IN_USE_MS = 10_000;
const CACHE_MAX = 10_000;

interface Answer<T> {
  value: T;
  askedAt: number;
  usedAt: number;
}

interface Question<T> {
  /** Answers by key; one that does not exist is absent. */
  readonly ask: (keys: readonly string[]) => Promise<ReadonlyMap<string, T>>;
  /** Is the answer worth keeping? */
  readonly keeps: (value: T) => boolean;
  /** The keys in use could not be asked about ahead: each is asked about when it is needed. */
  readonly onFault: (error: unknown) => void;
}

/**
 * What is asked at nearly every request. No answer is older than a second, and it is dropped when it is announced to have
 * changed. A key in use costs its requests no statement: the keys in use are asked about together, ahead of time.
 */
export class AskedAhead<T> {
  private readonly answers = new Map<string, Answer<T>>();
  private changes = 0;
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(
    private readonly clock: Clock,
    private readonly question: Question<T>,
  ) {}

  async find(key: string): Promise<T | undefined> {
    const now = this.clock.now().getTime();
    const held = this.answers.get(key);
    if (held && now - held.askedAt < BELIEVED_MS) {
      held.usedAt = now;
      return held.value;
    }
    const before = this.changes;
    const value = (await this.question.ask([key])).get(key);
    if (value !== undefined && this.question.keeps(value) && this.changes === before)
      this.keep(key, { value, askedAt: now, usedAt: now });
    return value;
  }

  /** Also what is being asked at this moment is not kept. */
  forget(concerns: (value: T) => boolean): void {
    this.changes += 1;
    for (const [key, { value }] of this.answers) if (concerns(value)) this.answers.delete(key);
  }

  stop(): void {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
  }

  private keep(key: string, answer: Answer<T>): void {
    if (this.answers.size >= CACHE_MAX) this.answers.clear();
    this.answers.set(key, answer);
    this.askAgainSoon();
  }

  private askAgainSoon(): void {
    if (this.answers.size > 0 && !this.stopped) this.timer ??= setTimeout(() => void this.askAgain(), ASK_AGAIN_MS);
  }

  private async askAgain(): Promise<void> {
    const now = this.clock.now().getTime();
    for (const [key, { usedAt }] of this.answers) if (now - usedAt > IN_USE_MS) this.answers.delete(key);
    const asked = [...this.answers];
    try {
      if (asked.length > 0) await this.renew(asked, now);
    } catch (error) {
      this.question.onFault(error);
    }
    this.timer = null;
    this.askAgainSoon();
  }

  private async renew(asked: readonly [string, Answer<T>][], now: number): Promise<void> {
    const before = this.changes;
    const values = await this.question.ask(asked.map(([key]) => key));
    if (this.changes !== before) return;
    for (const [key, answer] of asked) {
      const value = values.get(key);
      if (value === undefined || !this.question.keeps(value)) this.answers.delete(key);
      else if (answer.askedAt < now) {
        answer.value = value;
        answer.askedAt = now;
      }
    }
  }
}
