import { Injectable } from '@nestjs/common';
import { Clock, type Ctx } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { FigureRepository } from './figure.repository';
import { wibDay } from './price.rules';
import { ProductPresenter } from './product.presenter';
import { ProductRepository } from './product.repository';
import { breaksOn, type ShownProduct } from './shown-product.rules';
import { SnapshotReader } from './snapshot-reader.service';
import { SnapshotRepository } from './snapshot.repository';

/** A product with all that a price list says of it. */
export interface ListedProduct extends ShownProduct {
  /** Of our own picture; null where there is none. */
  readonly pictureHash: string | null;
  /** The days in WIB, both included, on which every price that is shown holds; null without a bound. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** A price list as it holds on one day: what can be ordered by it, by category and name. */
export interface PriceListBook {
  readonly priceList: string;
  /** In WIB, `YYYY-MM-DD`. */
  readonly day: string;
  readonly readAt: Date;
  readonly pricesAsOf: Date | null;
  readonly stockAsOf: Date | null;
  readonly products: readonly ListedProduct[];
}

const PICTURE = /^\/api\/v1\/pictures\/([0-9a-f]{64})$/;

/** What only the plumbing of reading needs. */
@Injectable()
export class PriceListBookTools {
  constructor(
    readonly transactions: Transactions,
    readonly clock: Clock,
  ) {}
}

/** Whole price lists, for what is printed. */
@Injectable()
export class PriceListBooks {
  constructor(
    private readonly products: ProductRepository,
    private readonly figures: FigureRepository,
    private readonly reader: SnapshotReader,
    private readonly presenter: ProductPresenter,
    private readonly snapshots: SnapshotRepository,
    private readonly tools: PriceListBookTools,
  ) {}

  /** Grows whenever products, pictures or prices may have changed. */
  async version(): Promise<number> {
    const snapshots = await this.tools.transactions.each((tx) => this.snapshots.list(tx));
    return Math.max(0, ...snapshots.filter(({ kind }) => kind !== 'stock').map(({ version }) => version));
  }

  /** Every price list that has prices. */
  async lists(): Promise<string[]> {
    return this.tools.transactions.each((tx) => this.figures.priceLists(tx));
  }

  /** Products without a price today are left out: they cannot be ordered. */
  async read(_ctx: Ctx, priceList: string): Promise<PriceListBook> {
    const readAt = this.tools.clock.now();
    const day = wibDay(readAt);
    const active = await this.tools.transactions.each((tx) => this.products.listActive(tx));
    const figures = await this.reader.storedFigures(
      priceList,
      active.map(({ sku }) => sku),
    );
    const shown = await this.presenter.show(active, figures);
    const products = shown
      .filter(({ priceBreaks }) => priceBreaks.length > 0)
      .map((product): ListedProduct => {
        const days = breaksOn(day, figures.breaks.get(product.sku) ?? []);
        return {
          ...product,
          pictureHash: PICTURE.exec(product.imageUrl ?? '')?.[1] ?? null,
          validFrom: latest(days.map(([, , from]) => from)),
          validTo: earliest(days.map(([, , , to]) => to)),
        };
      })
      .sort(byCategoryAndName);
    return {
      ...{ priceList, day, readAt, products },
      pricesAsOf: figures.pricesAsOf === null ? null : new Date(figures.pricesAsOf),
      stockAsOf: figures.stockAsOf === null ? null : new Date(figures.stockAsOf),
    };
  }
}

/** Days as text are in the order of the calendar. */
const known = (days: readonly (string | null)[]): string[] => days.filter((day) => day !== null).sort();
const latest = (days: readonly (string | null)[]): string | null => known(days).at(-1) ?? null;
const earliest = (days: readonly (string | null)[]): string | null => known(days)[0] ?? null;

const inIndonesian = new Intl.Collator('id', { numeric: true });

const byCategoryAndName = (a: ListedProduct, b: ListedProduct): number =>
  inIndonesian.compare(a.category, b.category) ||
  inIndonesian.compare(a.name, b.name) ||
  inIndonesian.compare(a.sku, b.sku);
