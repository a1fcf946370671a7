import { Injectable } from '@nestjs/common';
import { Clock } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { OrderFeedRepository } from './order-feed.repository';
import { NONE, OrderFiguresRepository, type Waiting } from './order-figures.repository';

const MINUTE = 60_000;
const MINUTES_SHOWN = 60;

/** How the book of orders stands now. */
export interface OrderFigures {
  /** Until the ERP has them. */
  readonly toSend: Waiting;
  /** AMBER: for an approver. */
  readonly toApprove: Waiting;
  /** The ERP changed or refused them. */
  readonly toReview: Waiting;
  /** Disputed, or placed by somebody who was suspended. */
  readonly held: Waiting;
  readonly perMinute: {
    /** Where the first of the sixty minutes begins. */
    readonly from: Date;
    /** Minutes in which nothing was placed are left out. */
    readonly points: readonly { readonly at: Date; readonly orders: number }[];
  };
  /** When the ERP's list of our orders was last read to its end. */
  readonly followedAt: Date | null;
}

@Injectable()
export class OrderWatch {
  constructor(
    private readonly transactions: Transactions,
    private readonly book: OrderFiguresRepository,
    private readonly feed: OrderFeedRepository,
    private readonly clock: Clock,
  ) {}

  async figures(): Promise<OrderFigures> {
    const thisMinute = Math.floor(this.clock.now().getTime() / MINUTE) * MINUTE;
    const from = new Date(thisMinute - (MINUTES_SHOWN - 1) * MINUTE);
    const [toSend, forPeople, points, followedAt] = await this.transactions.each((tx) =>
      Promise.all([
        this.book.toSend(tx),
        this.book.forPeople(tx),
        this.book.perMinute(tx, from),
        this.feed.lastRead(tx),
      ]),
    );
    return {
      toSend,
      toApprove: forPeople.get('awaiting-approval') ?? NONE,
      toReview: forPeople.get('needs-review') ?? NONE,
      held: forPeople.get('held') ?? NONE,
      perMinute: { from, points },
      followedAt,
    };
  }
}
