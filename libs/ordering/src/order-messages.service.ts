import { Injectable } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { OrderQuery } from './order-query.service';
import { OrderWitness } from './order-witness.service';

/** By which words the message was made. */
export interface MessageTemplate {
  readonly template: string;
  readonly version: number;
}

/** Messages about an order that a person sends from a program that tells us nothing. */
@Injectable()
export class OrderMessages {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrderQuery,
    private readonly witness: OrderWitness,
  ) {}

  /** WhatsApp was opened with the message written. Whether it was sent nobody knows. @throws DomainError `order.not_found` */
  async opened(ctx: Ctx, orderId: string, { template, version }: MessageTemplate): Promise<void> {
    const { order } = await this.orders.get(ctx, orderId);
    const seq = await this.transactions.run((tx) =>
      this.witness.tell(tx, ctx, order, 'whatsapp-opened', { template, version }),
    );
    this.witness.announce(order, seq);
  }
}
