import { ORDER_STATUSES, type OrderStatus } from '@jembatan/ordering/rules';
import { type Order } from '../../offline';

/** Which orders are asked for; it lives in the address. Days are the store's, `YYYY-MM-DD`, both included. */
export interface OrdersFilter {
  readonly status?: OrderStatus;
  readonly storeId?: string;
  readonly from?: string;
  readonly to?: string;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const ID = /^[0-9a-f-]{36}$/i;
const DAY_MS = 86_400_000;

const isDay = (text: unknown): text is string =>
  typeof text === 'string' && DAY.test(text) && !Number.isNaN(Date.parse(text));

/** What the address asks for; what makes no sense in it is left out. */
export function filterOf({ status, storeId, from, to }: Readonly<Record<string, unknown>>): OrdersFilter {
  const known = ORDER_STATUSES.find((one) => one === status);
  return {
    ...(known && { status: known }),
    ...(typeof storeId === 'string' && ID.test(storeId) && { storeId }),
    ...(isDay(from) && { from }),
    ...(isDay(to) && { to }),
  };
}

/** `offset`: of the store's clock, e.g. `+07:00`. */
export function queryOf({ status, storeId, from, to }: OrdersFilter, offset = '+07:00') {
  return {
    ...(status && { status }),
    ...(storeId && { storeId }),
    ...(from && { from: startOf(from, offset).toISOString() }),
    ...(to && { to: new Date(startOf(to, offset).getTime() + DAY_MS).toISOString() }),
  };
}

const startOf = (day: string, offset: string): Date => new Date(`${day}T00:00:00${offset}`);

/** The same question, for orders that are on this device. */
export function fits(filter: OrdersFilter, order: Pick<Order, 'status' | 'storeId' | 'placedAt'>): boolean {
  const { status, storeId, from, to } = queryOf(filter);
  const at = Date.parse(order.placedAt);
  return (
    (status === undefined || order.status === status) &&
    (storeId === undefined || order.storeId === storeId) &&
    (from === undefined || at >= Date.parse(from)) &&
    (to === undefined || at < Date.parse(to))
  );
}

export const isNarrowed = (filter: OrdersFilter): boolean => Object.keys(filter).length > 0;
