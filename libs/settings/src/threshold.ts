import { type BOUNDS } from '@jembatan/platform';
import { type LastChange } from './setting';

export const THRESHOLD_GROUPS = ['credit', 'breaker', 'notices'] as const;
export type ThresholdGroup = (typeof THRESHOLD_GROUPS)[number];

/** Where each threshold belongs, and the environment variable that is its default and gives its bounds. */
export const THRESHOLDS = {
  /** Seconds. */
  creditMaxAge: { group: 'credit', env: 'CREDIT_MAX_AGE' },
  /** Milliseconds. */
  creditDeadline: { group: 'credit', env: 'CREDIT_DEADLINE_MS' },
  /** Rupiah. */
  creditTolerance: { group: 'credit', env: 'CREDIT_TOLERANCE' },
  breakerFailures: { group: 'breaker', env: 'BREAKER_FAILURES' },
  probeFailures: { group: 'breaker', env: 'PROBE_FAILURES' },
  /** Milliseconds. */
  probeInterval: { group: 'breaker', env: 'PROBE_INTERVAL_MS' },
  /** Milliseconds. */
  noticeRetry: { group: 'notices', env: 'NOTICE_RETRY_MS' },
  /** Seconds. */
  noticeFallback: { group: 'notices', env: 'NOTICE_FALLBACK_SECONDS' },
} as const satisfies Record<string, { group: ThresholdGroup; env: keyof typeof BOUNDS }>;

export type ThresholdName = keyof typeof THRESHOLDS;
export const THRESHOLD_NAMES = Object.keys(THRESHOLDS) as ThresholdName[];

export interface ThresholdStanding {
  readonly name: ThresholdName;
  readonly group: ThresholdGroup;
  readonly min: number;
  readonly max: number;
  /** Of the environment. */
  readonly preset: number;
  readonly value: number;
  readonly lastChange: LastChange | null;
}
