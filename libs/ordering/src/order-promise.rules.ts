import { type Order, type OrderStatus } from './order';
import { type OrderedLine, type OutcomeChange, type PromisedOutcome } from './order-promise';

/** Statuses in which there is an outcome to tell. One that is held, waits or is under review has none yet. */
export const TELLABLE: readonly OrderStatus[] = [
  ...(['booked', 'partly-shipped', 'shipped', 'invoiced', 'completed'] as const),
  ...(['rejected', 'cancelled'] as const),
];

export type OutcomeQuestion = Pick<Order, 'status' | 'lines'> & {
  readonly erp: Pick<Order['erp'], 'state'>;
  /** The lines as they were ordered. */
  readonly ordered: readonly OrderedLine[];
};

/** Null while there is none yet. */
export function promisedOutcomeOf(question: OutcomeQuestion): PromisedOutcome | null {
  switch (question.status) {
    case 'booked':
    case 'partly-shipped':
    case 'shipped':
    case 'invoiced':
    case 'completed':
      return outcomeChanges(question).length > 0 ? 'changed' : 'booked';
    case 'rejected':
      return 'rejected';
    case 'cancelled':
      return question.erp.state === 'refused' ? 'refused' : 'cancelled';
    case 'awaiting-approval':
    case 'placed':
    case 'needs-review':
    case 'held':
      return null;
  }
}

/** Where the order is not as it was ordered: in the order of the lines, then what came in. */
export function outcomeChanges({ ordered, lines }: Pick<OutcomeQuestion, 'ordered' | 'lines'>): OutcomeChange[] {
  const changed = ordered.flatMap((line): OutcomeChange[] => {
    const now = lines.find(({ sku }) => sku === line.sku) ?? null;
    if (now && now.quantity === line.quantity && now.unitPrice.amount === line.unitPrice.amount) return [];
    const { sku, name, unit } = line;
    return [{ sku, name, unit, ordered: figuresOf(line), booked: now && figuresOf(now) }];
  });
  const added = lines.filter(({ sku }) => !ordered.some((line) => line.sku === sku));
  return [
    ...changed,
    ...added.map((line) => ({
      ...{ sku: line.sku, name: line.name, unit: line.unit },
      ...{ ordered: null, booked: figuresOf(line) },
    })),
  ];
}

const figuresOf = ({ quantity, unitPrice }: Pick<OrderedLine, 'quantity' | 'unitPrice'>) => ({ quantity, unitPrice });
