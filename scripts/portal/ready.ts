import { within } from '../embedded/processes';
import { type NodeProcess } from './node-process';

/**
 * Waits until `url` answers 2xx.
 * @throws Error with the end of the log when the process falls or the time is over.
 */
export async function answering(
  process: NodeProcess,
  url: string,
  { headers = {}, milliseconds = 60_000 }: { headers?: Record<string, string>; milliseconds?: number } = {},
): Promise<void> {
  const asked = await within(milliseconds, async () => !process.running || (await answers(url, headers)));
  if (process.running && asked) return;
  const fault = process.running
    ? `did not answer at ${url} within ${milliseconds} ms`
    : `ended with ${await process.end()}`;
  throw new Error(`${process.name} ${fault}\n${process.tail()}`);
}

async function answers(url: string, headers: Record<string, string>): Promise<boolean> {
  try {
    const { ok, body } = await fetch(url, { headers, signal: AbortSignal.timeout(2000) });
    await body?.cancel();
    return ok;
  } catch {
    // Not listening yet.
    return false;
  }
}
