import { type ItemRecord, type PriceRecord, type StockRecord } from '@jembatan/catalog';
import { type FeedPage, type FeedQuery, type SkippedRecord } from '@jembatan/kernel';
import {
  itemOf,
  packOf,
  priceOf,
  SALE_UNIT_FIELDS,
  salesUnits,
  stockOf,
  taxIdsOf,
  warehouseName,
} from './tryton-catalog.rules';
import { LIST_PRICE } from './tryton-customer.rules';
import { afterId, changedSince, nextAfter } from './tryton-paging.rules';
import { idsIn, isTrue, readEach, type Row, textOrNull } from './tryton-record.rules';
import { type TrytonClient } from './tryton.client';

const PRODUCTS_PER_PAGE = 200;
/** Tryton reckons a price in about 2 ms, for each list and break. */
const PRICES_PER_PAGE = 50;

interface PriceList {
  /** Null: the list price of the product itself, for customers without a price list. */
  readonly id: number | null;
  readonly name: string;
  readonly taxIncluded: boolean;
  /** Stock units from which one of its lines holds; 0 is the beginning. */
  readonly breaks: readonly number[];
}

/** Articles, prices and stock in Tryton. */
export class TrytonCatalog {
  constructor(private readonly client: TrytonClient) {}

  async items({ cursor, signal }: FeedQuery): Promise<FeedPage<ItemRecord>> {
    const products = await this.client.search({
      model: 'product.product',
      domain: afterId(cursor),
      fields: [
        ...SALE_UNIT_FIELDS,
        ...['name', 'active', 'salable', 'categories', 'sale_uom.name'],
        ...['account_category.name', 'account_category.customer_taxes_used'],
      ],
      limit: PRODUCTS_PER_PAGE,
      context: { active_test: false },
      signal,
    });
    const categoryIds = products.flatMap((row) => idsIn(row, 'categories'));
    const categories = await this.byId('product.category', categoryIds, ['name'], signal);
    const taxes = await this.byId('account.tax', products.flatMap(taxIdsOf), ['type', 'rate'], signal);
    const identifiers = await this.client.search({
      model: 'product.identifier',
      domain: [['product', 'in', products.map(({ id }) => id)]],
      fields: ['product', 'code'],
      signal,
    });
    const barcodes = new Map(identifiers.map(({ product, code }) => [product, textOrNull(code)]));
    const read = readEach('items', products, 'code', (row) => [itemOf(row, { categories, taxes, barcodes })]);
    return { ...read, nextCursor: nextAfter(products, PRODUCTS_PER_PAGE) };
  }

  async prices({ cursor, signal }: FeedQuery): Promise<FeedPage<PriceRecord>> {
    const products = await this.client.search({
      model: 'product.product',
      domain: [...afterId(cursor), ['salable', '=', true]],
      fields: SALE_UNIT_FIELDS,
      limit: PRICES_PER_PAGE,
      signal,
    });
    const sold = readEach('prices', products, 'code', (row) => [{ id: row.id, pack: packOf(row) }]);
    const items: PriceRecord[] = [];
    const skipped: SkippedRecord[] = [...sold.skipped];
    for (const list of await this.priceLists(signal)) {
      if (list.taxIncluded) skipped.push({ place: 'price lists', key: list.name, reason: 'its prices include tax' });
      else
        for (const pack of new Set(sold.items.map((product) => product.pack))) {
          const ids = sold.items.filter((product) => product.pack === pack).map(({ id }) => id);
          for (const minQuantity of new Set(list.breaks.map((quantity) => salesUnits(quantity, pack)))) {
            const rows = await this.pricesOf(ids, list, minQuantity, signal);
            const place = `prices[${list.name}]`;
            const read = readEach(place, rows, 'code', (row) => [priceOf(row, list.name, minQuantity)]);
            items.push(...read.items);
            skipped.push(...read.skipped);
          }
        }
    }
    return { items, skipped, nextCursor: nextAfter(products, PRICES_PER_PAGE) };
  }

