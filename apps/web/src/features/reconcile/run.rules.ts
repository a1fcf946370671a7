import { type components } from '../../api/openapi';

export type Run = components['schemas']['ReconciliationDto'];
export type RunItem = components['schemas']['ReconciliationItemDto'];
export type ItemOutcome = NonNullable<RunItem['outcome']>;

/** In the order in which a person looks at them. */
export const OUTCOMES = ['accepted', 'changed', 'refused', 'needs-approval', 'failed', 'skipped'] as const;

export const outcomeFrom = (text: string | undefined): ItemOutcome | undefined =>
  OUTCOMES.find((each) => each === text);

export const countOf = (run: Run, outcome: ItemOutcome): number =>
  outcome === 'needs-approval' ? run.needsApproval : run[outcome];

/** What the admin may do with the run now. */
export function stepOf({ state, dryRun }: Pick<Run, 'state' | 'dryRun'>): 'pause' | 'resume' | 'run' | null {
  if (state === 'running') return 'pause';
  if (state === 'paused') return 'resume';
  return dryRun ? 'run' : null;
}

/** Where the row of an order leads for what is left to do: the order's state now decides, not what the run saw. */
export function nextStepOf({ order }: Pick<RunItem, 'order'>): 'review' | 'approval' | 'requeue' | null {
  if (order === null) return null;
  if (order.status === 'needs-review') return 'review';
  if (order.status === 'awaiting-approval') return 'approval';
  return order.status === 'placed' && order.erpState === 'unknown' ? 'requeue' : null;
}
