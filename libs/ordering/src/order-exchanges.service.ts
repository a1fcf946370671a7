import { Injectable } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { type OrderExchange, OrderExchangeRepository } from './order-exchange.repository';
import { OrderQuery } from './order-query.service';

/** What was said between the portal and the ERP about an order, for who asks why it stands as it stands. */
@Injectable()
export class OrderExchanges {
  constructor(
    private readonly transactions: Transactions,
    private readonly exchanges: OrderExchangeRepository,
    private readonly orders: OrderQuery,
  ) {}

  /** Newest first. @throws DomainError `order.not_found` */
  async list(ctx: Ctx, orderId: string): Promise<OrderExchange[]> {
    await this.orders.get(ctx, orderId);
    return this.transactions.each((tx) => this.exchanges.list(tx, orderId));
  }
}
