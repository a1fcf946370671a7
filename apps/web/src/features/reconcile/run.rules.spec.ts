import { countOf, nextStepOf, outcomeFrom, type Run, type RunItem, stepOf } from './run.rules';

const order = (change: Partial<NonNullable<RunItem['order']>>): Pick<RunItem, 'order'> => ({
  order: { status: 'booked', erpState: 'booked', ...change } as RunItem['order'],
});

describe('A run of Reconcile_Orders', () => {
  it.each([
    ['is paused while it goes', { state: 'running', dryRun: false }, 'pause'],
    ['is resumed when it stands', { state: 'paused', dryRun: false }, 'resume'],
    ['is followed by the real one when it was a forecast', { state: 'done', dryRun: true }, 'run'],
    ['is over when it was real', { state: 'done', dryRun: false }, null],
  ] as const)('%s', (_, run, step) => {
    expect(stepOf(run)).toBe(step);
  });

  it.each([
    ['to the review of what the ERP changed or refused', { status: 'needs-review', erpState: 'refused' }, 'review'],
    ['to the approval', { status: 'awaiting-approval', erpState: 'waiting' }, 'approval'],
    ['to another try of one without an answer', { status: 'placed', erpState: 'unknown' }, 'requeue'],
    ['nowhere once it is booked, whatever the run saw', {}, null],
  ] as const)('leads %s', (_, change, step) => {
    expect(nextStepOf(order(change))).toBe(step);
    expect(nextStepOf({ order: null })).toBeNull();
  });

  it('knows its outcomes by name only', () => {
    expect(outcomeFrom('needs-approval')).toBe('needs-approval');
    expect(outcomeFrom('nonsense')).toBeUndefined();
    expect(countOf({ needsApproval: 3 } as Run, 'needs-approval')).toBe(3);
  });
});
