import { Injectable } from '@nestjs/common';
import { type Money } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { StoreAccounts } from '@jembatan/stores';
import { type CreditJudgement, isOnlyUnjudged } from './credit.rules';
import { type Order } from './order';
import { priceLines } from './order-lines.rules';
import { OrderJudging } from './order-judging.service';
import { type LineFault } from './order.errors';
import { OrderRepository } from './order.repository';

/** What a replay would probably come to, by what was last heard. */
export interface OrderForecast {
  readonly order: Order;
  readonly outcome: 'accepted' | 'changed' | 'refused' | 'needs-approval';
  /** What has changed since the order was placed: stock, packs, a product that is gone. */
  readonly faults: readonly LineFault[];
  /** Lines whose price today differs from the one ordered at. */
  readonly prices: readonly { readonly sku: string; readonly ordered: Money; readonly today: Money }[];
  readonly credit: CreditJudgement;
}

/** Looks ahead without sending or writing anything. */
@Injectable()
export class OrderForecasting {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrderRepository,
    private readonly accounts: StoreAccounts,
    private readonly judging: OrderJudging,
  ) {}

  async forecast(orderId: string): Promise<OrderForecast> {
    return this.transactions.each(async (tx) => {
      const order = await this.orders.get(tx, orderId);
      const store = await this.accounts.get(tx, order.storeId);
      const question = await this.judging.load(
        tx,
        store,
        order.lines.map(({ sku, quantity }) => ({ sku, quantity })),
        order.lines,
      );
      const { lines, faults } = priceLines(question);
      const credit = await this.judging.judge(tx, store, order.totals.grandTotal, { orderId, live: false });
      const today = new Map(lines.map(({ sku, unitPrice }) => [sku, unitPrice]));
      const prices = order.lines.flatMap(({ sku, unitPrice: ordered }) => {
        const price = today.get(sku);
        return price && price.amount !== ordered.amount ? [{ sku, ordered, today: price }] : [];
      });
      return { order, outcome: outcomeOf(order, faults, prices.length, credit), faults, prices, credit };
    });
  }
}

function outcomeOf(
  { status }: Order,
  faults: readonly LineFault[],
  changedPrices: number,
  credit: CreditJudgement,
): OrderForecast['outcome'] {
  if (status === 'awaiting-approval' && credit.verdict !== 'GREEN') return 'needs-approval';
  if (faults.some(({ code }) => code === 'order.sku_unknown') || (credit.verdict === 'RED' && !isOnlyUnjudged(credit)))
    return 'refused';
  return faults.length > 0 || changedPrices > 0 ? 'changed' : 'accepted';
}
