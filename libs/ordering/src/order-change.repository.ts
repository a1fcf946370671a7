import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { type ErpState, type Order, type OrderStatus } from './order';
import { LINE_RECORD, linesJson } from './order.row';
import { takesNothing } from './order.states';

/** How an order goes to the ERP anew. */
export interface Resending {
  readonly revision: number;
  readonly externalRef: string;
  readonly state: Extract<ErpState, 'waiting' | 'unknown'>;
  /** A try whose outcome is not known still counts: nothing is sent before a look-up. */
  readonly uncertain: boolean;
}

/** Changes that people make to an order. The caller holds the order. */
@Injectable()
export class OrderChangeRepository {
  /** One that takes nothing any more gives its stock and credit back. */
  async move(tx: Tx, id: string, status: OrderStatus, heldFrom: OrderStatus | null = null): Promise<void> {
    await tx.sql`update orders set status = ${status}, held_from = ${heldFrom} where id = ${id}`;
    if (!takesNothing(status)) return;
    await tx.sql`update orders set claims_until = '-infinity' where id = ${id}`;
    await tx.sql`update order_line set claims_until = '-infinity' where order_id = ${id}`;
    // A store that heard of a booking hears of its end, too.
    await tx.sql`update order_promise set told_at = null, told_by = null, told_outcome = null where order_id = ${id} and told_at is not null`;
  }

  /** Replaces lines, sums, judgement and hash. The new lines claim stock for as long as the order does. */
  async rewrite(tx: Tx, order: Order): Promise<void> {
    const { id, lines, totals, contentHash, credit } = order;
    await tx.sql`update orders set content_hash = ${contentHash}, credit = ${JSON.stringify(credit)}::jsonb,
        net = ${totals.net.amount}, discount = ${totals.discount.amount}, tax_base = ${totals.taxBase.amount},
        tax = ${totals.tax.amount}, grand_total = ${totals.grandTotal.amount}
      where id = ${id}`;
    await tx.sql`insert into order_unsearched (order_id) values (${id})`;
    await tx.sql`delete from order_line where order_id = ${id}`;
    await tx.sql`
      insert into order_line (order_id, line_no, sku, name, unit, quantity, unit_price, tax_class, tax_rule, net, tax_base, tax, pack_size, claims_until)
      select ${id}, line.*, (select claims_until from orders where id = ${id})
      from json_to_recordset(${linesJson(lines)}::json) as ${LINE_RECORD}`;
  }

  /** Puts the order among those to be sent, as if it had not been tried. */
  async resend(tx: Tx, id: string, { revision, externalRef, state, uncertain }: Resending): Promise<void> {
    await tx.sql`update orders set status = 'placed', held_from = null, revision = ${revision}, erp_ref = ${externalRef},
        erp_state = ${state}, erp_attempts = 0, erp_outcome = '{}', next_try_at = null,
        uncertain_since = case when ${uncertain}::boolean then uncertain_since end
      where id = ${id}`;
  }

  /** The order as it stands in the ERP is ours too. */
  async accept(tx: Tx, id: string): Promise<void> {
    await tx.sql`update orders set status = 'booked', erp_state = 'booked',
        erp_outcome = erp_outcome - 'differences' - 'refusals'
      where id = ${id}`;
  }

  /** The next try need not wait. */
  async hurry(tx: Tx, id: string): Promise<void> {
    await tx.sql`update orders set next_try_at = null where id = ${id}`;
  }
}
