import { Injectable } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { Transactions, type Tx } from '@jembatan/platform';
import { StoreAccounts } from '@jembatan/stores';
import { type CreditJudgement, isOnlyUnjudged } from './credit.rules';
import { LiveCredit } from './live-credit.service';
import { type Order } from './order';
import { OrderJudging } from './order-judging.service';
import { OrderRejudgingRepository } from './order-rejudging.repository';
import { ORDER_TASKS, OrderWitness } from './order-witness.service';
import { OrderRepository } from './order.repository';

/** What a second judgement came to. */
export type Rejudged =
  /** GREEN now: it goes on without an approver, and the timeline says so. */
  | 'released'
  /** Judged, and not GREEN: the approver sees the fresh figures. */
  | 'needs-approval'
  /** The ERP still cannot be heard. */
  | 'not-judgeable'
  /** Approved, rejected, cancelled or judged meanwhile. */
  | 'settled';

/** What judging again needs besides the books. */
@Injectable()
export class OrderRejudgingTools {
  constructor(
    readonly liveCredit: LiveCredit,
    readonly witness: OrderWitness,
  ) {}
}

/** Orders that wait for an approver only because their credit could not be judged are judged again once it can. */
@Injectable()
export class OrderRejudging {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrderRepository,
    private readonly unjudged: OrderRejudgingRepository,
    private readonly accounts: StoreAccounts,
    private readonly judging: OrderJudging,
    private readonly tools: OrderRejudgingTools,
  ) {}

  async rejudge(ctx: Ctx, orderId: string): Promise<Rejudged> {
    const { liveCredit, witness } = this.tools;
    const store = await this.transactions.each(async (tx) => {
      const { storeId } = await this.orders.get(tx, orderId);
      return this.accounts.get(tx, storeId);
    });
    const live = !this.judging.isHeard(store) && liveCredit.mayAsk;
    if (live) await liveCredit.ask(store);
    const { result, order, seq } = await this.transactions.run((tx) =>
      this.judgeAgain(tx, ctx, store.id, orderId, live),
    );
    if (seq !== null) witness.announce(order, seq);
    return result;
  }

  private async judgeAgain(
    tx: Tx,
    ctx: Ctx,
    storeId: string,
    orderId: string,
    live: boolean,
  ): Promise<{ result: Rejudged; order: Order; seq: number | null }> {
    const store = await this.accounts.lock(tx, storeId);
    const order = await this.orders.getForUpdate(tx, orderId);
    if (order.status !== 'awaiting-approval' || !isOnlyUnjudged(order.credit))
      return { result: 'settled', order, seq: null };
    const credit = await this.judging.judge(tx, store, order.totals.grandTotal, { orderId, live });
    if (isOnlyUnjudged(credit)) return { result: 'not-judgeable', order, seq: null };
    const released = credit.verdict === 'GREEN';
    await this.unjudged.judged(tx, orderId, credit, released ? 'placed' : order.status);
    const seq = await this.tell(tx, ctx, order, credit, released);
    return { result: released ? 'released' : 'needs-approval', order, seq };
  }

  private async tell(tx: Tx, ctx: Ctx, order: Order, credit: CreditJudgement, released: boolean): Promise<number> {
    const { witness } = this.tools;
    if (!released) return witness.tell(tx, ctx, order, 'judged', { ...credit });
    await witness.taskDone(tx, ctx, ORDER_TASKS.approve, order.id, 'released');
    await witness.next(tx, ctx, { ...order, status: 'placed' });
    return witness.tell(tx, ctx, order, 'released', { ...credit });
  }
}
