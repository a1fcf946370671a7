import { catalogue, WAREHOUSES } from './catalogue';
import {
  type Customer,
  type Item,
  type Order,
  type OrderLine,
  type OrderRequest,
  type OrderStatus,
  type Price,
  type Refusal,
  type Stock,
} from './contract';
import { customers } from './customers';
import { judgeOrder, type LineCase, net, taxOf, wanted } from './order.rules';
import { Shelf } from './shelf';

/** An order as the book keeps it. */
export interface BookedOrder extends Order {
  readonly customerCode: string;
  readonly orderedAt: string;
  readonly note: string | null;
  /** What it takes of the customer's credit, tax included. */
  readonly amount: number;
  readonly taken: readonly { readonly sku: string; readonly warehouse: string; readonly quantity: number }[];
}

/** Whatever changes the book. The same events in the same order give the same book. */
export type BookEvent =
  | { readonly kind: 'booked'; readonly order: BookedOrder }
  | { readonly kind: 'received'; readonly externalRef: string }
  | { readonly kind: 'order'; readonly order: BookedOrder }
  | { readonly kind: 'item'; readonly item: Item }
  | { readonly kind: 'price'; readonly price: Price }
  | { readonly kind: 'stock'; readonly stock: Stock }
  | { readonly kind: 'customer'; readonly customer: Customer };

