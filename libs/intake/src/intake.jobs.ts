import { defineJob } from '@jembatan/platform';

/** Takes away what was kept for its term: notes that never got a photo, and the files of imports. */
export const tidyIntake = defineJob<Record<string, never>>('intake.tidy');
