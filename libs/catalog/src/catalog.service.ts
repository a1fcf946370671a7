import { Injectable } from '@nestjs/common';
import { type Ctx, type Page } from '@jembatan/kernel';
import { cursorOf, positionIn } from './cursor';
import { PriceLists } from './price-lists.service';
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

/** The catalogue as a store sees it. */
@Injectable()
export class CatalogService {
  constructor(
    private readonly shelf: ProductShelf,
    private readonly reader: SnapshotReader,
    private readonly presenter: ProductPresenter,
    private readonly priceLists: PriceLists,
  ) {}

  /**
   * The products in the order of their names.
   * @throws DomainError `store.not_found`, `store.choice_needed`, `store.none`; `invalid` for a cursor that is not ours.
   */
  async page(ctx: Ctx, { storeId, q = '', category, limit, cursor }: CatalogQuery): Promise<Page<ShownProduct>> {
    const after = cursor === undefined ? null : positionIn('cursor', cursor, isPosition);
    const priceList = await this.priceLists.open(ctx, storeId);
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
}

const isPosition = (read: unknown): read is Position =>
  Array.isArray(read) && read.length === 2 && read.every((part) => typeof part === 'string');
