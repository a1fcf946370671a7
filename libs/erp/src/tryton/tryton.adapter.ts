import { type ItemRecord, type PriceRecord, type StockRecord } from '@jembatan/catalog';
import { type FeedPage, type FeedQuery } from '@jembatan/kernel';
import { type OrderChange, type OutgoingOrder } from '@jembatan/ordering';
import { type Config } from '@jembatan/platform';
import { type CreditStanding, type CustomerRecord } from '@jembatan/stores';
import { type BookedOrder, ErpAdapter, type ErpCapabilities } from '../erp.adapter';
import { TrytonCatalog } from './tryton-catalog.adapter';
import { TrytonCustomers } from './tryton-customers.adapter';
import { TrytonSaleTerms } from './tryton-sale-terms.adapter';
import { TrytonSales } from './tryton-sales.adapter';
import { TrytonClient } from './tryton.client';

/** Tryton 6.0 over JSON-RPC. */
export class TrytonAdapter extends ErpAdapter {
  readonly name = 'tryton';
  readonly capabilities: ErpCapabilities;
  private readonly client: TrytonClient;
  private readonly catalog: TrytonCatalog;
  private readonly people: TrytonCustomers;
  private readonly sales: TrytonSales;

  constructor(config: Config) {
    super();
    this.capabilities = {
      booking: 'draft',
      idempotent: false,
      // Two confirmations at once exclude each other by table locks, and can overrun a credit limit.
      maxParallelWrites: 1,
      settleMs: config.ERP_SETTLE_MS,
      writeTimeoutMs: config.ERP_WRITE_TIMEOUT_MS,
      // Prices are formulas, and credit moves without its party: neither has a date of change.
      changeFeed: { items: false, prices: false, stock: true, customers: false, orders: true },
    };
    this.client = new TrytonClient(config);
    this.catalog = new TrytonCatalog(this.client);
    this.people = new TrytonCustomers(this.client);
    this.sales = new TrytonSales(this.client, new TrytonSaleTerms(this.client));
  }

  async probe(signal: AbortSignal): Promise<void> {
    await this.client.search({ model: 'company.company', domain: [], fields: ['currency'], limit: 1, signal });
  }

  items(query: FeedQuery): Promise<FeedPage<ItemRecord>> {
    return this.catalog.items(query);
  }

  prices(query: FeedQuery): Promise<FeedPage<PriceRecord>> {
    return this.catalog.prices(query);
  }

  stock(query: FeedQuery): Promise<FeedPage<StockRecord>> {
    return this.catalog.stock(query);
  }

  customers(query: FeedQuery): Promise<FeedPage<CustomerRecord>> {
    return this.people.customers(query);
  }

  credit(customerCode: string, signal: AbortSignal): Promise<CreditStanding | null> {
    return this.people.credit(customerCode, signal);
  }

  findOrders(externalRef: string, signal: AbortSignal): Promise<readonly BookedOrder[]> {
    return this.sales.find(externalRef, signal);
  }

  createOrder(order: OutgoingOrder, signal: AbortSignal): Promise<BookedOrder> {
    return this.sales.create(order, signal);
  }

  confirmOrder(id: string, signal: AbortSignal): Promise<BookedOrder> {
    return this.sales.confirm(id, signal);
  }

  dropDraft(id: string, signal: AbortSignal): Promise<void> {
    return this.sales.drop(id, signal);
  }

  orderChanges(query: FeedQuery): Promise<FeedPage<OrderChange>> {
    return this.sales.changes(query);
  }
}
