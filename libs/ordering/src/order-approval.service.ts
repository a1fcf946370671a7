import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, isMore, type Money } from '@jembatan/kernel';
import { Transactions, type Tx } from '@jembatan/platform';
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
  /** An order of a higher grand total is not passed. */
  readonly ceiling?: Money;
}

/** Several orders at once, each as it was seen. */
export interface BulkApproval {
  readonly orders: readonly { readonly id: string; readonly contentHash: string }[];
  /** The highest grand total that one of them may have. */
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
  async approve(ctx: Ctx, id: string, { lines, ...seen }: Approval): Promise<void> {
    const { order, seq } = lines
      ? await this.rewriting.holding(id, async (tx, held) => {
          check(ctx, held.order, seen);
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
          check(ctx, order, seen);
          return this.pass(tx, ctx, order);
        });
    this.witness.announce(order, seq);
  }

  /** Each order for itself: one that cannot be passed keeps none of the others. */
  async approveEach(ctx: Ctx, { orders, ceiling }: BulkApproval): Promise<ApprovalResult[]> {
    const results: ApprovalResult[] = [];
    for (const { id, contentHash } of orders) {
      try {
        await this.approve(ctx, id, { contentHash, ceiling });
        results.push({ id, refusal: null });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        results.push({ id, refusal: error });
      }
    }
    return results;
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
  seen: Pick<Approval, 'contentHash' | 'ceiling'>,
): void {
  if (status !== 'awaiting-approval') throw statusForbids(status, 'approve');
  if (placedBy === actor.id) throw ownOrder();
  if (contentHash !== seen.contentHash) throw contentChanged(contentHash);
  if (seen.ceiling && isMore(totals.grandTotal, seen.ceiling)) throw aboveCeiling(totals.grandTotal, seen.ceiling);
}
