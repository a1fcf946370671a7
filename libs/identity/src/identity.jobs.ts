import { defineJob } from '@jembatan/platform';

export const sendPasswordReset = defineJob<{ readonly login: string }>('identity.send-password-reset');
export const sweepSessions = defineJob('identity.sweep');
