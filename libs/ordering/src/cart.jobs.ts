import { defineJob } from '@jembatan/platform';

/** Deletes the carts that nobody used for {@link CART_TERM_DAYS} days. */
export const purgeCarts = defineJob<Record<string, never>>('ordering.purge-carts');
