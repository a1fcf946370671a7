import { Injectable } from '@nestjs/common';
import { Clock } from '@jembatan/kernel';
import { Config, Transactions } from '@jembatan/platform';
import { ServiceMode } from '@jembatan/service-mode';
import { type Figures } from './figure';
import { wibDay } from './price.rules';
import { type Product } from './product';
import { show, type ShownProduct, stockHeardAt } from './shown-product.rules';
import { StockClaims } from './stock-claims.port';

/** Stock is live while no more than this many readings are missing. */
const READINGS_MISSED = 3;

/** Shows products with their figures, less what our orders take: one statement. */
@Injectable()
export class ProductPresenter {
  constructor(
    private readonly claims: StockClaims,
    private readonly mode: ServiceMode,
    private readonly transactions: Transactions,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async show(products: readonly Product[], figures: Figures): Promise<ShownProduct[]> {
    if (products.length === 0) return [];
    const now = this.clock.now();
    const heard = products.flatMap(({ sku }) => {
      const asOf = stockHeardAt(figures, sku);
      return asOf === null ? [] : [{ sku, asOf: new Date(asOf) }];
    });
    const showing = {
      figures,
      claimed: await this.transactions.each((tx) => this.claims.claimed(tx, heard)),
      day: wibDay(now),
      now: now.getTime(),
      stockIsUp: this.mode.current().functions.stock.mode === 'normal',
      liveFor: READINGS_MISSED * this.config.SYNC_INTERVAL * 1000,
    };
    return products.map((product) => show(product, showing));
  }
}
