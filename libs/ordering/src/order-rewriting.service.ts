import { Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '@jembatan/platform';
import { type Store, StoreAccounts } from '@jembatan/stores';
import { LiveCredit } from './live-credit.service';
import { type Order } from './order';
import { OrderChangeRepository } from './order-change.repository';
import { withLines } from './order-contents';
import { OrderJudging } from './order-judging.service';
import { type WantedLine } from './order-lines.rules';
import { creditExceeded, linesRefused } from './order.errors';
import { OrderRepository } from './order.repository';

/** An order and its store, both held until the transaction ends. */
export interface HeldOrder {
  readonly store: Store;
  readonly order: Order;
  /** The ERP was asked for the store's credit right before. */
  readonly live: boolean;
}

/** Gives an order other contents: priced and judged as if it were placed now, not counting against itself. */
@Injectable()
export class OrderRewriting {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: StoreAccounts,
    private readonly orders: OrderRepository,
    private readonly judging: OrderJudging,
    private readonly liveCredit: LiveCredit,
    private readonly changes: OrderChangeRepository,
  ) {}

  /** Runs `work` in a transaction that holds the store and the order; credit that was heard too long ago is asked for before. */
  async holding<T>(orderId: string, work: (tx: Tx, held: HeldOrder) => Promise<T>): Promise<T> {
    const heard = await this.transactions.each(async (tx) => {
      const { storeId } = await this.orders.get(tx, orderId);
      return this.accounts.get(tx, storeId);
    });
    const live = !this.judging.isHeard(heard) && this.liveCredit.mayAsk;
    if (live) await this.liveCredit.ask(heard);
    return this.transactions.run(async (tx) => {
      const store = await this.accounts.lock(tx, heard.id);
      return work(tx, { store, order: await this.orders.getForUpdate(tx, orderId), live });
    });
  }

  /** The order with these lines at the prices of now; not written yet. @throws DomainError a line's `order.*` code with every fault */
  async reprice(tx: Tx, { store, order }: HeldOrder, wanted: readonly WantedLine[]): Promise<Order> {
    const { lines, faults } = await this.judging.price(tx, store, wanted, order.lines);
    if (faults.length > 0) throw linesRefused(faults);
    return withLines(order, lines);
  }

  /** Writes the order with a judgement of now. @throws DomainError `order.credit_exceeded` */
  async judge(tx: Tx, { store, order, live }: HeldOrder): Promise<Order> {
    const credit = await this.judging.judge(tx, store, order.totals.grandTotal, { orderId: order.id, live });
    if (credit.verdict === 'RED') throw creditExceeded(credit);
    const judged = { ...order, credit };
    await this.changes.rewrite(tx, judged);
    return judged;
  }
}

/** What the timeline keeps of lines that were changed. */
export const briefly = ({ lines }: Order) =>
  lines.map(({ sku, quantity, unitPrice }) => ({ sku, quantity, unitPrice }));
