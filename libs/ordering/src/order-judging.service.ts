import { Injectable } from '@nestjs/common';
import { Clock, idr, type Money } from '@jembatan/kernel';
import { type Offer, OfferService, StockClaims } from '@jembatan/catalog';
import { type Tx } from '@jembatan/platform';
import { Thresholds } from '@jembatan/settings';
import { type Store } from '@jembatan/stores';
import { type CreditJudgement, isFresh, judgeCredit } from './credit.rules';
import { type LinesQuestion, type PricedLines, priceLines, type WantedLine } from './order-lines.rules';
import { OrderRepository } from './order.repository';

/** Seconds for which the answer to a live question is judged by, however short the longest age is: the lock may have to be waited for. */
const LIVE_ANSWER_MAX_AGE = 30;

/** An order that is judged anew and must not count against itself. */
export interface Judged {
  readonly orderId: string | null;
  /** The standing was asked for by this very request. */
  readonly live: boolean;
}

const skusOf = (wanted: readonly WantedLine[]): string[] => [...new Set(wanted.map(({ sku }) => sku))];

/** Loads what the rules need: prices and stock for the lines, standing and exposure for the credit. */
@Injectable()
export class OrderJudging {
  constructor(
    private readonly offers: OfferService,
    private readonly claims: StockClaims,
    private readonly orders: OrderRepository,
    private readonly thresholds: Thresholds,
    private readonly clock: Clock,
  ) {}

  /**
   * Prices the lines and checks packs and stock; `released` is claimed by the order that is written anew. Until the
   * transaction ends nobody else takes stock of these SKUs: they are held as late as can be, for others wait on them.
   */
  async price(
    tx: Tx,
    store: Store,
    wanted: readonly WantedLine[],
    released: readonly WantedLine[] = [],
  ): Promise<PricedLines> {
    const skus = skusOf(wanted);
    // Mostly the offers are known beforehand, and what is claimed of them is asked for in the same write.
    const likely = this.offers.likely(store.priceList, skus);
    const [version, likelyClaimed] = await Promise.all([
      this.offers.lockStock(tx, skus),
      likely && this.claimed(tx, likely.offers, released),
    ]);
    const at = this.clock.now();
    if (likely && likelyClaimed && likely.version === version)
      return priceLines({ wanted, offers: likely.offers, claimed: likelyClaimed, at });
    const offers = await this.offers.offers(tx, store.priceList, skus);
    return priceLines({ wanted, offers, claimed: await this.claimed(tx, offers, released), at });
  }

  /** What the store is offered for the lines right now. Nothing is held. */
  async load(
    tx: Tx,
    store: Store,
    wanted: readonly WantedLine[],
    released: readonly WantedLine[] = [],
  ): Promise<LinesQuestion> {
    const offers = await this.offers.offers(tx, store.priceList, skusOf(wanted));
    return { wanted, offers, claimed: await this.claimed(tx, offers, released), at: this.clock.now() };
  }

  /** The store must be locked, or two tablets spend the same limit. */
  async judge(tx: Tx, store: Store, order: Money, { orderId, live }: Judged): Promise<CreditJudgement> {
    return this.verdict(store, order, await this.unheard(tx, store, orderId), live);
  }

  /** Our orders that the store's standing cannot contain yet; `without` leaves out the one that is judged. */
  async unheard(tx: Tx, { id, standing }: Store, without: string | null = null): Promise<Money> {
    return this.orders.openAmount(tx, id, standing?.asOf ?? null, without);
  }

  /** An order that the ERP booked while it was asked is in its figure, and in ours: then the store's exposure looks too high. */
  async mayCountTwice(tx: Tx, { id, standing }: Store): Promise<boolean> {
    return standing !== null && (await this.orders.bookedSince(tx, id, standing.asOf));
  }

  verdict({ standing }: Store, order: Money, unheard: Money, live: boolean): CreditJudgement {
    return judgeCredit({
      standing,
      unheard,
      order,
      tolerance: idr(this.thresholds.of('creditTolerance')),
      now: this.clock.now(),
      maxAge: this.maxAge(live),
    });
  }

  /** Can the store's credit be judged by what was heard? */
  isHeard(store: Store, live = false): boolean {
    return isFresh({ standing: store.standing, now: this.clock.now(), maxAge: this.maxAge(live) });
  }

  private async claimed(
    tx: Tx,
    offers: ReadonlyMap<string, Offer>,
    released: readonly WantedLine[],
  ): Promise<Map<string, number>> {
    const figures = [...offers.values()].flatMap(({ sku, stock }) => (stock ? [{ sku, asOf: stock.asOf }] : []));
    const claimed = await this.claims.claimed(tx, figures);
    for (const { sku, quantity } of released) claimed.set(sku, Math.max(0, (claimed.get(sku) ?? 0) - quantity));
    return claimed;
  }

  private maxAge(live: boolean): number {
    const maxAge = this.thresholds.of('creditMaxAge');
    return live ? Math.max(maxAge, LIVE_ANSWER_MAX_AGE) : maxAge;
  }
}
