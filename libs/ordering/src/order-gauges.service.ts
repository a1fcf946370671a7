import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Metrics, Transactions } from '@jembatan/platform';
import { OrderSendingRepository } from './order-sending.repository';

/** What is on our side and in which state, read at each scrape. */
@Injectable()
export class OrderGauges implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly sending: OrderSendingRepository,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    this.metrics.gauge(
      'jembatan_orders',
      'Orders that are not in the ERP yet or wait for a person',
      ['status', 'state'],
      async (gauge) => {
        const counts = await this.transactions.each((tx) => this.sending.counts(tx));
        gauge.reset();
        for (const { status, state, orders } of counts) gauge.set({ status, state }, orders);
      },
    );
    this.metrics.gauge(
      'jembatan_orders_waiting_age_seconds',
      'Age of the oldest order that waits to be sent',
      [],
      async (gauge) => gauge.set(await this.transactions.each((tx) => this.sending.oldestWaitingAge(tx))),
    );
  }
}
