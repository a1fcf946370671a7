import { type Flag } from './flag';

const HOUR = 3_600_000;
const DEFAULT_TERM = 24 * HOUR;
const LONGEST_TERM = 7 * 24 * HOUR;

export const latestEnd = (now: Date): Date => new Date(now.getTime() + LONGEST_TERM);

export interface AskedEnd {
  readonly until: Date | null;
  readonly now: Date;
}

/** When an enabled flag goes out; null when the wish is in the past or too far away. */
export function judgeEnd({ until, now }: AskedEnd): Date | null {
  if (until === null) return new Date(now.getTime() + DEFAULT_TERM);
  return until > now && until <= latestEnd(now) ? until : null;
}

/** Enabled, and its time is not over. */
export const isOn = ({ enabled, until }: Pick<Flag, 'enabled' | 'until'>, now: Date): boolean =>
  enabled && (until === null || until > now);
