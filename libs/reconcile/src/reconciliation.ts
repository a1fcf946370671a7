/** `running` until every order has an outcome; while the ERP is down it rests and goes on by itself. */
export type ReconciliationState = 'running' | 'paused' | 'done';

export const ITEM_OUTCOMES = ['accepted', 'changed', 'refused', 'needs-approval', 'failed', 'skipped'] as const;
/**
 * accepted: booked as ordered. changed, refused: by the ERP, to be reviewed. needs-approval: judged again, and not GREEN.
 * failed: the outcome is unknown, a person decides. skipped: cancelled, disputed or taken up by a person meanwhile.
 */
export type ItemOutcome = (typeof ITEM_OUTCOMES)[number];

export interface Reconciliation {
  readonly id: string;
  readonly state: ReconciliationState;
  readonly dryRun: boolean;
  readonly storeId: string | null;
  readonly limit: number | null;
  readonly requestedBy: string;
  /** Some process is at it now. */
  readonly carried: boolean;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
  readonly total: number;
  readonly done: number;
  readonly outcomes: Readonly<Record<ItemOutcome, number>>;
}

export interface ReconciliationItem {
  readonly position: number;
  readonly orderId: string;
  readonly storeId: string;
  /** Null until the order had its turn. In a dry run: the forecast. */
  readonly outcome: ItemOutcome | null;
  /** Number in the portal, number in the ERP, differences by line, reasons. */
  readonly details: Readonly<Record<string, unknown>>;
  readonly at: Date | null;
}

/** Outcomes after which somebody has to look at the order. */
export const NEEDS_A_PERSON: readonly ItemOutcome[] = ['changed', 'refused', 'needs-approval', 'failed'];
