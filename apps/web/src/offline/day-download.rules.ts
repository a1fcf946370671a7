import { NoAnswer, PortalRefusal, SignedOut } from '../api/problem';
import { DeviceFull } from './device';

/** Where each part of the download begins and ends on the way from 0 to 1. */
const PARTS = { stores: [0, 0.05], products: [0.05, 0.5], orders: [0.5, 0.6], pictures: [0.6, 1] } as const;

/** Progress from 0 to 1 when this part has come to `done`, from 0 to 1. */
export function shareOf(part: keyof typeof PARTS, done: number): number {
  const [from, to] = PARTS[part];
  return from + (to - from) * done;
}

/** Pictures that the portal itself serves, each once: no other host is asked. */
export function pictureUrlsOf(imageUrls: readonly string[], origin: string): string[] {
  const own = new Set<string>();
  for (const given of imageUrls) {
    const url = new URL(given, origin);
    if (url.origin === origin) own.add(url.href);
  }
  return [...own];
}

/** What stopped a download, as a code; null: a fault of our own. */
export function problemCodeOf(error: unknown): string | null {
  if (error instanceof PortalRefusal) return error.problem.code;
  if (error instanceof NoAnswer || error instanceof TypeError) return 'client.no_answer';
  if (error instanceof SignedOut || error instanceof DeviceFull) return error.code;
  if (error instanceof DOMException) return error.name === 'QuotaExceededError' ? 'device.full' : 'client.no_answer';
  return null;
}
