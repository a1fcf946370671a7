import { defineJob } from '@jembatan/platform';

export const sendPasswordReset = defineJob<{ readonly login: string }>('identity.send-password-reset');
/** What must follow a suspension outside of this lib: shadow sessions end, orders are held. */
export const followSuspension = defineJob<{
  readonly personId: string;
  readonly reason: string;
  readonly again?: boolean;
}>('identity.follow-suspension');
export const sweepSessions = defineJob('identity.sweep');
