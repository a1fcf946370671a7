import { IDLE_MS, judgeRefresh, SESSION_MS, type ShownRefreshToken } from './session.rules';

const now = new Date('2026-11-20T08:00:00Z');
const ago = (milliseconds: number): Date => new Date(now.getTime() - milliseconds);
const session = { id: 's', personId: 'p', lastUsedAt: ago(1000), endsAt: ago(-SESSION_MS), revokedAt: null };
const shown: ShownRefreshToken = { session, personState: 'ACTIVE', replaced: false, successor: 'none', now };

const SUSPENDED_OUT: Partial<ShownRefreshToken> = { personState: 'SUSPENDED', session: { ...session, revokedAt: now } };

describe('A refresh token that is shown', () => {
  it.each<[string, Partial<ShownRefreshToken>, string]>([
    ['for the first time is rotated', {}, 'rotate'],
    ['again while its successor was never used gets it again', { replaced: true, successor: 'current' }, 'repeat'],
    ['again after its successor was used ends the session', { replaced: true, successor: 'replaced' }, 'reused'],
    ['whose successor is not known ends the session', { replaced: true, successor: 'none' }, 'reused'],
    ['of a revoked session gets nothing', { session: { ...session, revokedAt: now } }, 'ended'],
    ['of a suspended person gets nothing', { personState: 'SUSPENDED' }, 'suspended'],
    ['of a suspended person says so, also when the session ended', SUSPENDED_OUT, 'suspended'],
    ['after 30 days gets nothing', { session: { ...session, endsAt: now } }, 'ended'],
    ['just before seven idle days is rotated', { session: { ...session, lastUsedAt: ago(IDLE_MS - 1) } }, 'rotate'],
    ['after seven idle days gets nothing', { session: { ...session, lastUsedAt: ago(IDLE_MS) } }, 'ended'],
  ])('%s', (_title, change, verdict) => {
    expect(judgeRefresh({ ...shown, ...change })).toBe(verdict);
  });
});
