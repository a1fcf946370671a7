export class DeadlineMissed extends Error {
  constructor(milliseconds: number) {
    super(`no answer within ${milliseconds} ms`);
    this.name = 'DeadlineMissed';
  }
}

/**
 * Runs `work` with a signal that fires after `milliseconds`, or together with `outer`. Rejects at that moment even if
 * `work` does not heed its signal: with DeadlineMissed, or with the reason of `outer`.
 */
export function within<T>(
  milliseconds: number,
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const giveUp = (reason: Error): void => {
      controller.abort(reason);
      reject(reason);
    };
    const stopped = (): void => giveUp(asError(outer.reason));
    if (outer.aborted) return stopped();
    const timer = setTimeout(() => giveUp(new DeadlineMissed(milliseconds)), milliseconds);
    outer.addEventListener('abort', stopped, { once: true });
    void work(controller.signal)
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer);
        outer.removeEventListener('abort', stopped);
      });
  });
}

const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)));
