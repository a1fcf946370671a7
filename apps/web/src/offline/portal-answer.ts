import { NoAnswer, PortalRefusal, SignedOut } from '../api/problem';
import { type Answer } from './outbox.rules';

/** What a call came to that threw. A fault of our own is thrown on. */
export function answerOf(error: unknown): Exclude<Answer, { kind: 'accepted' }> {
  if (error instanceof PortalRefusal) return { kind: 'refused', problem: error.problem, retryAfter: error.retryAfter };
  if (error instanceof SignedOut) return { kind: 'signed-out', code: error.code };
  if (error instanceof NoAnswer) return { kind: 'none' };
  // An answer that broke off, or cannot be read: what it would have said is not known.
  if (error instanceof TypeError || error instanceof SyntaxError || error instanceof DOMException)
    return { kind: 'none' };
  throw error;
}
