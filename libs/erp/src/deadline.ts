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
  return new Promise<T>((resolve, reject) => {
    if (outer.aborted) return reject(asError(outer.reason));
    const controller = new AbortController();
    const timer = setTimeout(() => giveUp(new DeadlineMissed(milliseconds)), milliseconds);
    const stopped = (): void => giveUp(asError(outer.reason));
    const over = (): void => {
      clearTimeout(timer);
      outer.removeEventListener('abort', stopped);
    };
    const giveUp = (reason: Error): void => {
      over();
      controller.abort(reason);
      reject(reason);
    };
    outer.addEventListener('abort', stopped);
    void work(controller.signal).finally(over).then(resolve, reject);
  });
}

const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)));
