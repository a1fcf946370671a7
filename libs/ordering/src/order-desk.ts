import { type Money } from '@jembatan/kernel';
import { type CreditVerdict } from './credit.rules';
import { type ErpState, type Order, type OrderOrigin, type OrderStatus } from './order';

export const ORDER_SORTS = ['placedAt', '-placedAt', 'value', '-value', 'store', '-store'] as const;
export type OrderSort = (typeof ORDER_SORTS)[number];

/** What the desk narrows the orders by. What is null narrows nothing. */
export interface DeskFilter {
  /** Words that each must occur: numbers, store, SKU, note; or a part of the name of who placed it. */
  readonly q: string | null;
  readonly status: OrderStatus | null;
  readonly erpState: ErpState | null;
  readonly origin: OrderOrigin | null;
  readonly storeId: string | null;
  readonly from: Date | null;
  /** Not included. */
  readonly to: Date | null;
  readonly onBehalf: boolean;
  readonly sort: OrderSort;
}

/** An order in the desk's list. */
export interface DeskOrder extends Pick<
  Order,
  | 'id'
  | 'number'
  | 'storeId'
  | 'storeCode'
  | 'storeName'
  | 'status'
  | 'placedAt'
  | 'placedBy'
  | 'note'
  | 'purchaseOrderNumber'
  | 'origin'
  | 'paperDate'
> {
  readonly placedByName: string;
  readonly onBehalf: boolean;
  readonly verdict: CreditVerdict;
  readonly erpState: ErpState;
  readonly erpNumber: string | null;
  readonly net: Money;
  readonly tax: Money;
  readonly grandTotal: Money;
}
