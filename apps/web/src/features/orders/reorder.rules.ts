import { type Cart, type Order, type Visit, type VisitState } from '../../offline';

/** The cart with the lines of an order in it: what the order has, as it has it; what else was there, stays. */
export function withLinesOf(cart: Cart, { lines }: Pick<Order, 'lines'>): Cart {
  const ordered = new Set(lines.map(({ sku }) => sku));
  return {
    ...cart,
    lines: [
      ...cart.lines.filter(({ sku }) => !ordered.has(sku)),
      ...lines.map(({ sku, quantity }) => ({ sku, quantity })),
    ],
  };
}

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
