import { confirmationOf, type ToldOrder } from '@jembatan/ordering';
import { type OrderDto } from './order.dto';

type Told = Omit<ToldOrder, 'placedByName'> & Partial<Pick<ToldOrder, 'placedByName'>>;

/** An order as the API shows it. */
export function presentOrder({ order, timeline, placedByName }: Told): OrderDto {
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
    placedByName,
    onBehalfOf: onBehalfOf ?? undefined,
    confirmation: confirmationOf(order, timeline),
    placedAt: order.placedAt,
    note: note ?? undefined,
    purchaseOrderNumber: purchaseOrderNumber ?? undefined,
    origin: order.origin,
    paperDate: order.paperDate ?? undefined,
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
