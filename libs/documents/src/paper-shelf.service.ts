import { type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { PriceListBooks, PriceLists } from '@jembatan/catalog';
import { type Ctx } from '@jembatan/kernel';
import { Files, Transactions } from '@jembatan/platform';
import { CompanySettings } from '@jembatan/settings';
import { type Store, StoreAccounts, StoreDirectory } from '@jembatan/stores';
import { type MadeDocument, type MadeKind } from './made-document';
import { MadeDocumentRepository } from './made-document.repository';
import { paperNotMade } from './paper.errors';
import { orderFormOf, priceListXlsx } from './price-list-sheet';

/** What only the bytes of papers need. */
@Injectable()
export class PaperShelfTools {
  constructor(
    readonly files: Files,
    readonly transactions: Transactions,
    readonly books: PriceListBooks,
    readonly company: CompanySettings,
    readonly stores: StoreAccounts,
  ) {}
}

/** The papers that lie ready, for who may see a store's prices. */
@Injectable()
export class PaperShelf {
  constructor(
    private readonly made: MadeDocumentRepository,
    private readonly priceLists: PriceLists,
    private readonly directory: StoreDirectory,
    private readonly tools: PaperShelfTools,
  ) {}

  /**
   * Those of the store's price list.
   * @throws DomainError `store.not_found`, `store.choice_needed`, `store.none`
   */
  async list(ctx: Ctx, storeId?: string): Promise<MadeDocument[]> {
    const priceList = await this.priceLists.open(ctx, storeId);
    return priceList === null ? [] : this.of([priceList]);
  }

  /** Those of price lists that the caller was found to see. */
  async of(priceLists: readonly string[]): Promise<MadeDocument[]> {
    return this.tools.transactions.each((tx) => this.made.list(tx, priceLists));
  }

  /** @throws DomainError as `list` does, `document.not_made` */
  async get(ctx: Ctx, kind: MadeKind, storeId?: string): Promise<MadeDocument> {
    const found = (await this.list(ctx, storeId)).find((one) => one.kind === kind);
    if (!found) throw paperNotMade();
    return found;
  }

  bytes({ fileId, size }: MadeDocument): Readable {
    return this.tools.files.open({ id: fileId, size });
  }

  /** The store's prices as they are now, with the stock. @throws DomainError as `get` does */
  async priceList(ctx: Ctx, storeId?: string): Promise<{ readonly store: Store; readonly bytes: Readable }> {
    const store = await this.storeOf(ctx, storeId);
    if (store.priceList === null) throw paperNotMade();
    const book = await this.tools.books.read(ctx, store.priceList);
    return { store, bytes: priceListXlsx(book, this.tools.company.current().brand, store) };
  }

  /** @throws DomainError as `get` does */
  async orderForm(
    ctx: Ctx,
    storeId?: string,
  ): Promise<{ readonly store: Store; readonly made: MadeDocument; readonly bytes: Buffer }> {
    const made = await this.get(ctx, 'order-form', storeId);
    const store = await this.storeOf(ctx, storeId);
    return { store, made, bytes: orderFormOf(await buffer(this.bytes(made)), store, made) };
  }

  private async storeOf(ctx: Ctx, storeId?: string): Promise<Store> {
    const id = await this.directory.open(ctx, storeId);
    return this.tools.transactions.each((tx) => this.tools.stores.get(tx, id));
  }
}
