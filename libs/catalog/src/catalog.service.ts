import { Injectable } from '@nestjs/common';
import { type Ctx, type Page } from '@jembatan/kernel';
import { type Store, StoreDirectory } from '@jembatan/stores';
import { cursorOf, positionIn } from './cursor';
import { type Position, search } from './product-search.rules';
import { ProductPresenter } from './product.presenter';
import { ProductShelf } from './product-shelf.service';
import { type ShownProduct } from './shown-product.rules';
import { SnapshotReader } from './snapshot-reader.service';

export interface CatalogQuery {
  /** The store whose prices are shown; needed where the caller has several. */
  readonly storeId?: string;
  readonly q?: string;
  readonly category?: string;
  readonly limit: number;
  readonly cursor?: string;
}

/** Milliseconds for which a store that a person opened is not asked for again. */
const OPEN_FOR_MS = 2000;
const MOST_OPEN = 10_000;

/** The catalogue as a store sees it. */
@Injectable()
export class CatalogService {
  private readonly opened = new Map<string, { readonly store: Store; readonly until: number }>();

  constructor(
    private readonly shelf: ProductShelf,
    private readonly reader: SnapshotReader,
    private readonly presenter: ProductPresenter,
    private readonly directory: StoreDirectory,
  ) {}

  /**
   * The products in the order of their names.
   * @throws DomainError `store.not_found`, `store.choice_needed`, `store.none`; `invalid` for a cursor that is not ours.
   */
  async page(ctx: Ctx, { storeId, q = '', category, limit, cursor }: CatalogQuery): Promise<Page<ShownProduct>> {
    const after = cursor === undefined ? null : positionIn('cursor', cursor, isPosition);
    const { priceList } = await this.open(ctx, storeId);
    const { found, more } = search(await this.shelf.current(), { q, category: category ?? null, after, limit });
    const last = found.at(-1);
    const figures = await this.reader.figures(
      priceList,
      found.map(({ sku }) => sku),
    );
    return {
      items: await this.presenter.show(found, figures),
      nextCursor: more && last ? cursorOf([last.name, last.sku]) : null,
    };
  }

  private async open(ctx: Ctx, storeId = ''): Promise<Store> {
    const key = [ctx.actor.id, ctx.actor.onBehalfOf?.storeId, storeId].join();
    const known = this.opened.get(key);
    const now = performance.now();
    if (known && known.until > now) return known.store;
    const store = await this.directory.open(ctx, storeId || undefined);
    if (this.opened.size >= MOST_OPEN) this.opened.clear();
    this.opened.set(key, { store, until: now + OPEN_FOR_MS });
    return store;
  }
}

const isPosition = (read: unknown): read is Position =>
  Array.isArray(read) && read.length === 2 && read.every((part) => typeof part === 'string');
