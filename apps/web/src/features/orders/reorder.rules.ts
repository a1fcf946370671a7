import { type Visit, type VisitState } from '../../offline';

/** Who may fill the store's cart: its owner at any time, a salesman while visiting it. */
export const mayFill = (
  storeId: string,
  {
    stores,
    visits,
  }: {
    readonly stores: readonly { readonly id: string }[];
    readonly visits: readonly (Pick<Visit, 'storeId'> & { readonly state: VisitState })[];
  },
): boolean =>
  stores.some(({ id }) => id === storeId) ||
  visits.some((visit) => visit.storeId === storeId && visit.state === 'active');
