import { defineJob } from '@jembatan/platform';

/** They do nothing when the last reading is younger than `maxAgeSeconds`. */
export interface SyncPayload {
  readonly maxAgeSeconds: number;
}

export const syncItems = defineJob<SyncPayload>('catalog.sync-items');
export const syncPrices = defineJob<SyncPayload>('catalog.sync-prices');
export const syncStock = defineJob<SyncPayload>('catalog.sync-stock');
/** Fills what Redis lacks of the snapshots. */
export const refillRedis = defineJob<Record<string, never>>('catalog.refill-redis');
