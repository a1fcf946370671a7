import { type FastifyInstance, type FastifyReply } from 'fastify';
import { type Book, type LineChange } from './book';
import { WAREHOUSES } from './catalogue';
import { type Customer, type Item, type OrderStatus, type Price } from './contract';
import {
  CHANGE_BODY,
  CUSTOMER_BODY,
  FAULTS_BODY,
  ITEM_BODY,
  ORDER_STATUS_BODY,
  PRICE_BODY,
  STOCK_BODY,
} from './contract.dto';
import { type FaultPlan, type Faults } from './faults';

interface Panel {
  readonly book: Book;
  readonly faults: Faults;
  /** Closes every connection but the one that asked. */
  readonly hangUp: (except: unknown) => void;
  readonly reset: () => void;
}

const missing = (reply: FastifyReply, what: string): FastifyReply =>
  reply.code(404).send({ code: 'not_found', message: `There is no ${what}` });

/** The panel of faults, for tests and drills. */
export function serveControl(app: FastifyInstance, { book, faults, hangUp, reset }: Panel): void {
  app.get('/_control/faults', () => ({ ...faults.plan, hits: faults.hitCount }));

  app.put<{ Body: FaultPlan }>('/_control/faults', { schema: { body: FAULTS_BODY } }, ({ body, raw }) => {
    faults.set(body);
    if (body.mode === 'down' && !body.only && (body.rate ?? 1) === 1) hangUp(raw.socket);
    return faults.plan;
  });

  app.get('/_control/ledger', () => book.ledger());

  app.post('/_control/reset', () => {
    reset();
    return { orders: 0 };
  });

  app.put<{ Params: { sku: string }; Body: { available: number; warehouse?: string } }>(
    '/_control/stock/:sku',
    { schema: { body: STOCK_BODY } },
    ({ params: { sku }, body: { available, warehouse = WAREHOUSES[0] } }, reply) => {
      const rows = book.stockOf(sku);
      if (!rows.some((row) => row.warehouse === warehouse)) return missing(reply, `stock of ${sku} in ${warehouse}`);
      // The figure is the whole stock: what is not told of a warehouse is not there.
      for (const row of rows)
        book.happen({
          kind: 'stock',
          stock: { ...row, available: row.warehouse === warehouse ? available : 0, updatedAt: book.at },
        });
      return { items: book.stockOf(sku) };
    },
  );

  app.put<{ Params: { code: string }; Body: Partial<Customer> }>(
    '/_control/customers/:code',
    { schema: { body: CUSTOMER_BODY } },
    ({ params: { code }, body }, reply) => {
      const known = book.customers.get(code);
      if (!known) return missing(reply, `customer ${code}`);
      const customer = { ...known, ...body, updatedAt: book.at };
      book.happen({ kind: 'customer', customer });
      return customer;
    },
  );

  app.put<{ Params: { sku: string }; Body: Partial<Item> }>(
    '/_control/items/:sku',
    { schema: { body: ITEM_BODY } },
    ({ params: { sku }, body }, reply) => {
      const known = book.items.get(sku);
      if (!known) return missing(reply, `item ${sku}`);
      const item = { ...known, ...body, updatedAt: book.at };
      book.happen({ kind: 'item', item });
      return item;
    },
  );

  app.put<{ Params: { priceList: string; sku: string }; Body: { price: number; minQuantity?: number } }>(
    '/_control/prices/:priceList/:sku',
    { schema: { body: PRICE_BODY } },
    ({ params: { priceList, sku }, body }, reply) => {
      const known = book.prices.get(`${priceList} ${sku} ${body.minQuantity ?? 1}`);
      if (!known) return missing(reply, `price of ${sku} in ${priceList}`);
      const price: Price = { ...known, price: body.price, updatedAt: book.at };
      book.happen({ kind: 'price', price });
      return price;
    },
  );

  app.put<{ Params: { externalRef: string }; Body: { status: OrderStatus } }>(
    '/_control/orders/:externalRef',
    { schema: { body: ORDER_STATUS_BODY } },
    ({ params, body }, reply) => {
      const orders = book.move(params.externalRef, body.status);
      return orders ? { orders } : missing(reply, `standing order ${params.externalRef}`);
    },
  );

  app.put<{ Body: LineChange & { sku: string } }>(
    '/_control/changes',
    { schema: { body: CHANGE_BODY } },
    ({ body: { sku, ...change } }) => {
      if (Object.keys(change).length > 0) book.changes.set(sku, change);
      else book.changes.delete(sku);
      return { changes: Object.fromEntries(book.changes) };
    },
  );
}
