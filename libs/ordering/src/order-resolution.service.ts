import { Injectable } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { Transactions, type Tx } from '@jembatan/platform';
import { type Order } from './order';
import { adoptLines } from './order-adoption.rules';
import { OrderChangeRepository } from './order-change.repository';
import { withLines } from './order-contents';
import { OrderJudging } from './order-judging.service';
import { type WantedLine } from './order-lines.rules';
import { briefly, type HeldOrder, OrderRewriting } from './order-rewriting.service';
import { ORDER_TASKS, OrderWitness } from './order-witness.service';
import {
  contentChanged,
  linesNotExpected,
  nothingLeft,
  outcomeUnknown,
  ownOrder,
  standsInErp,
  statusForbids,
} from './order.errors';
import { OrderRepository } from './order.repository';

export const RESOLUTIONS = ['accept-changes', 'resend', 'withdraw'] as const;

export interface Resolve {
  readonly action: (typeof RESOLUTIONS)[number];
  /** Of the contents that the admin saw. */
  readonly contentHash: string;
  /** Only with `resend`: other lines. */
  readonly lines?: readonly WantedLine[];
}

/** The ways out of `needs-review`, and of a sending that waits too long. */
@Injectable()
export class OrderResolution {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrderRepository,
    private readonly changes: OrderChangeRepository,
    private readonly rewriting: OrderRewriting,
    private readonly judging: OrderJudging,
    private readonly witness: OrderWitness,
  ) {}

  /**
   * @throws DomainError `order.status_forbids`, `order.content_changed`, `order.own_order`, `order.stands_in_erp`,
   * `order.outcome_unknown`, `order.nothing_left`; where it is judged again also a line's `order.*` code and
   * `order.credit_exceeded`.
   */
  async resolve(ctx: Ctx, id: string, { action, contentHash, lines }: Resolve): Promise<void> {
    if (lines && action !== 'resend') throw linesNotExpected();
    const { order, seq } = await this.rewriting.holding(id, async (tx, held) => {
      const { order } = held;
      if (order.status !== 'needs-review') throw statusForbids(order.status, action);
      if (order.contentHash !== contentHash) throw contentChanged(order.contentHash);
      await this.witness.taskDone(tx, ctx, ORDER_TASKS.review, id, action);
      switch (action) {
        case 'accept-changes':
          return { order, seq: await this.acceptChanges(tx, ctx, held) };
        case 'resend':
          return { order, seq: await this.resend(tx, ctx, held, lines) };
        case 'withdraw':
          return { order, seq: await this.withdraw(tx, ctx, order) };
      }
    });
    this.witness.announce(order, seq);
  }

  /**
   * Sends again at once what waits for its next try; gives one whose outcome stayed unknown back to the sender, who looks
   * it up before anything else. @throws DomainError `order.status_forbids`
   */
  async requeue(ctx: Ctx, id: string): Promise<void> {
    const { order, seq } = await this.transactions.run(async (tx) => {
      const order = await this.orders.getForUpdate(tx, id);
      const { status, revision, erp } = order;
      const stuck = status === 'needs-review' && erp.state === 'unknown';
      if (status !== 'placed' && !stuck) throw statusForbids(status, 'requeue');
      if (stuck) {
        const { externalRef } = erp;
        await this.changes.resend(tx, id, { revision, externalRef, state: 'unknown', uncertain: true });
        await this.witness.taskDone(tx, ctx, ORDER_TASKS.review, id, 'requeued');
      } else await this.changes.hurry(tx, id);
      await this.witness.next(tx, ctx, { ...order, status: 'placed' });
      return { order, seq: await this.witness.tell(tx, ctx, order, 'resent', { requeued: true }) };
    });
    this.witness.announce(order, seq);
  }

  private async acceptChanges(tx: Tx, ctx: Ctx, held: HeldOrder): Promise<number> {
    const { store, order } = held;
    const { erp, placedAt } = order;
    if (erp.state !== 'changed') throw statusForbids(order.status, 'accept-changes');
    const { offers } = await this.judging.load(
      tx,
      store,
      erp.differences.map(({ sku }) => ({ sku, quantity: 1 })),
    );
    const lines = adoptLines({ lines: order.lines, differences: erp.differences, offers, at: placedAt });
    if (lines.length === 0) throw nothingLeft();
    const adopted = withLines(order, lines);
    if (erp.number === null) return this.sendAnew(tx, ctx, { ...held, order: adopted }, order, 'accepted-changes');
    await this.changes.rewrite(tx, adopted);
    await this.changes.accept(tx, order.id);
    await this.witness.linesChanged(tx, ctx, order, adopted);
    return this.witness.tell(tx, ctx, order, 'accepted-changes', changesOf(order, adopted));
  }

  private async resend(tx: Tx, ctx: Ctx, held: HeldOrder, lines: readonly WantedLine[] | undefined): Promise<number> {
    const { order } = held;
    const { id, revision, erp } = order;
    if (erp.number !== null) throw standsInErp(erp.number);
    if (erp.state === 'unknown') {
      // The contents may stand in the ERP under this reference: only the same may go out again.
      if (lines) throw outcomeUnknown();
      const { externalRef } = erp;
      await this.changes.resend(tx, id, { revision, externalRef, state: 'unknown', uncertain: false });
      await this.witness.next(tx, ctx, { ...order, status: 'placed' });
      return this.witness.tell(tx, ctx, order, 'resent', { externalRef });
    }
    const renewed = lines ? await this.rewriting.reprice(tx, held, lines) : order;
    return this.sendAnew(tx, ctx, { ...held, order: renewed }, order, 'resent');
  }

  private async withdraw(tx: Tx, ctx: Ctx, order: Order): Promise<number> {
    if (order.erp.number !== null) throw standsInErp(order.erp.number);
    await this.changes.move(tx, order.id, 'cancelled');
    return this.witness.tell(tx, ctx, order, 'cancelled', { withdrawn: true });
  }

  /** Under a reference of its own: what the ERP refused or dropped must not answer for it. */
  private async sendAnew(
    tx: Tx,
    ctx: Ctx,
    held: HeldOrder,
    before: Order,
    kind: 'accepted-changes' | 'resent',
  ): Promise<number> {
    const order = await this.rewriting.judge(tx, held);
    if (order.credit.verdict === 'AMBER' && order.placedBy === ctx.actor.id) throw ownOrder();
    await this.witness.linesChanged(tx, ctx, before, order);
    const revision = order.revision + 1;
    const externalRef = `${order.id}.${revision}`;
    await this.changes.resend(tx, order.id, { revision, externalRef, state: 'waiting', uncertain: false });
    await this.witness.next(tx, ctx, { ...order, status: 'placed' });
    return this.witness.tell(tx, ctx, order, kind, { externalRef, ...changesOf(before, order) });
  }
}

/** Before and after, where the contents changed. */
const changesOf = (before: Order, after: Order) =>
  before.contentHash === after.contentHash
    ? {}
    : { before: briefly(before), after: briefly(after), contentHash: after.contentHash };
