import { defineJob } from '@jembatan/platform';

export const deliverNotice = defineJob<{ readonly noticeId: string }>('notices.deliver');

/** A notice waits for one try at a time. */
export const deliveryKey = (noticeId: string): string => `notice:${noticeId}`;
