import { Injectable } from '@nestjs/common';
import { Transactions } from '@jembatan/platform';
import { type Backlog, type BacklogSearch, type BriefOrder, OrderBacklogRepository } from './order-backlog.repository';

/** What waits for the ERP, for people to look at. */
@Injectable()
export class OrderBacklogQuery {
  constructor(
    private readonly transactions: Transactions,
    private readonly backlog: OrderBacklogRepository,
  ) {}

  /** The sums over all stores, and a page of the stores. */
  async waiting(search: BacklogSearch): Promise<Backlog> {
    return this.transactions.each((tx) => this.backlog.waiting(tx, search));
  }

  /** How these orders are called and how they stand now, by id. */
  async brief(ids: readonly string[]): Promise<Map<string, BriefOrder>> {
    const orders = ids.length === 0 ? [] : await this.transactions.each((tx) => this.backlog.brief(tx, ids));
    return new Map(orders.map((order) => [order.id, order]));
  }
}
