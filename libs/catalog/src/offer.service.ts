import { Injectable } from '@nestjs/common';
import { Clock } from '@jembatan/kernel';
import { type Tx } from '@jembatan/platform';
import { OfferRepository } from './offer.repository';
import { wibDay } from './price.rules';
import { type Offer } from './product';

/** What placing an order needs to know of products: from PostgreSQL, never from a cache. */
@Injectable()
export class OfferService {
  constructor(
    private readonly repository: OfferRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes the caller the only one who decides over the stock of `skus` until the transaction ends, so that two orders
   * cannot take the last unit. One statement. Call it once in a transaction: the order of the locks holds within one call.
   */
  async lockStock(tx: Tx, skus: readonly string[]): Promise<void> {
    await this.repository.lock(tx, skus);
  }

  /**
   * The offers by SKU, priced from `priceList` as of today in Jakarta. SKUs the ERP never listed are absent; stock of a
   * product that the ERP's stock list does not hold is 0 as of that list. One statement.
   */
  async offers(tx: Tx, priceList: string | null, skus: readonly string[]): Promise<Map<string, Offer>> {
    const offers = await this.repository.list(tx, priceList, skus, wibDay(this.clock.now()));
    return new Map(offers.map((offer) => [offer.sku, offer]));
  }
}
