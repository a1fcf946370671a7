/** What somebody set. */
export interface Setting {
  readonly name: string;
  /** As JSON; null where the default was given back. Whoever reads it checks it. */
  readonly value: unknown;
  readonly changedAt: Date;
  readonly changedBy: string;
}

/** Who changed a setting last, and when. */
export type LastChange = Pick<Setting, 'changedAt' | 'changedBy'>;
