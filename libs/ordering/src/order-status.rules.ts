import { type ErpOrderStatus, type OrderChange } from './erp-orders.port';
import { type Order, type OrderStatus } from './order';
import { canMove, isFinal } from './order.states';

export interface StatusQuestion {
  readonly order: Pick<Order, 'status' | 'heldFrom' | 'erp'>;
  readonly change: Pick<OrderChange, 'externalRef' | 'number' | 'status'>;
}

/** What news from the ERP mean for an order. */
export type StatusVerdict =
  | { readonly kind: 'move'; readonly status: OrderStatus; readonly heldFrom: OrderStatus | null }
  /** Its sending or its review is open: the news are kept until that is settled. */
  | { readonly kind: 'later' }
  /** Its outcome was given up as unknown; it surfaced, so that the sender can look it up. */
  | { readonly kind: 'surfaced' }
  /** The ERP holds something that we do not count: an order taken back here, or an earlier revision. */
  | { readonly kind: 'stray' }
  /** Such a thing is cancelled in the ERP. */
  | { readonly kind: 'stray-gone' }
  /** Nothing new, or a step back. */
  | { readonly kind: 'none' };

const NONE = { kind: 'none' } as const;

/** Only forward: a page that comes again, or late, changes nothing. */
export function judgeChange({ order, change }: StatusQuestion): StatusVerdict {
  const { status, heldFrom, erp } = order;
  const live = change.status !== 'cancelled';
  if (isAnother({ order, change })) return { kind: live ? 'stray' : 'stray-gone' };
  if (isFinal(status)) return NONE;
  const at = status === 'held' && heldFrom !== null ? heldFrom : status;
  if (status === 'needs-review' && erp.state === 'unknown') return live ? { kind: 'surfaced' } : NONE;
  // While we know of no number, what was cancelled may be a draft that was dropped beside the order that counts.
  if (isOpen(at)) return live || erp.number !== null ? { kind: 'later' } : NONE;
  return forward(status, at, change.status);
}

const isOpen = (status: OrderStatus): boolean =>
  status === 'awaiting-approval' || status === 'placed' || status === 'needs-review';

/** An order of the ERP that goes by our reference, but is not the one that counts. */
function isAnother({ order: { status, erp }, change: { externalRef, number } }: StatusQuestion): boolean {
  if (externalRef !== erp.externalRef) return true;
  return erp.number === null ? status === 'cancelled' || status === 'rejected' : number !== erp.number;
}

/** A held order stays held, and what it returns to moves on. Cancelled in the ERP, there is nothing left to hold. */
function forward(status: OrderStatus, at: OrderStatus, to: ErpOrderStatus): StatusVerdict {
  if (!canMove(at, to)) return NONE;
  return status === 'held' && to !== 'cancelled'
    ? { kind: 'move', status, heldFrom: to }
    : { kind: 'move', status: to, heldFrom: null };
}
