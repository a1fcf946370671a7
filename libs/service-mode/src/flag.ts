/** Switches that people set. `CREDIT_CHECK_BYPASS`: an order whose credit cannot be judged waits for approval instead of being refused. */
export const FLAGS = ['CREDIT_CHECK_BYPASS'] as const;
export type FlagName = (typeof FLAGS)[number];

export interface Flag {
  readonly name: FlagName;
  readonly enabled: boolean;
  readonly reason: string | null;
  /** Who set it last; null until somebody did. */
  readonly owner: string | null;
  readonly since: Date;
  /** When an enabled flag goes out by itself. */
  readonly until: Date | null;
}

export interface FlagSetting {
  readonly enabled: boolean;
  readonly reason: string;
  /** Only for enabling; 24 hours from now when absent, 7 days at most. */
  readonly until?: Date | null;
}
