import { Injectable } from '@nestjs/common';
import { Clock, type Ctx, Ids } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { orderViewNotFound } from './order.errors';
import { type OrderView } from './order-view';
import { OrderViewRepository } from './order-view.repository';

/** The filters that the caller keeps; nobody sees another's. */
@Injectable()
export class OrderViews {
  constructor(
    private readonly transactions: Transactions,
    private readonly views: OrderViewRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  list({ actor }: Ctx): Promise<OrderView[]> {
    return this.transactions.each((tx) => this.views.list(tx, actor.id));
  }

  /** One of the same name is written over. */
  keep({ actor }: Ctx, { name, filter }: Omit<OrderView, 'id'>): Promise<OrderView> {
    const view = { id: this.ids.next(), name, filter, personId: actor.id, createdAt: this.clock.now() };
    return this.transactions.run((tx) => this.views.put(tx, view));
  }

  /** @throws DomainError `order.view_not_found` */
  async drop({ actor }: Ctx, id: string): Promise<void> {
    const dropped = await this.transactions.run((tx) => this.views.delete(tx, actor.id, id));
    if (!dropped) throw orderViewNotFound(id);
  }
}
