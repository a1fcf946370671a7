import { Injectable } from '@nestjs/common';
import { type Page } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import {
  type BacklogSearch,
  type BacklogTotals,
  type BriefOrder,
  OrderBacklogRepository,
  type StoreBacklog,
} from './order-backlog.repository';

/** What waits for the ERP, for people to look at. */
@Injectable()
export class OrderBacklogQuery {
  constructor(
    private readonly transactions: Transactions,
    private readonly backlog: OrderBacklogRepository,
  ) {}

  /** The sums over all stores, and a page of the stores. */
  async waiting(search: BacklogSearch): Promise<{ totals: BacklogTotals; stores: Page<StoreBacklog> }> {
    return this.transactions.each(async (tx) => ({
      totals: await this.backlog.totals(tx),
      stores: await this.backlog.byStore(tx, search),
    }));
  }

  /** How these orders are called and how they stand now, by id. */
  async brief(ids: readonly string[]): Promise<Map<string, BriefOrder>> {
    const orders = ids.length === 0 ? [] : await this.transactions.each((tx) => this.backlog.brief(tx, ids));
    return new Map(orders.map((order) => [order.id, order]));
  }
}
