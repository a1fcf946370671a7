import { type Order, type OrderEvent } from '@jembatan/ordering';
import { type OrderDto } from './order.dto';

/** An order as the API shows it. */
export function presentOrder(order: Order, timeline: readonly OrderEvent[]): OrderDto {
  const { heldFrom, onBehalfOf, note, purchaseOrderNumber, erp } = order;
  return {
    id: order.id,
    number: order.number,
    storeId: order.storeId,
    storeCode: order.storeCode,
    storeName: order.storeName,
    status: order.status,
    heldFrom: heldFrom ?? undefined,
    contentHash: order.contentHash,
    credit: order.credit,
    lines: order.lines,
    totals: order.totals,
    placedBy: order.placedBy,
    onBehalfOf: onBehalfOf ?? undefined,
    placedAt: order.placedAt,
    note: note ?? undefined,
    purchaseOrderNumber: purchaseOrderNumber ?? undefined,
    erp: {
      state: erp.state,
      number: erp.number ?? undefined,
      attempts: erp.attempts,
      externalRef: erp.externalRef,
      differences: erp.differences,
      refusals: erp.refusals,
    },
    timeline,
  };
}
