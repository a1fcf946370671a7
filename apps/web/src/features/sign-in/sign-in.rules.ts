/** Why somebody who was signed in is so no more, in the words of the sign-in. */
export const END_REASONS = ['elsewhere', 'suspended', 'twice', 'expired'] as const;
export type EndReason = (typeof END_REASONS)[number];

const REASONS: Readonly<Record<string, EndReason>> = {
  'auth.session_ended': 'elsewhere',
  'account.suspended': 'suspended',
  'auth.refresh_reused': 'twice',
};

/** `code`: of the refusal that ended the session. */
export const endReason = (code: string): EndReason => REASONS[code] ?? 'expired';

/** Whole seconds that are left of a pause; 0 when it is over. Both in milliseconds since 1970. */
export const secondsLeft = (until: number, now: number): number => Math.max(0, Math.ceil((until - now) / 1000));
