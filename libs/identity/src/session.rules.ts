import { type PersonState } from './person';
import { type Session } from './session';

const DAY_MS = 86_400_000;
/** A session ends this long after the sign-in, used or not. */
export const SESSION_MS = 30 * DAY_MS;
/** A session ends when it was not refreshed for this long. */
export const IDLE_MS = 7 * DAY_MS;

export interface ShownRefreshToken {
  readonly session: Session;
  readonly personState: PersonState;
  /** Was the token already exchanged for its successor? */
  readonly replaced: boolean;
  /** Of the token's successor; `none` while there is none. */
  readonly successor: 'none' | 'current' | 'replaced';
  readonly now: Date;
}

/**
 * `rotate`: a new successor. `repeat`: the same successor again, because it was never used: the answer was lost, or two
 * tabs asked at once. `reused`: somebody holds an old copy, so the whole session ends. `ended`: nothing to refresh.
 * `suspended`: the account is, whatever became of the session.
 */
export type RefreshVerdict = 'rotate' | 'repeat' | 'reused' | 'ended' | 'suspended';

export function judgeRefresh({ session, personState, replaced, successor, now }: ShownRefreshToken): RefreshVerdict {
  if (personState !== 'ACTIVE') return 'suspended';
  if (session.revokedAt !== null) return 'ended';
  if (now >= session.endsAt || now.getTime() >= session.lastUsedAt.getTime() + IDLE_MS) return 'ended';
  if (!replaced) return 'rotate';
  return successor === 'current' ? 'repeat' : 'reused';
}