  async stock({ cursor, since, signal }: FeedQuery): Promise<FeedPage<StockRecord>> {
    const { ids, nextCursor } = await this.productsToCount(cursor, since, signal);
    const warehouses = await this.client.search({
      model: 'stock.location',
      domain: [['type', '=', 'warehouse']],
      fields: ['code', 'name'],
      signal,
    });
    const items: StockRecord[] = [];
    const skipped: SkippedRecord[] = [];
    for (const warehouse of warehouses) {
      const name = warehouseName(warehouse);
      const rows = await this.client.search({
        model: 'product.product',
        domain: [['id', 'in', ids]],
        fields: [...SALE_UNIT_FIELDS, 'quantity', 'forecast_quantity'],
        // Several warehouses in one question are answered with zero.
        context: { locations: [warehouse.id] },
        signal,
      });
      const read = readEach(`stock[${name}]`, rows, 'code', (row) => [stockOf(row, name)]);
      items.push(...read.items);
      skipped.push(...read.skipped);
    }
    return { items, skipped, nextCursor };
  }

  /** The next products, with `since` those whose stock moved: a product's own change date knows nothing of that. */
  private async productsToCount(
    cursor: string | null,
    since: Date | null,
    signal: AbortSignal,
  ): Promise<{ ids: number[]; nextCursor: string | null }> {
    const limit = PRODUCTS_PER_PAGE;
    if (!since) {
      const domain = afterId(cursor);
      const products = await this.client.search({ model: 'product.product', domain, fields: ['code'], limit, signal });
      return { ids: products.map(({ id }) => id), nextCursor: nextAfter(products, limit) };
    }
    const moves = await this.client.search({
      model: 'stock.move',
      domain: [...afterId(cursor, 'product'), changedSince(since)],
      fields: ['product'],
      order: 'product.id',
      limit,
      signal,
    });
    const products = moves.flatMap(({ product }) => (typeof product === 'number' ? [{ id: product }] : []));
    return {
      ids: [...new Set(products.map(({ id }) => id))],
      nextCursor: moves.length < limit ? null : nextAfter(products, 1),
    };
  }

  private async priceLists(signal: AbortSignal): Promise<PriceList[]> {
    const lists = await this.client.search({
      model: 'product.price_list',
      domain: [],
      fields: ['name', 'tax_included'],
      signal,
    });
    const lines = await this.client.search({
      model: 'product.price_list.line',
      domain: [['quantity', '>', 0]],
      fields: ['price_list', 'quantity'],
      signal,
    });
    const breaksOf = (id: number): number[] =>
      lines.filter((line) => line.price_list === id).map(({ quantity }) => Number(quantity));
    return [
      { id: null, name: LIST_PRICE, taxIncluded: false, breaks: [0] },
      ...lists.map(({ id, name, tax_included }) => ({
        id,
        name: textOrNull(name) ?? `list ${id}`,
        taxIncluded: isTrue(tax_included),
        breaks: [0, ...breaksOf(id)],
      })),
    ];
  }

  private pricesOf(ids: number[], list: PriceList, quantity: number, signal: AbortSignal): Promise<Row[]> {
    return this.client.search({
      model: 'product.product',
      domain: [['id', 'in', ids]],
      fields: ['code', 'sale_price_uom'],
      context: { price_list: list.id, quantity },
      signal,
    });
  }

  private async byId(
    model: string,
    ids: readonly number[],
    fields: readonly string[],
    signal: AbortSignal,
  ): Promise<Map<number, Row>> {
    if (ids.length === 0) return new Map();
    const domain = [['id', 'in', [...new Set(ids)]]];
    const rows = await this.client.search({ model, domain, fields, context: { active_test: false }, signal });
    return new Map(rows.map((row) => [row.id, row]));
  }
}
