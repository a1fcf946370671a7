import { defineJob } from '@jembatan/platform';

/** Does nothing when the last reading is younger than `maxAgeSeconds`. */
export const syncCustomers = defineJob<{ readonly maxAgeSeconds: number }>('stores.sync-customers');
