import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';

export interface Waiting {
  readonly orders: number;
  /** When the oldest of them was placed; null when none waits. */
  readonly oldestAt: Date | null;
}

/** Counts for those who watch the house; each is a short range of one index. */
@Injectable()
export class OrderFiguresRepository {
  /** Until the ERP has them. */
  async toSend(tx: Tx): Promise<Waiting> {
    const [row] = await tx.sql<Waiting[]>`select count(*)::int as orders, min(placed_at) as "oldestAt" from orders
      where status = 'placed' and erp_state in ('waiting', 'sending', 'unknown')`;
    return row ?? NONE;
  }

  /** For a person, by what the person has to do. */
  async forPeople(tx: Tx): Promise<Map<string, Waiting>> {
    const rows = await tx.sql<(Waiting & { status: string })[]>`
      select status, count(*)::int as orders, min(placed_at) as "oldestAt" from orders
      where status in ('awaiting-approval', 'needs-review', 'held') group by status`;
    return new Map(rows.map(({ status, ...waiting }) => [status, waiting]));
  }

  /** Minutes in which nothing was placed are left out. */
  async perMinute(tx: Tx, from: Date): Promise<{ at: Date; orders: number }[]> {
    return tx.sql<{ at: Date; orders: number }[]>`
      select date_trunc('minute', placed_at) as at, count(*)::int as orders from orders
      where placed_at >= ${from} group by 1 order by 1`;
  }
}

export const NONE: Waiting = { orders: 0, oldestAt: null };
