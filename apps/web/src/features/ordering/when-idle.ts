/** What a tablet needs to answer a tap, in milliseconds. */
const A_MOMENT_MS = 50;

/** Once the browser has nothing else to do; Safari does not tell when, there it is after a moment. Answers the way to call it off. */
export function whenIdle(act: () => void): () => void {
  if ('requestIdleCallback' in globalThis) {
    const idle = requestIdleCallback(act);
    return () => cancelIdleCallback(idle);
  }
  const timer = setTimeout(act, A_MOMENT_MS);
  return () => clearTimeout(timer);
}
