import { type FeedPage, type FeedQuery, idr } from '@jembatan/kernel';
import {
  ErpOrders,
  type OrderChange,
  type Hold,
  type OutgoingOrder,
  type PreviousTry,
  type Submission,
  type WireCall,
  type WireListener,
} from '@jembatan/ordering';
import { type CreditStanding, ErpCredit } from '@jembatan/stores';
import { DomainError } from '@jembatan/kernel';

/** Credit as an ERP tells it: no answer until a test gives one. */
export class FakeCredit extends ErpCredit {
  answer: Omit<CreditStanding, 'asOf'> | null | 'silent' = 'silent';
  asked = 0;

  async standing(): Promise<CreditStanding | null> {
    this.asked += 1;
    await Promise.resolve();
    if (this.answer === 'silent') throw new DomainError('unavailable', 'erp.unavailable');
    return this.answer && { ...this.answer, asOf: new Date() };
  }
}

export const credit = (change: Partial<{ limit: number; used: number; overdue: number; blocked: boolean }> = {}) => ({
  limit: idr(change.limit ?? 1_000_000_000),
  used: idr(change.used ?? 0),
  overdue: idr(change.overdue ?? 0),
  blocked: change.blocked ?? false,
});

/** An ERP's order book that says what a test tells it to. */
export class FakeOrders extends ErpOrders {
  readonly maxParallelWrites = 8;
  readonly settleMs = 1000;
  changeFeed = true;
  submitted: OutgoingOrder[] = [];
  next: (order: OutgoingOrder) => Submission | Promise<Submission> = ({ externalRef }) => ({
    kind: 'accepted',
    number: `SO-${externalRef.slice(-6)}`,
    taxDifference: idr(0),
  });
  /** What whoever listens hears of the next hand-over. */
  wire: readonly Omit<WireCall, 'at' | 'took'>[] = [];
  pages: FeedPage<OrderChange>[] = [];
  queries: FeedQuery[] = [];

  async submit(
    order: OutgoingOrder,
    _previous?: PreviousTry | null,
    _hold?: Hold,
    listener?: WireListener,
  ): Promise<Submission> {
    for (const call of this.wire) listener?.(call)(call);
    this.submitted.push(order);
    return this.next(order);
  }

  sweep(): Promise<number> {
    return Promise.resolve(0);
  }

  changes(query: FeedQuery): Promise<FeedPage<OrderChange>> {
    this.queries.push(query);
    const at = query.cursor === null ? 0 : Number(query.cursor);
    return Promise.resolve(this.pages[at] ?? { items: [], skipped: [], nextCursor: null });
  }
}
