import { type Actor } from '@jembatan/kernel';
import { type OrderEventKind } from './order';

/** What a screen needs to know of a timeline event: enough to read the order again. */
export interface OrderNews {
  readonly seq: number;
  readonly orderId: string;
  readonly storeId: string;
  readonly placedBy: string;
  readonly kind: OrderEventKind;
  readonly at: Date;
}

/** Numbers of events: above `after`, up to and with `upTo`. */
export interface NewsRange {
  readonly after: number;
  readonly upTo: number;
}

/** Whose orders somebody may follow. `all`: of everybody. */
export type OrderSight = 'all' | { readonly personId: string; readonly storeIds: readonly string[] };

/** Admins and auditors see every order, owners those of their stores, placers their own; in a shadow session those of the store. */
export function orderSight({ id, roles, storeIds, onBehalfOf }: Actor): OrderSight {
  if (onBehalfOf) return { personId: id, storeIds: [onBehalfOf.storeId] };
  if (roles.includes('admin') || roles.includes('auditor')) return 'all';
  return { personId: id, storeIds };
}

export const isInSight = (sight: OrderSight, { placedBy, storeId }: OrderNews): boolean =>
  sight === 'all' || placedBy === sight.personId || sight.storeIds.includes(storeId);
