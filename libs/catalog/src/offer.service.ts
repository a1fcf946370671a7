import { Injectable } from '@nestjs/common';
import { Clock } from '@jembatan/kernel';
import { type Tx } from '@jembatan/platform';
import { OfferRepository } from './offer.repository';
import { wibDay } from './price.rules';
import { type Offer } from './product';

const REMEMBERED_MAX = 100_000;

const keyOf = (priceList: string | null, sku: string): string => `${sku}\n${priceList ?? ''}`;

/** Offers of one version of the catalogue on one day, by price list and SKU; null: the ERP never listed the SKU. */
interface Memory {
  readonly version: number;
  readonly day: string;
  readonly offers: Map<string, Offer | null>;
}

export interface LikelyOffers {
  readonly version: number;
  readonly offers: Map<string, Offer>;
}

/**
 * What placing an order needs to know of products. PostgreSQL is asked each time: it answers the version of the catalogue,
 * and the offers only that are not remembered of that very version.
 */
@Injectable()
export class OfferService {
  private memory: Memory = { version: -1, day: '', offers: new Map() };

  constructor(
    private readonly repository: OfferRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes the caller the only one who decides over the stock of `skus` until the transaction ends, so that two orders
   * cannot take the last unit. One statement. Call it once in a transaction: the order of the locks holds within one call.
   * Answers the version of the catalogue.
   */
  async lockStock(tx: Tx, skus: readonly string[]): Promise<number> {
    return this.repository.lock(tx, skus);
  }

  /** What {@link offers} answers if the catalogue is still of this version; null when some SKU is not remembered. */
  likely(priceList: string | null, skus: readonly string[]): LikelyOffers | null {
    const { version, offers } = this.of(wibDay(this.clock.now()), this.memory.version);
    const found = new Map<string, Offer>();
    for (const sku of skus) {
      const offer = offers.get(keyOf(priceList, sku));
      if (offer === undefined) return null;
      if (offer) found.set(sku, offer);
    }
    return { version, offers: found };
  }

  /**
   * The offers by SKU, priced from `priceList` as of today in Jakarta. SKUs the ERP never listed are absent; stock of a
   * product that the ERP's stock list does not hold is 0 as of that list. One statement.
   */
  async offers(tx: Tx, priceList: string | null, skus: readonly string[]): Promise<Map<string, Offer>> {
    const day = wibDay(this.clock.now());
    const { version, offers: remembered } = this.of(day, this.memory.version);
    const unknown = skus.filter((sku) => !remembered.has(keyOf(priceList, sku)));
    const heard = await this.repository.list(tx, { priceList, skus, day, remembered: { version, unknown } });
    const told = new Map(heard.offers.map((offer) => [offer.sku, offer]));
    const memory = this.of(day, heard.version);
    const found = new Map<string, Offer>();
    for (const sku of skus) {
      const offer = told.get(sku) ?? (heard.version === version ? remembered.get(keyOf(priceList, sku)) : null) ?? null;
      memory.offers.set(keyOf(priceList, sku), offer);
      if (offer) found.set(sku, offer);
    }
    return found;
  }

  /** What is remembered of a version on a day; beginning anew when it is newer than what is. */
  private of(day: string, version: number): Memory {
    const { memory } = this;
    if (memory.version === version && memory.day === day && memory.offers.size < REMEMBERED_MAX) return memory;
    const fresh = { version, day, offers: new Map<string, Offer | null>() };
    if (version >= memory.version) this.memory = fresh;
    return fresh;
  }
}
