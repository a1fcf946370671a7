import { type Visit, type VisitState } from '../../offline';

export type OrderRight =
  /** `visit` null: the owner's own right. */
  | { readonly kind: 'may'; readonly visit: Visit | null }
  /** `state`: of the latest visit there, while it was not left. */
  | { readonly kind: 'no-visit'; readonly state: 'none' | 'expired' | 'clock-changed' }
  | { readonly kind: 'elsewhere'; readonly visit: Visit }
  | { readonly kind: 'unknown-store' };

export interface RightQuestion {
  readonly storeId: string;
  /** Is it the reader's own store? */
  readonly own: boolean;
  /** Is it on the device, as one of the territory? */
  readonly known: boolean;
  readonly visits: readonly Visit[];
  readonly stateOf: (visit: Visit) => VisitState;
}

/** May one order in this store now, and in what right? */
export function mayOrder({ storeId, own, known, visits, stateOf }: RightQuestion): OrderRight {
  if (own) return { kind: 'may', visit: null };
  const active = visits.find((visit) => stateOf(visit) === 'active');
  if (active?.storeId === storeId) return { kind: 'may', visit: active };
  if (!known) return { kind: 'unknown-store' };
  if (active) return { kind: 'elsewhere', visit: active };
  const [last] = visits
    .filter((visit) => visit.storeId === storeId)
    .sort((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt));
  const state = last ? stateOf(last) : 'ended';
  return { kind: 'no-visit', state: state === 'expired' || state === 'clock-changed' ? state : 'none' };
}
