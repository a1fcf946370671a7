import { type LinkedOrder } from '@jembatan/ordering';
import { type LinkedOrderDto } from './order-link.dto';

/** Credit, timeline and who placed it are for people who signed in. */
export function presentLinked({ order, purpose, used, expiresAt }: LinkedOrder): LinkedOrderDto {
  const { id: orderId, number, storeName, placedAt, status, totals } = order;
  const { net, discount, tax, grandTotal } = totals;
  const lines = order.lines.map((line) => ({
    name: line.name,
    quantity: line.quantity,
    unit: line.unit,
    net: line.net,
  }));
  return {
    ...{ purpose, used, expiresAt, orderId, number, storeName, placedAt, status },
    lines,
    totals: { net, discount, tax, grandTotal },
  };
}
