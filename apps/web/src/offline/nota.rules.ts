import { type Problem } from '../api/problem';
import { type NotaCommand } from './nota-command';
import { type Answer } from './outbox.rules';

export interface SettledNota {
  readonly state: 'queued' | 'refused' | 'needs-you';
  readonly problem: Problem;
  /** `stop`: nobody may send until signed in again. */
  readonly then: 'go-on' | 'pause' | 'stop';
  readonly retryAfter: number | null;
}

const LATER: ReadonlySet<number> = new Set([408, 425, 429]);
const NO_ANSWER: Problem = { status: 0, code: 'client.no_answer', requestId: '' };

/** `sending` is what a crash left behind: it goes on where it was, and the portal takes each photo once. */
export const isNotaWaiting = ({ state }: Pick<NotaCommand, 'state'>): boolean =>
  state === 'queued' || state === 'sending';

/** Signing out would lose it. */
export const isNotaUnsent = ({ state }: Pick<NotaCommand, 'state'>): boolean => state !== 'accepted';

/** What an answer that is no success does to a note: only the portal's own word decides against it. */
export function judgeNota(answer: Exclude<Answer, { kind: 'accepted' }>): SettledNota {
  const later = { state: 'queued', then: 'pause' } as const;
  if (answer.kind === 'none') return { ...later, problem: NO_ANSWER, retryAfter: null };
  if (answer.kind === 'signed-out')
    return {
      state: 'queued',
      problem: { status: 401, code: answer.code, requestId: '' },
      then: 'stop',
      retryAfter: null,
    };
  const { problem, retryAfter } = answer;
  const { status, code } = problem;
  if (code.startsWith('http.') || status === 401 || status >= 500 || LATER.has(status))
    return { ...later, problem, retryAfter };
  // Announced so long ago without a photo that the portal forgot it: it is announced again.
  if (code === 'nota.not_found') return { ...later, problem, retryAfter };
  if (code === 'account.suspended') return { state: 'queued', problem, then: 'stop', retryAfter: null };
  // No longer in the territory, say: an admin can put it right, and then it can be sent again.
  const state = status === 403 || status === 404 ? 'needs-you' : 'refused';
  return { state, problem, then: 'go-on', retryAfter: null };
}
