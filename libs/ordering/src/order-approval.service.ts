import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, isMore, type Money, plus, ZERO } from '@jembatan/kernel';
import { Transactions, type Tx } from '@jembatan/platform';
import { type CeilingQuestion, roomUnder } from './approval-ceiling.rules';
import { type Order } from './order';
import { OrderChangeRepository } from './order-change.repository';
import { type WantedLine } from './order-lines.rules';
import { briefly, OrderRewriting } from './order-rewriting.service';
import { ORDER_TASKS, OrderWitness } from './order-witness.service';
import { aboveCeiling, contentChanged, ownOrder, statusForbids } from './order.errors';
import { OrderRepository } from './order.repository';

export interface Approval {
  /** Of the contents that the approver saw: any change in between voids the approval. */
  readonly contentHash: string;
  /** Other lines, approved in the same breath. */
  readonly lines?: readonly WantedLine[];
}

/** Several orders in one act, each as it was seen. */
export interface BulkApproval {
  readonly orders: readonly { readonly id: string; readonly contentHash: string }[];
  /** What all that are passed may be worth together. */
  readonly ceiling: Money;
}

/** What came of one of several: passed, or left as it was for the reason of `refusal`. */
export interface ApprovalResult {
  readonly id: string;
  readonly refusal: DomainError | null;
}

/** What waits for an approver: passed on, with or without other lines, or turned down. */
@Injectable()
export class OrderApproval {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrderRepository,
    private readonly changes: OrderChangeRepository,
    private readonly rewriting: OrderRewriting,
    private readonly witness: OrderWitness,
  ) {}

  /**
   * @throws DomainError `order.status_forbids`, `order.own_order`, `order.content_changed`; with lines also a line's
   * `order.*` code and `order.credit_exceeded`.
   */
  async approve(ctx: Ctx, id: string, approval: Approval): Promise<void> {
    await this.passSeen(ctx, id, approval, null);
  }

  /**
   * In the order in which they are named: one that cannot be passed, or is worth more than what is left of the ceiling, stays
   * as it is and keeps none of the others.
   */
  async approveEach(ctx: Ctx, { orders, ceiling }: BulkApproval): Promise<ApprovalResult[]> {
    const results: ApprovalResult[] = [];
    let passed = ZERO;
    for (const { id, contentHash } of orders) {
      try {
        const { totals } = await this.passSeen(ctx, id, { contentHash }, { ceiling, passed });
        passed = plus(passed, totals.grandTotal);
        results.push({ id, refusal: null });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        results.push({ id, refusal: error });
      }
    }
    return results;
  }

  /** `act`: of several, whose ceiling holds. */
  private async passSeen(ctx: Ctx, id: string, approval: Approval, act: CeilingQuestion | null): Promise<Order> {
    const { lines, contentHash } = approval;
    const { order, seq } = lines
      ? await this.rewriting.holding(id, async (tx, held) => {
          check(ctx, held.order, contentHash, act);
          const repriced = await this.rewriting.reprice(tx, held, lines);
          const order = await this.rewriting.judge(tx, { ...held, order: repriced });
          await this.witness.tell(tx, ctx, order, 'lines-changed', {
            before: briefly(held.order),
            after: briefly(order),
            contentHash: order.contentHash,
          });
          await this.witness.linesChanged(tx, ctx, held.order, order);
          return this.pass(tx, ctx, order);
        })
      : await this.transactions.run(async (tx) => {
          const order = await this.orders.getForUpdate(tx, id);
          check(ctx, order, contentHash, act);
          return this.pass(tx, ctx, order);
        });
    this.witness.announce(order, seq);
    return order;
  }

  /** `seen`: the hash of the contents that were turned down, where it is known. @throws DomainError `order.status_forbids`, `order.content_changed` */
  async reject(ctx: Ctx, id: string, reason: string, seen: string | null = null): Promise<void> {
    const { order, seq } = await this.transactions.run(async (tx) => {
      const order = await this.orders.getForUpdate(tx, id);
      if (order.status !== 'awaiting-approval') throw statusForbids(order.status, 'reject');
      if (seen !== null && seen !== order.contentHash) throw contentChanged(order.contentHash);
      await this.changes.move(tx, id, 'rejected');
      await this.witness.taskDone(tx, ctx, ORDER_TASKS.approve, id, 'rejected');
      return { order, seq: await this.witness.tell(tx, ctx, order, 'rejected', { reason }) };
    });
    this.witness.announce(order, seq);
  }

  private async pass(tx: Tx, ctx: Ctx, order: Order): Promise<{ order: Order; seq: number }> {
    const { id, contentHash } = order;
    await this.changes.move(tx, id, 'placed');
    await this.witness.taskDone(tx, ctx, ORDER_TASKS.approve, id, 'approved');
    await this.witness.next(tx, ctx, { ...order, status: 'placed' });
    return { order, seq: await this.witness.tell(tx, ctx, order, 'approved', { contentHash }) };
  }
}

function check(
  { actor }: Ctx,
  { status, placedBy, contentHash, totals }: Order,
  seen: string,
  act: CeilingQuestion | null,
): void {
  if (status !== 'awaiting-approval') throw statusForbids(status, 'approve');
  if (placedBy === actor.id) throw ownOrder();
  if (contentHash !== seen) throw contentChanged(contentHash);
  if (act && isMore(totals.grandTotal, roomUnder(act)))
    throw aboveCeiling(totals.grandTotal, act.ceiling, roomUnder(act));
}
