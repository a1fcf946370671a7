import { type ItemRecord, type PriceRecord, type StockRecord } from '@jembatan/catalog';
import { type FeedPage, type FeedQuery } from '@jembatan/kernel';
import { type OrderChange, type OutgoingOrder } from '@jembatan/ordering';
import { type Config } from '@jembatan/platform';
import { type CreditStanding, type CustomerRecord } from '@jembatan/stores';
import { type BookedOrder, ErpAdapter, type ErpCapabilities, ErpFailure } from '../erp.adapter';
import { ErpClock } from './erp-clock';
import { bookedOf, changeOf, foundOf, requestOf } from './rest-order.rules';
import { isRow, nonsense, type PageToRead, readOne, readPage, readRow } from './rest-record.rules';
import { RestClient } from './rest.client';
import { customerOf, itemOf, priceOf, standingOf, stockOf } from './rest.rules';

const PAGE_SIZE = '500';
/** An ERP that ignores the filter lists all its orders: so many pages are looked through before that is called garbage. */
const MAX_LOOK_UP_PAGES = 20;

/** An ERP that speaks the contract of `erp-contract.openapi.json`: one-shot booking over HTTP and JSON. */
export class RestAdapter extends ErpAdapter {
  readonly name = 'rest';
  readonly capabilities: ErpCapabilities;
  private readonly clock = new ErpClock();
  private readonly client: RestClient;

  constructor(config: Config) {
    super();
    this.client = new RestClient(config.ERP_URL, config.ERP_TOKEN ?? '', this.clock);
    this.capabilities = {
      booking: 'one-shot',
      idempotent: config.ERP_IDEMPOTENT,
      maxParallelWrites: config.ERP_MAX_PARALLEL_WRITES,
      settleMs: config.ERP_SETTLE_MS,
      writeTimeoutMs: config.ERP_WRITE_TIMEOUT_MS,
      changeFeed: { items: true, prices: true, stock: true, customers: true, orders: true },
    };
  }

  /** Health may be answered by a door that leads nowhere, so a record is read as well. */
  async probe(signal: AbortSignal): Promise<void> {
    const { body } = await this.client.send({ method: 'GET', path: 'health', signal });
    readRow(body);
    const page = await this.client.send({ method: 'GET', path: 'customers', query: { limit: '1' }, signal });
    readPage({ list: 'customers', body: page.body, cursor: null, key: 'code', read: customerOf });
  }

  items(query: FeedQuery): Promise<FeedPage<ItemRecord>> {
    return this.page('items', query, 'sku', itemOf);
  }

  prices(query: FeedQuery): Promise<FeedPage<PriceRecord>> {
    return this.page('prices', query, 'sku', priceOf);
  }

  stock(query: FeedQuery): Promise<FeedPage<StockRecord>> {
    return this.page('stock', query, 'sku', stockOf);
  }

  customers(query: FeedQuery): Promise<FeedPage<CustomerRecord>> {
    return this.page('customers', query, 'code', customerOf);
  }

  orderChanges(query: FeedQuery): Promise<FeedPage<OrderChange>> {
    return this.page('sales-orders', query, 'externalRef', changeOf);
  }

  async credit(customerCode: string, signal: AbortSignal): Promise<CreditStanding | null> {
    const askedAt = new Date();
    const path = `customers/${encodeURIComponent(customerCode)}/credit`;
    const { status, body } = await this.client.send({ method: 'GET', path, signal, alsoGood: 404 });
    if (status !== 404) return readOne('credit', body, (row) => standingOf(row, askedAt));
    // The 404 page of something before the ERP tells nothing of the customer.
    if (!isRow(body)) throw nonsense('a 404 from something before the ERP');
    return null;
  }

  async findOrders(externalRef: string, signal: AbortSignal): Promise<readonly BookedOrder[]> {
    const orders: BookedOrder[] = [];
    let cursor: string | null = null;
    for (let page = 0; page < MAX_LOOK_UP_PAGES; page++) {
      const query: Record<string, string | null> = { externalRef, cursor };
      const { body } = await this.client.send({ method: 'GET', path: 'sales-orders', query, signal });
      const found = foundOf(body, externalRef);
      orders.push(...found.orders);
      if (found.nextCursor === null) return orders;
      if (typeof found.nextCursor !== 'string' || found.nextCursor === cursor) break;
      cursor = found.nextCursor;
    }
    throw nonsense('the orders of one reference do not end');
  }

  async createOrder(order: OutgoingOrder, signal: AbortSignal): Promise<BookedOrder> {
    const { body } = await this.client.send({
      method: 'POST',
      path: 'sales-orders',
      body: requestOf(order),
      headers: { 'idempotency-key': order.externalRef },
      signal,
    });
    try {
      return bookedOf(body, order.externalRef);
    } catch (error) {
      if (error instanceof ErpFailure)
        throw new ErpFailure('unknown-outcome', error.code, error.message, [], { cause: error });
      throw error;
    }
  }

  confirmOrder(): Promise<BookedOrder> {
    return Promise.reject(noDrafts());
  }

  dropDraft(): Promise<void> {
    return Promise.reject(noDrafts());
  }

  private async page<T>(
    list: string,
    query: FeedQuery,
    key: string,
    read: PageToRead<T>['read'],
  ): Promise<FeedPage<T>> {
    const { cursor, since, signal } = query;
    // Before changes are asked for, the ERP's clock has to be known.
    if (since && !this.clock.known) await this.client.send({ method: 'GET', path: 'health', signal });
    const updatedSince = since && this.clock.theirs(since).toISOString();
    const { body } = await this.client.send({
      method: 'GET',
      path: list,
      query: { cursor, limit: PAGE_SIZE, updatedSince },
      signal,
    });
    return readPage({ list, body, cursor, key, read });
  }
}

const noDrafts = (): ErpFailure => new ErpFailure('rejected', 'erp.no_drafts', 'This ERP books in one shot');
