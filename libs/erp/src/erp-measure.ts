import { ERP_FUNCTIONS, type ErpFunction } from '@jembatan/service-mode';

/** What is measured: the calls of each function, and the probe, which goes on while nothing else is asked. */
export const MEASURED = ['probe', ...ERP_FUNCTIONS] as const;
export type Measured = 'probe' | ErpFunction;

/** Seconds that are counted together. */
export const STEP_SECONDS = 10;

/** How the ERP answered, of all processes together. Milliseconds. */
export interface ErpFigures {
  readonly calls: number;
  /** Calls that speak against the ERP's health; a refusal is none. */
  readonly failed: number;
  /** Of the calls that were answered; null when none was. */
  readonly averageMs: number | null;
  /** Of all calls, those that were given up too. */
  readonly slowestMs: number;
}

export interface ErpPoint extends ErpFigures {
  /** Where its {@link STEP_SECONDS} begin. */
  readonly at: Date;
}

export interface ErpHealth {
  readonly from: Date;
  /** Oldest first; steps without a call are left out. */
  readonly points: readonly ErpPoint[];
  readonly byName: readonly (ErpFigures & { readonly name: Measured })[];
}

/** What one process counted in one step. */
export interface StepCount {
  readonly at: Date;
  readonly name: Measured;
  readonly calls: number;
  readonly failed: number;
  readonly answeredMs: number;
  readonly slowestMs: number;
}

export const added = (one: StepCount, other: StepCount): StepCount => ({
  ...one,
  calls: one.calls + other.calls,
  failed: one.failed + other.failed,
  answeredMs: one.answeredMs + other.answeredMs,
  slowestMs: Math.max(one.slowestMs, other.slowestMs),
});
