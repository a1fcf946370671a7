import { defineJob } from '@jembatan/platform';

/** Look at the lines of an import, or place its orders: whichever it waits for, from where a dead worker stopped. */
export const carryOrderImport = defineJob<{ id: string }>('intake.carry-order-import');

export const ORDER_IMPORT_TOPIC = 'order-import';

export const importKey = (id: string): string => `order-import:${id}`;
