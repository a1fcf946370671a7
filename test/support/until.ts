import { setTimeout as pause } from 'node:timers/promises';

export interface UntilOptions {
  /** Milliseconds after which waiting fails. */
  readonly within?: number;
  /** Milliseconds between two looks. */
  readonly every?: number;
}

/**
 * Waits until `look` answers something other than undefined, null or false, and answers that.
 * @throws Error naming `what` and the last answer or fault, when it did not come in time.
 */
export async function until<T>(
  what: string,
  look: () => T | Promise<T>,
  { within = 10_000, every = 25 }: UntilOptions = {},
): Promise<NonNullable<Exclude<T, false>>> {
  const end = Date.now() + within;
  let last: unknown;
  for (;;) {
    try {
      const seen = await look();
      if (seen !== undefined && seen !== null && seen !== false) return seen as NonNullable<Exclude<T, false>>;
      last = seen;
    } catch (error) {
      last = error;
    }
    if (Date.now() >= end)
      throw new Error(
        `Waited ${within} ms in vain: ${what} (last: ${last instanceof Error ? last.message : String(last)})`,
      );
    await pause(every);
  }
}
