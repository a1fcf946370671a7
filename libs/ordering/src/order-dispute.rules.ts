import { type Order, type OrderEvent } from './order';
import { canMove, takesNothing } from './order.states';

/**
 * `hold`: nothing goes on until an admin releases it. `mark`: it cannot be held any more, or is held already; it is told
 * and a person looks at it. `known`: it stands disputed.
 */
export type DisputeVerdict = 'hold' | 'mark' | 'known' | 'forbidden';

export function judgeDispute(
  { status }: Pick<Order, 'status'>,
  timeline: readonly Pick<OrderEvent, 'kind'>[],
): DisputeVerdict {
  if (takesNothing(status)) return 'forbidden';
  if (canMove(status, 'held')) return 'hold';
  const last = timeline.findLast(({ kind }) => kind === 'disputed' || kind === 'released');
  return last?.kind === 'disputed' ? 'known' : 'mark';
}
