import { ErpCatalog, ErpStock, type ItemRecord, type PriceRecord, type StockRecord } from '@jembatan/catalog';
import { DomainError, type FeedPage, type FeedQuery, idr } from '@jembatan/kernel';
import { type CustomerRecord, ErpCustomers } from '@jembatan/stores';

type Answer<T> = (query: FeedQuery) => FeedPage<T> | Promise<FeedPage<T>>;

/** A list of an ERP that answers as a test tells it, and remembers what it was asked. */
export class FakeFeed<T> {
  readonly asked: FeedQuery[] = [];
  changeFeed = false;
  answer: Answer<T> = () => pageOf<T>([]);

  async page(query: FeedQuery): Promise<FeedPage<T>> {
    this.asked.push(query);
    return this.answer(query);
  }
}

export const pageOf = <T>(items: readonly T[], rest: Partial<FeedPage<T>> = {}): FeedPage<T> => ({
  items,
  skipped: [],
  nextCursor: null,
  ...rest,
});

/** Answers `items` in pages of `size`; the cursor is the place of the next. */
export const inPages =
  <T>(items: readonly T[], size = 100): Answer<T> =>
  ({ cursor }) => {
    const from = Number(cursor ?? 0);
    const next = from + size;
    return pageOf(items.slice(from, next), { nextCursor: next < items.length ? String(next) : null });
  };

/** Answers as `answer` does until `pages` were answered, then the ERP is gone. */
export function dyingAfter<T>(pages: number, answer: Answer<T>): Answer<T> {
  let left = pages;
  return (query) => {
    left -= 1;
    if (left < 0) throw erpIsGone();
    return answer(query);
  };
}

export const erpIsGone = (): DomainError => new DomainError('unavailable', 'erp.unavailable');

export class FakeCatalog extends ErpCatalog {
  readonly itemFeed = new FakeFeed<ItemRecord>();
  readonly priceFeed = new FakeFeed<PriceRecord>();

  get changeFeed(): { items: boolean; prices: boolean } {
    return { items: this.itemFeed.changeFeed, prices: this.priceFeed.changeFeed };
  }
  items(query: FeedQuery): Promise<FeedPage<ItemRecord>> {
    return this.itemFeed.page(query);
  }
  prices(query: FeedQuery): Promise<FeedPage<PriceRecord>> {
    return this.priceFeed.page(query);
  }
}

export class FakeStock extends ErpStock {
  readonly feed = new FakeFeed<StockRecord>();

  get changeFeed(): boolean {
    return this.feed.changeFeed;
  }
  stock(query: FeedQuery): Promise<FeedPage<StockRecord>> {
    return this.feed.page(query);
  }
}

export class FakeCustomers extends ErpCustomers {
  readonly feed = new FakeFeed<CustomerRecord>();

  get changeFeed(): boolean {
    return this.feed.changeFeed;
  }
  customers(query: FeedQuery): Promise<FeedPage<CustomerRecord>> {
    return this.feed.page(query);
  }
}

export const item = (sku: string, rest: Partial<ItemRecord> = {}): ItemRecord => ({
  sku,
  name: `Sabun ${sku}`,
  barcode: null,
  brand: 'Melati',
  category: 'Perawatan',
  unit: 'KARTON',
  packSize: 12,
  minQuantity: 1,
  multiple: 1,
  taxClass: 'STANDARD',
  active: true,
  imageUrl: null,
  ...rest,
});

export const price = (sku: string, amount: number, rest: Partial<PriceRecord> = {}): PriceRecord => ({
  priceList: 'RETAIL',
  sku,
  minQuantity: 1,
  price: idr(amount),
  validFrom: null,
  validTo: null,
  ...rest,
});

export const stockOf = (sku: string, available: number, warehouse = 'JKT'): StockRecord => ({
  sku,
  warehouse,
  available,
});

export const customer = (code: string, rest: Partial<CustomerRecord> = {}): CustomerRecord => ({
  code,
  name: `Toko ${code}`,
  priceList: 'RETAIL',
  creditLimit: idr(1_000_000),
  creditUsed: idr(0),
  overdueAmount: idr(0),
  blocked: false,
  address: null,
  location: { lat: -6.2, lng: 106.8 },
  phone: null,
  email: null,
  taxId: null,
  ...rest,
});
