import { Injectable } from '@nestjs/common';
import { Clock, idr, type Money } from '@jembatan/kernel';
import { OfferService, StockClaims } from '@jembatan/catalog';
import { Config, type Tx } from '@jembatan/platform';
import { type Store } from '@jembatan/stores';
import { type CreditJudgement, isFresh, judgeCredit } from './credit.rules';
import { type LinesQuestion, type PricedLines, priceLines, type WantedLine } from './order-lines.rules';
import { OrderRepository } from './order.repository';

/** Seconds for which the answer to a live question is judged by, however short CREDIT_MAX_AGE is: the lock may have to be waited for. */
const LIVE_ANSWER_MAX_AGE = 30;

/** An order that is judged anew and must not count against itself. */
export interface Judged {
  readonly orderId: string | null;
  /** The standing was asked for by this very request. */
  readonly live: boolean;
}

/** Loads what the rules need: prices and stock for the lines, standing and exposure for the credit. */
@Injectable()
export class OrderJudging {
  constructor(
    private readonly offers: OfferService,
    private readonly claims: StockClaims,
    private readonly orders: OrderRepository,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Prices the lines and checks packs and stock. Inside `holdStock` nobody else takes the same stock meanwhile. */
  async price(
    tx: Tx,
    store: Store,
    wanted: readonly WantedLine[],
    released: readonly WantedLine[] = [],
  ): Promise<PricedLines> {
    return priceLines(await this.load(tx, store, wanted, released));
  }

  /** What the store is offered for the lines; `released` is claimed by the order that is written anew. */
  async load(
    tx: Tx,
    store: Store,
    wanted: readonly WantedLine[],
    released: readonly WantedLine[] = [],
  ): Promise<LinesQuestion> {
    const skus = [...new Set(wanted.map(({ sku }) => sku))];
    const offers = await this.offers.offers(tx, store.priceList, skus);
    const figures = [...offers.values()].flatMap(({ sku, stock }) => (stock ? [{ sku, asOf: stock.asOf }] : []));
    const claimed = await this.claims.claimed(tx, figures);
    for (const { sku, quantity } of released) claimed.set(sku, Math.max(0, (claimed.get(sku) ?? 0) - quantity));
    return { wanted, offers, claimed, at: this.clock.now() };
  }

  /** Waits until nobody else is ordering these SKUs; holds them until the transaction ends. */
  async holdStock(tx: Tx, wanted: readonly WantedLine[]): Promise<void> {
    await this.offers.lockStock(tx, [...new Set(wanted.map(({ sku }) => sku))]);
  }

  /** The store must be locked, or two tablets spend the same limit. */
  async judge(tx: Tx, store: Store, order: Money, { orderId, live }: Judged): Promise<CreditJudgement> {
    const { standing, id } = store;
    return judgeCredit({
      standing,
      unheard: await this.orders.openAmount(tx, id, standing?.asOf ?? null, orderId),
      order,
      tolerance: idr(this.config.CREDIT_TOLERANCE),
      now: this.clock.now(),
      maxAge: this.maxAge(live),
    });
  }

  /** Can the store's credit be judged by what was heard? */
  isHeard(store: Store, live = false): boolean {
    return isFresh({ standing: store.standing, now: this.clock.now(), maxAge: this.maxAge(live) });
  }

  private maxAge(live: boolean): number {
    return live ? Math.max(this.config.CREDIT_MAX_AGE, LIVE_ANSWER_MAX_AGE) : this.config.CREDIT_MAX_AGE;
  }
}
