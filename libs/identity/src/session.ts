export interface Session {
  readonly id: string;
  readonly personId: string;
  readonly lastUsedAt: Date;
  readonly endsAt: Date;
  readonly revokedAt: Date | null;
}

/** What a person tells their sessions apart by. */
export interface SignInDevice {
  /** Made by the device on its first start. */
  readonly deviceId: string | null;
  readonly userAgent: string | null;
}

export const UNKNOWN_DEVICE: SignInDevice = { deviceId: null, userAgent: null };

/** A session as its person sees it. */
export interface OwnSession extends SignInDevice {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date;
}

/** Why a session was revoked, as the audit tells it. */
export type RevocationReason =
  'logout' | 'ended_by_person' | 'refresh_reused' | 'password_changed' | 'force_logout' | 'suspended';

/** What a signed-in device holds. */
export interface Tokens {
  readonly accessToken: string;
  /** Seconds. */
  readonly expiresIn: number;
  readonly refreshToken: string;
  /** When the session ends, however often it is refreshed. */
  readonly endsAt: Date;
}

/** Announced with `{personId}` after sessions of that person were revoked or the person's rights changed. */
export const SESSION_REVOKED = 'session-revoked';
