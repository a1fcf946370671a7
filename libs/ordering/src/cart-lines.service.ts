import { Injectable } from '@nestjs/common';
import { OfferService } from '@jembatan/catalog';
import { quantity } from '@jembatan/kernel';
import { type Tx } from '@jembatan/platform';
import { StoreAccounts } from '@jembatan/stores';
import { type CartLine } from './cart';
import { type Reorderable, sortOrderable, type UncheckedLine } from './cart.rules';
import { linesRefused, orderNotFound } from './order.errors';
import { OrderRepository } from './order.repository';

/** What may stand in a cart or a template. */
@Injectable()
export class CartLinesService {
  constructor(
    private readonly offers: OfferService,
    private readonly accounts: StoreAccounts,
    private readonly orders: OrderRepository,
  ) {}

  /** @throws DomainError `order.sku_unknown` naming every line whose SKU the ERP never listed, `quantity.out_of_range` */
  async known(tx: Tx, lines: readonly UncheckedLine[]): Promise<CartLine[]> {
    const checked = lines.map(({ sku, quantity: wanted }) => ({ sku, quantity: quantity(wanted) }));
    const skus = lines.map(({ sku }) => sku);
    const offers = await this.offers.offers(tx, null, skus);
    const faults = skus.flatMap((sku, line) =>
      offers.has(sku) ? [] : [{ line, sku, code: 'order.sku_unknown' as const, figures: {} }],
    );
    if (faults.length > 0) throw linesRefused(faults);
    return checked;
  }

  /**
   * The lines of an earlier order of the store, apart from those that cannot be ordered any more.
   * @throws DomainError `order.not_found`, also for an order of another store
   */
  async ofOrder(tx: Tx, storeId: string, orderId: string): Promise<Reorderable> {
    const order = await this.orders.get(tx, orderId);
    if (order.storeId !== storeId) throw orderNotFound(orderId);
    const { priceList } = await this.accounts.get(tx, storeId);
    const skus = order.lines.map(({ sku }) => sku);
    return sortOrderable({ lines: order.lines, offers: await this.offers.offers(tx, priceList, skus) });
  }
}
