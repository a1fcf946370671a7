export interface Session {
  readonly id: string;
  readonly personId: string;
  readonly lastUsedAt: Date;
  readonly endsAt: Date;
  readonly revokedAt: Date | null;
}

/** Why a session was revoked, as the audit tells it. */
export type RevocationReason = 'logout' | 'refresh_reused' | 'password_changed' | 'force_logout' | 'suspended';

/** What a signed-in device holds. */
export interface Tokens {
  readonly accessToken: string;
  /** Seconds. */
  readonly expiresIn: number;
  readonly refreshToken: string;
}

/** Announced with `{personId}` after sessions of that person were revoked or the person's rights changed. */
export const SESSION_REVOKED = 'session-revoked';
