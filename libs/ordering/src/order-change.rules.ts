import { type Order } from './order';

type Standing = Pick<Order, 'status' | 'heldFrom' | 'erp'>;

/** `ours`: nothing of the order can be in the ERP. `on-its-way`: it may be. `theirs`: the ERP has it, or the order is over. */
export type Whereabouts = 'ours' | 'on-its-way' | 'theirs';

/** A held order is where it was when it was disputed. */
export function whereabouts({ status, heldFrom, erp }: Standing): Whereabouts {
  const at = status === 'held' ? heldFrom : status;
  if (at === 'awaiting-approval') return 'ours';
  if (at !== 'placed' && at !== 'needs-review') return 'theirs';
  if (erp.number !== null) return 'theirs';
  return erp.state === 'sending' || erp.state === 'unknown' ? 'on-its-way' : 'ours';
}
