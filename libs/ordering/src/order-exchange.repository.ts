import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { type OutgoingOrder, type Submission, type WireCall } from './erp-orders.port';
import { maskedJson } from './order-exchange.rules';

/** One handing over of an order: what was sent, and what came back. */
export interface OrderExchange {
  /** From 1, of those that are kept. */
  readonly attempt: number;
  readonly sentAt: Date;
  readonly answeredAt: Date;
  readonly outcome: Submission['kind'];
  readonly sent: Readonly<Record<string, unknown>>;
  readonly answer: Readonly<Record<string, unknown>>;
  /** Request by request; none where nothing left the portal. */
  readonly wire: readonly WireCall[];
}

export interface NewExchange extends Pick<OrderExchange, 'sentAt' | 'answeredAt' | 'wire'> {
  readonly orderId: string;
  readonly sent: OutgoingOrder;
  readonly answer: Submission;
}

/** Days for which an exchange is kept. */
const TERM_DAYS = 90;
/** Each one that is written takes away so many that are past their term. */
const SWEPT = 10;

@Injectable()
export class OrderExchangeRepository {
  async insert(tx: Tx, { orderId, sentAt, answeredAt, sent, answer, wire }: NewExchange): Promise<void> {
    await tx.sql`with swept as (
        delete from order_exchange where seq in (
          select seq from order_exchange where sent_at < ${sentAt}::timestamptz - make_interval(days => ${TERM_DAYS})
          order by sent_at limit ${SWEPT} for update skip locked)
      ) insert into order_exchange (order_id, sent_at, answered_at, outcome, sent, answer, wire)
        values (${orderId}, ${sentAt}, ${answeredAt}, ${answer.kind}, ${maskedJson(sent)}::jsonb,
          ${maskedJson(answer)}::jsonb, ${maskedJson(wire)}::jsonb)`;
  }

  /** Newest first, the last hundred. */
  list(tx: Tx, orderId: string): Promise<OrderExchange[]> {
    return tx.sql<OrderExchange[]>`
      select row_number() over (order by seq)::int as attempt, sent_at as "sentAt", answered_at as "answeredAt", outcome,
        sent, answer, wire
      from order_exchange where order_id = ${orderId} order by seq desc limit 100`;
  }
}
