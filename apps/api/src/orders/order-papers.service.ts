import { Injectable } from '@nestjs/common';
import { type OrderPaper } from '@jembatan/documents';
import { type Ctx } from '@jembatan/kernel';
import { CREDIT_VERDICTS, OrderQuery, type ToldOrder } from '@jembatan/ordering';
import { Config, Transactions } from '@jembatan/platform';
import { ModeHistory } from '@jembatan/service-mode';
import { type Store, StoreAccounts } from '@jembatan/stores';

/** Gathers what the papers of an order tell. */
@Injectable()
export class OrderPapers {
  constructor(
    private readonly orders: OrderQuery,
    private readonly stores: StoreAccounts,
    private readonly modes: ModeHistory,
    private readonly transactions: Transactions,
    private readonly config: Config,
  ) {}

  /** @throws DomainError `order.not_found` where the caller may not see it */
  async of(ctx: Ctx, orderId: string): Promise<{ paper: OrderPaper; store: Store }> {
    const told = await this.orders.get(ctx, orderId);
    const { order, placedByName } = told;
    const store = await this.transactions.each((tx) => this.stores.get(tx, order.storeId));
    const { address, location, taxId } = store;
    const placedUnder = { verdict: verdictOf(told), modes: await this.modes.at(order.placedAt) };
    const url = `${new URL(this.config.PUBLIC_URL).origin}/orders/${order.id}`;
    return {
      paper: { order, placedByName, reason: reasonOf(told), placedUnder, address, taxId, location, url },
      store,
    };
  }
}

const detailOf = ({ timeline }: ToldOrder, kind: 'placed' | 'judged', name: string): unknown =>
  timeline.find((event) => event.kind === kind)?.details[name];

/** Why somebody acted in the store's name; unknown of orders that were placed before it was kept. */
function reasonOf(told: ToldOrder): string | null {
  const reason = detailOf(told, 'placed', 'reason');
  return typeof reason === 'string' ? reason : null;
}

/** The first one: a later judgement is not that of the placing. */
function verdictOf(told: ToldOrder): OrderPaper['placedUnder']['verdict'] {
  const judged = detailOf(told, 'judged', 'verdict');
  return CREDIT_VERDICTS.find((verdict) => verdict === judged) ?? told.order.credit.verdict;
}
