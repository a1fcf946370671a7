import { defineJob } from '@jembatan/platform';

/** Carry a run on: begin it, or go on where a dead worker stopped. */
export const runReconciliation = defineJob<{ id: string }>('reconcile.run');

/** Look after what waits: nudge what got stuck, judge again, sweep, end the recovery. */
export const lookAfter = defineJob<Record<string, never>>('reconcile.look-after');

export const RECONCILIATION_TOPIC = 'reconciliation';
