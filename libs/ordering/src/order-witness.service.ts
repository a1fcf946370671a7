import { Injectable } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { Audit } from '@jembatan/audit';
import { Announcements, Jobs, type Tx } from '@jembatan/platform';
import { Tasks } from '@jembatan/tasks';
import { type Order, type OrderEventKind } from './order';
import { drainKey, drainStore, ORDER_TOPIC } from './order.jobs';
import { OrderRepository } from './order.repository';
import { OwnerNotices } from './owner-notices.service';

/** What a person must do about an order; one open at a time for each kind. */
export const ORDER_TASKS = {
  approve: 'order.approve',
  review: 'order.review',
  disputed: 'order.disputed',
  held: 'order.held',
  stray: 'order.stray',
  ownerUnreachable: 'order.owner_unreachable',
} as const;
export type OrderTask = (typeof ORDER_TASKS)[keyof typeof ORDER_TASKS];

/** A busy portal announces no more often. */
const BURST_MS = 20;

type Details = Readonly<Record<string, unknown>>;
type Witnessed = Pick<Order, 'id'> & Partial<Pick<Order, 'contentHash'>>;

/** Who hears of an order's change: the timeline and the audit in its transaction, the next job or task, screens afterwards. */
@Injectable()
export class OrderWitness {
  private latest: { readonly seq: number; readonly orderId: string; readonly storeId: string } | null = null;

  constructor(
    private readonly audit: Audit,
    private readonly tasks: Tasks,
    private readonly jobs: Jobs,
    private readonly orders: OrderRepository,
    private readonly announcements: Announcements,
    private readonly owner: OwnerNotices,
  ) {}

  /** In a session handed in late the time and the place are the device's word. */
  async record(
    tx: Tx,
    { actor, ...ctx }: Ctx,
    { id, contentHash }: Witnessed,
    action: string,
    details: Details = {},
  ): Promise<void> {
    const claimed = actor.onBehalfOf?.term !== undefined;
    const object = { type: 'order', id };
    await this.audit.record(tx, { ...ctx, actor }, { action, object, details, contentsHash: contentHash, claimed });
  }

  /** Adds to the timeline and writes the audit record of the same fact. Answers the event's `seq`. */
  async tell(
    tx: Tx,
    ctx: Ctx,
    order: Witnessed & Pick<Order, 'storeId'>,
    kind: OrderEventKind,
    details: Details = {},
  ): Promise<number> {
    await this.record(tx, ctx, order, `order.${kind.replaceAll('-', '_')}`, details);
    return this.orders.tell(tx, order, { kind, actorId: ctx.actor.id, details });
  }

  /** Other lines of an order that was placed in the store's name: its real owner hears of them. */
  async linesChanged(tx: Tx, ctx: Ctx, before: Order, after: Order): Promise<void> {
    if (after.onBehalfOf === null || before.contentHash === after.contentHash) return;
    if (await this.owner.tellChanged(tx, ctx, after)) return;
    await this.ownerUnreachable(tx, ctx, after);
  }

  /** Nobody could be told of what was done in the store's name: somebody must call. */
  async ownerUnreachable(tx: Tx, ctx: Ctx, order: Order): Promise<void> {
    await this.taskOpen(tx, ctx, ORDER_TASKS.ownerUnreachable, order);
  }

  /** What must happen because of the order's status: somebody approves or reviews it, or it is sent. */
  async next(
    tx: Tx,
    ctx: Ctx,
    order: Pick<Order, 'id' | 'storeId' | 'number' | 'status'>,
    notBefore?: Date,
  ): Promise<void> {
    const { storeId, status } = order;
    if (status === 'placed') await this.toBeSent(tx, ctx, storeId, notBefore);
    if (status === 'awaiting-approval') await this.taskOpen(tx, ctx, ORDER_TASKS.approve, order);
    if (status === 'needs-review') await this.taskOpen(tx, ctx, ORDER_TASKS.review, order);
  }

  /** Asks a worker to send what waits of the store. */
  async toBeSent(tx: Tx, ctx: Ctx, storeId: string, notBefore?: Date): Promise<void> {
    await this.jobs.add(tx, ctx, drainStore, { storeId }, { key: drainKey(storeId), runAt: notBefore });
  }

  async taskOpen(
    tx: Tx,
    ctx: Ctx,
    kind: OrderTask,
    { id, number, storeId }: Pick<Order, 'id' | 'storeId' | 'number'>,
    details: Details = {},
  ): Promise<void> {
    await this.tasks.open(tx, ctx, { kind, subject: { type: 'order', id }, details: { number, storeId, ...details } });
  }

  /** False when no such task was open. */
  async taskDone(tx: Tx, ctx: Ctx, kind: OrderTask, orderId: string, outcome: string): Promise<boolean> {
    return this.tasks.close(tx, ctx, kind, orderId, outcome);
  }

  /**
   * After commit. Of a burst only the last is announced: whoever hears it reads the timeline from where they stood. A lost
   * announcement is made up for by polling.
   */
  announce({ id, storeId }: Pick<Order, 'id' | 'storeId'>, seq: number): void {
    if (this.latest === null) setTimeout(() => this.announceLatest(), BURST_MS).unref();
    this.latest = { seq, orderId: id, storeId };
  }

  private announceLatest(): void {
    void this.announcements.announce(ORDER_TOPIC, this.latest);
    this.latest = null;
  }
}
