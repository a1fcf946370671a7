import { type NoticeState } from './notice';

/** With the queue's growing pauses: given up after about five hours. */
export const MAX_ATTEMPTS = 10;

export interface Try {
  /** Tries before this one. */
  readonly attempts: number;
  readonly result: 'taken' | 'refused' | 'failed';
}

/** A mail server that refuses a message is believed at once; one that fails is asked again, not for ever. */
export function judgeTry({ attempts, result }: Try): Exclude<NoticeState, 'queued'> {
  if (result === 'taken') return 'sent';
  return result === 'refused' || attempts + 1 >= MAX_ATTEMPTS ? 'given-up' : 'failed';
}
