import { Injectable } from '@nestjs/common';
import { Clock, type Ctx, type Page } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { ApprovalQueueRepository, type ApprovalQueueQuery } from './approval-queue.repository';
import { hintAtRisk, type RiskHint, type StoreHistory } from './approval-risk.rules';
import { confirmationOf } from './order-confirmation.rules';
import { OrderQuery, type ToldOrder } from './order-query.service';

/** An order that waits, with what helps to decide. */
export interface ApprovalCase extends ToldOrder {
  readonly history: StoreHistory;
  readonly risk: RiskHint;
  /** The caller placed it, and so may not pass it on. */
  readonly own: boolean;
}

const YEAR_MS = 365 * 24 * 3_600_000;

/** What waits for an approver, for who approves. */
@Injectable()
export class ApprovalQueue {
  constructor(
    private readonly transactions: Transactions,
    private readonly queue: ApprovalQueueRepository,
    private readonly orders: OrderQuery,
    private readonly clock: Clock,
  ) {}

  async list(ctx: Ctx, query: ApprovalQueueQuery): Promise<Page<ApprovalCase>> {
    const { items, nextCursor } = await this.transactions.each((tx) => this.queue.list(tx, query));
    return { items: await this.casesOf(ctx, await this.orders.tell(items)), nextCursor };
  }

  /** Any order, also one that waits no more: who decided is in its timeline. @throws DomainError `order.not_found` */
  async get(ctx: Ctx, id: string): Promise<ApprovalCase> {
    const [found] = await this.casesOf(ctx, [await this.orders.get(ctx, id)]);
    if (!found) throw new Error('An order without a case');
    return found;
  }

  private async casesOf({ actor }: Ctx, told: readonly ToldOrder[]): Promise<ApprovalCase[]> {
    const now = this.clock.now();
    const ids = told.map(({ order }) => order.id);
    const since = new Date(now.getTime() - YEAR_MS);
    const histories = await this.transactions.each((tx) => this.queue.historiesOf(tx, ids, since));
    return told.flatMap((each) => {
      const { order, timeline } = each;
      const history = histories.get(order.id);
      if (!history) return [];
      const word = confirmationOf(order, timeline);
      const risk = hintAtRisk({
        credit: order.credit,
        order: order.totals.grandTotal,
        unconfirmed: word !== null && word !== 'confirmed',
        history,
        now,
      });
      return [{ ...each, history, risk, own: order.placedBy === actor.id }];
    });
  }
}
