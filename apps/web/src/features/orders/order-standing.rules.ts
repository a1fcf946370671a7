import { judgeDispute, takesNothing, whereabouts } from '@jembatan/ordering/rules';
import { type Order } from '../../offline';

/** The portal decides by the same rule, and again when it is asked. */
export function canCancel({ status, heldFrom, erp }: Pick<Order, 'status' | 'heldFrom' | 'erp'>): boolean {
  if (status === 'needs-review') return false;
  return whereabouts({ status, heldFrom: heldFrom ?? null, erp: { ...erp, number: erp.number ?? null } }) === 'ours';
}

export const canConfirm = (order: Order): boolean => order.confirmation === 'open' && !takesNothing(order.status);

export function canDispute(order: Order): boolean {
  if (order.confirmation === null || order.confirmation === 'disputed') return false;
  const verdict = judgeDispute(order, order.timeline);
  return verdict === 'hold' || verdict === 'mark';
}

export type ErpStanding =
  'awaiting-approval' | 'held' | 'never-sent' | 'waiting' | 'sending' | 'unknown' | 'booked' | 'changed' | 'refused';

/** How the order stands with the ERP, as a person would ask for it. */
export function erpStanding({ status, erp }: Pick<Order, 'status' | 'erp'>): ErpStanding {
  if (erp.number !== undefined && erp.state !== 'changed') return 'booked';
  if (erp.state !== 'waiting') return erp.state;
  if (takesNothing(status)) return 'never-sent';
  return status === 'awaiting-approval' || status === 'held' ? status : 'waiting';
}
