import { Injectable } from '@nestjs/common';
import { type Feed, type ReadingOutcome, Readings, type ReadSet, type Tx } from '@jembatan/platform';
import { ErpCatalog, ErpStock, type ItemRecord, type PriceRecord, type StockRecord } from './erp-catalog.port';
import { judgeItem, judgePrice, judgeStock } from './heard.rules';
import { wibDay } from './price.rules';
import { PublishingRepository } from './publishing.repository';
import { type Change, type SnapshotKind, SnapshotRepository } from './snapshot.repository';

type Publish = (tx: Tx, set: ReadSet, change: Change) => Promise<void>;

/** What is read of the ERP's catalogue, how its records are judged, and what they become. */
@Injectable()
export class CatalogFeeds {
  constructor(
    private readonly readings: Readings,
    private readonly snapshots: SnapshotRepository,
    private readonly publishing: PublishingRepository,
    private readonly catalog: ErpCatalog,
    private readonly stock: ErpStock,
  ) {}

  read(kind: SnapshotKind, signal: AbortSignal): Promise<ReadingOutcome> {
    switch (kind) {
      case 'items':
        return this.readings.read(this.itemFeed(), signal);
      case 'prices':
        return this.readings.read(this.priceFeed(), signal);
      case 'stock':
        return this.readings.read(this.stockFeed(), signal);
    }
  }

  private itemFeed(): Feed<ItemRecord> {
    return {
      kind: 'catalog.items',
      changeFeed: this.catalog.changeFeed.items,
      page: (query) => this.catalog.items(query),
      keyOf: ({ sku }) => sku,
      subjectOf: ({ sku }) => sku,
      judge: judgeItem,
      publish: this.publisher('items', (tx, set, change) => this.publishing.items(tx, set, change)),
    };
  }

  private priceFeed(): Feed<PriceRecord> {
    return {
      kind: 'catalog.prices',
      changeFeed: this.catalog.changeFeed.prices,
      page: (query) => this.catalog.prices(query),
      keyOf: ({ priceList, sku, minQuantity, validFrom }) =>
        JSON.stringify([priceList, sku, minQuantity, validFrom ? wibDay(validFrom) : null]),
      subjectOf: ({ sku }) => sku,
      judge: judgePrice,
      publish: this.publisher('prices', (tx, set, change) => this.publishing.prices(tx, set, change)),
    };
  }

  private stockFeed(): Feed<StockRecord> {
    return {
      kind: 'catalog.stock',
      changeFeed: this.stock.changeFeed,
      page: (query) => this.stock.stock(query),
      keyOf: ({ sku, warehouse }) => JSON.stringify([sku, warehouse]),
      subjectOf: ({ sku }) => sku,
      judge: judgeStock,
      publish: this.publisher('stock', (tx, set, change) => this.publishing.stock(tx, set, change)),
    };
  }

  private publisher(kind: SnapshotKind, publish: Publish): Feed<never>['publish'] {
    return async (tx, set) => {
      const change = await this.snapshots.beginChange(tx, kind);
      await publish(tx, set, change);
      await this.snapshots.record(tx, kind, change.version, set.asOf, set.publishedAt);
    };
  }
}
