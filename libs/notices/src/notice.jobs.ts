import { defineJob } from '@jembatan/platform';

export const deliverNotice = defineJob<{ readonly noticeId: string }>('notices.deliver');

/** A notice waits for one try at a time. */
export const deliveryKey = (noticeId: string): string => `notice:${noticeId}`;

/** Announced after each try, with its outcome and without the recipient. */
export const NOTICE_TOPIC = 'notice';