export type Booking =
  | { readonly kind: 'booked'; readonly order: BookedOrder; readonly repeated: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** How the ERP alters a SKU's line when it books one: its own price, its own quantity; none at all when that is 0. */
export interface LineChange {
  readonly unitPrice?: number;
  readonly quantity?: number;
}

export interface Ledger {
  readonly orders: readonly (BookedOrder & { readonly receivedCount: number })[];
  /** Standing orders beyond the first of each external reference. */
  readonly duplicates: number;
}

/** The ERP's books in memory: what is there, what was ordered, and what that takes of stock and credit. */
export class Book {
  items: Shelf<Item>;
  prices: Shelf<Price>;
  stock: Shelf<Stock>;
  customers: Shelf<Customer>;
  orders: Shelf<BookedOrder>;
  /** By SKU; not kept over a restart. */
  readonly changes = new Map<string, LineChange>();
  private numbersByRef = new Map<string, string[]>();
  private received = new Map<string, number>();

  constructor(
    private readonly skus: number,
    private readonly now: () => Date,
    private readonly record: (event: BookEvent) => void,
  ) {
    this.reset();
  }

  reset(): void {
    const seeded = catalogue(this.skus);
    this.items = new Shelf(seeded.items, ({ sku }) => sku);
    this.prices = new Shelf(seeded.prices, (price) => `${price.priceList} ${price.sku} ${price.minQuantity}`);
    this.stock = new Shelf(seeded.stock, ({ sku, warehouse }) => `${sku} ${warehouse}`);
    this.customers = new Shelf(customers(), ({ code }) => code);
    this.orders = new Shelf<BookedOrder>([], ({ number }) => number);
    this.changes.clear();
    this.numbersByRef.clear();
    this.received.clear();
  }

  get at(): string {
    return this.now().toISOString();
  }

  stockOf(sku: string): Stock[] {
    return WAREHOUSES.flatMap((warehouse) => this.stock.get(`${sku} ${warehouse}`) ?? []);
  }

  ordersOf(externalRef: string): BookedOrder[] {
    return (this.numbersByRef.get(externalRef) ?? []).flatMap((number) => this.orders.get(number) ?? []);
  }

  /** One step, never interleaved with another: two equal requests at once give one order where `honourReference` holds. */
  place(request: OrderRequest, honourReference: boolean): Booking {
    const [known] = this.ordersOf(request.externalRef);
    if (known && honourReference) {
      this.happen({ kind: 'received', externalRef: request.externalRef });
      return { kind: 'booked', order: known, repeated: true };
    }
    const lines = request.lines.map((line) => ({ ...line, item: this.items.get(line.sku) }));
    const customer = this.customers.get(request.customerCode);
    const stock = new Map(lines.map(({ sku }) => [sku, this.stockOf(sku)]));
    const available = new Map(
      [...stock].map(([sku, rows]) => [sku, rows.reduce((sum, row) => sum + row.available, 0)]),
    );
    const refusal = judgeOrder({ customerCode: request.customerCode, customer, lines, available });
    if (refusal) return { kind: 'refused', refusal };
    const booked = lines.flatMap((line) => this.altered(line));
    const tax = taxOf(booked.map(({ line, item }) => ({ ...line, item })));
    const order: BookedOrder = {
      externalRef: request.externalRef,
      number: `SO-${String(this.orders.size + 1).padStart(7, '0')}`,
      status: 'booked',
      lines: booked.map(({ line }) => line),
      tax,
      shippedLines: [],
      updatedAt: this.at,
      customerCode: request.customerCode,
      orderedAt: request.orderedAt,
      note: request.note,
      amount: booked.reduce((sum, { line }) => sum + net(line), 0) + tax,
      taken: [...wanted(booked.map(({ line }) => line))].flatMap(([sku, quantity]) =>
        take(stock.get(sku) ?? [], quantity),
      ),
    };
    this.happen({ kind: 'booked', order });
    return { kind: 'booked', order, repeated: false };
  }

  /** Moves every standing order of the reference; null when there is none. Cancelling gives stock and credit back, completing credit. */
  move(externalRef: string, status: OrderStatus): readonly BookedOrder[] | null {
    const orders = this.ordersOf(externalRef).filter((order) => order.status !== 'cancelled');
    if (orders.length === 0) return null;
    return orders.map((order) => {
      const moved = { ...order, ...stateOf(order, status), updatedAt: this.at };
      this.happen({ kind: 'order', order: moved });
      return moved;
    });
  }

  happen(event: BookEvent): void {
    this.record(event);
    this.apply(event);
  }

  apply(event: BookEvent): void {
    switch (event.kind) {
      case 'booked':
        this.settle(event.order, 1);
        this.charge(event.order, 1);
        this.orders.put(event.order);
        this.numbersByRef.set(event.order.externalRef, [
          ...(this.numbersByRef.get(event.order.externalRef) ?? []),
          event.order.number,
        ]);
        return this.count(event.order.externalRef);
      case 'received':
        return this.count(event.externalRef);
      case 'order': {
        const before = this.orders.get(event.order.number);
        if (before && owes(before) && !owes(event.order)) this.charge(event.order, -1);
        if (before?.status !== 'cancelled' && event.order.status === 'cancelled') this.settle(event.order, -1);
        return this.orders.put(event.order);
      }
      case 'item':
        return this.items.put(event.item);
      case 'price':
        return this.prices.put(event.price);
      case 'stock':
        return this.stock.put(event.stock);
      case 'customer':
        return this.customers.put(event.customer);
    }
  }

  ledger(): Ledger {
    const orders = this.orders.all().map((order) => ({
      ...order,
      receivedCount: this.received.get(order.externalRef) ?? 0,
    }));
    const standing = orders.filter(({ status }) => status !== 'cancelled');
    return { orders, duplicates: standing.length - new Set(standing.map(({ externalRef }) => externalRef)).size };
  }

  private altered({ item, ...line }: LineCase): { readonly line: OrderLine; readonly item: Item | undefined }[] {
    const change = this.changes.get(line.sku);
    if (!change) return [{ item, line: { ...line, status: 'booked' } }];
    if (change.quantity === 0) return [];
    return [{ item, line: { ...line, ...change, status: 'changed', reason: 'Disesuaikan oleh ERP' } }];
  }

  private count(externalRef: string): void {
    this.received.set(externalRef, (this.received.get(externalRef) ?? 0) + 1);
  }

  private settle({ taken, updatedAt }: BookedOrder, sign: 1 | -1): void {
    for (const { sku, warehouse, quantity } of taken) {
      const row = this.stock.get(`${sku} ${warehouse}`);
      if (row) this.stock.put({ ...row, available: row.available - sign * quantity, updatedAt });
    }
  }

  private charge({ customerCode, amount, updatedAt }: BookedOrder, sign: 1 | -1): void {
    const customer = this.customers.get(customerCode);
    if (!customer) return;
    this.customers.put({ ...customer, creditUsed: Math.max(0, customer.creditUsed + sign * amount), updatedAt });
  }
}

const owes = ({ status }: BookedOrder): boolean => status !== 'cancelled' && status !== 'completed';

/** From the first warehouse as far as it goes, the rest from the next. */
function take(rows: readonly Stock[], quantity: number): BookedOrder['taken'][number][] {
  let missing = quantity;
  return rows.flatMap(({ sku, warehouse, available }) => {
    const units = Math.min(missing, available);
    missing -= units;
    return units > 0 ? [{ sku, warehouse, quantity: units }] : [];
  });
}

function stateOf(
  order: BookedOrder,
  status: OrderStatus,
): Pick<BookedOrder, 'status' | 'shippedLines' | 'invoiceNumber'> {
  const whole = order.lines.map(({ sku, quantity }) => ({ sku, quantity }));
  const invoiceNumber = order.number.replace('SO', 'INV');
  switch (status) {
    case 'booked':
    case 'cancelled':
      return { status, shippedLines: [] };
    case 'partly-shipped':
      return {
        status,
        shippedLines: whole.slice(0, 1).map((line) => ({ ...line, quantity: Math.ceil(line.quantity / 2) })),
      };
    case 'shipped':
      return { status, shippedLines: whole };
    case 'invoiced':
    case 'completed':
      return { status, shippedLines: whole, invoiceNumber };
  }
}
