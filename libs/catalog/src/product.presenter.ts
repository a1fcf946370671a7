import { Injectable } from '@nestjs/common';
import { Clock } from '@jembatan/kernel';
import { Config } from '@jembatan/platform';
import { ServiceMode } from '@jembatan/service-mode';
import { type AskedFigure, Claims } from './claims.service';
import { type Figures } from './figure';
import { wibDay } from './price.rules';
import { type Product } from './product';
import { isoOf, show, type ShownProduct, stockHeardAt } from './shown-product.rules';

/** Stock is live while no more than this many readings are missing. */
const READINGS_MISSED = 3;

/** Shows products with their figures, less what our orders take. */
@Injectable()
export class ProductPresenter {
  constructor(
    private readonly claims: Claims,
    private readonly mode: ServiceMode,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async show(products: readonly Product[], figures: Figures): Promise<ShownProduct[]> {
    if (products.length === 0) return [];
    const now = this.clock.now();
    const heardLast = new Date(figures.stockAsOf ?? 0);
    const heard: AskedFigure[] = [];
    for (const { sku } of products) {
      const asOf = stockHeardAt(figures, sku);
      if (asOf !== null) heard.push({ sku, asOf: asOf === figures.stockAsOf ? heardLast : new Date(asOf) });
    }
    const showing = {
      figures,
      pricesAsOf: isoOf(figures.pricesAsOf),
      stockAsOf: isoOf(figures.stockAsOf),
      claimed: await this.claims.claimed(heard),
      day: wibDay(now),
      now: now.getTime(),
      stockIsUp: this.mode.current().functions.stock.mode === 'normal',
      liveFor: READINGS_MISSED * this.config.SYNC_INTERVAL * 1000,
    };
    return products.map((product) => show(product, showing));
  }
}
