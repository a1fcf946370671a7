import { defineJob } from '@jembatan/platform';

/** Send what waits of one store, oldest first. Keyed by store: see `drainKey`. */
export const drainStore = defineJob<{ storeId: string }>('ordering.drain-store');

export const drainKey = (storeId: string): string => `drain:${storeId}`;

/** Read what became of our orders in the ERP, unless the last reading is younger than `maxAgeSeconds`. */
export const followErp = defineJob<{ readonly maxAgeSeconds: number }>('ordering.follow-erp');

/** Announced after a commit that added to a timeline. */
export const ORDER_TOPIC = 'order';
