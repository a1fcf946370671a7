import { defineJob } from '@jembatan/platform';

/** Look at what salesmen did since the last look. */
export const watchAgents = defineJob('shadow.watch-agents');

/** Send last month's report to the auditors who do not have it, and remind those who have not signed. */
export const sendAgentReport = defineJob('shadow.send-agent-report');
