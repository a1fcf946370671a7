import { Injectable } from '@nestjs/common';
import { Clock, type Ctx } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { type ChangePosition, isChangePosition } from './change-position.rules';
import { cursorOf, positionIn } from './cursor';
import { PriceLists } from './price-lists.service';
import { wibDay } from './price.rules';
import { ProductPresenter } from './product.presenter';
import { ProductRepository } from './product.repository';
import { type ShownProduct } from './shown-product.rules';
import { SnapshotReader } from './snapshot-reader.service';

export interface ChangesQuery {
  readonly storeId?: string;
  /** The cursor of the answer before; left out: everything. */
  readonly since?: string;
  readonly limit: number;
}

export interface CatalogChanges {
  readonly items: ShownProduct[];
  /** SKUs that can no longer be ordered. */
  readonly deletions: string[];
  /** To be handed in as `since` the next time. */
  readonly cursor: string;
  /** Is there more to be fetched at once? */
  readonly more: boolean;
}

/**
 * What changed in the catalogue of a store, for tablets that keep a copy. Answers and cursors are the same for all stores of
 * one price list: one copy serves them all.
 */
@Injectable()
export class CatalogChangesService {
  constructor(
    private readonly products: ProductRepository,
    private readonly reader: SnapshotReader,
    private readonly presenter: ProductPresenter,
    private readonly priceLists: PriceLists,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `store.not_found`, `store.choice_needed`, `store.none`; `invalid` for a `since` that is not ours. */
  async list(ctx: Ctx, { storeId, since, limit }: ChangesQuery): Promise<CatalogChanges> {
    const asked = since === undefined ? null : positionIn('since', since, isChangePosition);
    const priceList = await this.priceLists.open(ctx, storeId);
    const from = positionFor(priceList, asked, wibDay(this.clock.now()));
    const today = from.after?.today ?? wibDay(this.clock.now());
    const found = await this.transactions.each((tx) => this.products.listChanged(tx, from, today, limit + 1));
    const page = found.slice(0, limit);
    const skus = page.map(({ sku }) => sku);
    const products = await this.transactions.each((tx) => this.products.listActiveOf(tx, skus));
    const there = new Set(products.map(({ sku }) => sku));
    const last = page.at(-1);
    const more = found.length > limit && last !== undefined;
    const reached = Math.max(from.since, last?.version ?? from.after?.version ?? 0);
    return {
      items: await this.presenter.show(products, await this.reader.storedFigures(priceList, skus)),
      deletions: from.since === 0 ? [] : skus.filter((sku) => !there.has(sku)),
      cursor: cursorOf(
        more ? { ...from, after: { ...last, today } } : { since: reached, day: today, priceList, after: null },
      ),
      more,
    };
  }
}

/** With another price list than before, everything is new. */
const positionFor = (priceList: string | null, asked: ChangePosition | null, today: string): ChangePosition =>
  asked && asked.priceList === priceList ? asked : { since: 0, day: today, priceList, after: null };
