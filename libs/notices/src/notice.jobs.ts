import { defineJob } from '@jembatan/platform';

export const deliverNotice = defineJob<{ readonly noticeId: string }>('notices.deliver');
