import { type FastifyInstance, type FastifyReply } from 'fastify';
import { type Book } from './book';
import { type Listed, type Order, type OrderRequest } from './contract';
import { type Faults } from './faults';
import { CREDIT_QUERY, LIST_QUERY, ORDER_BODY, ORDERS_QUERY } from './contract.dto';
import { type ListPage, type ListQuery, type Shelf } from './shelf';

interface RawListQuery {
  readonly cursor?: string;
  readonly limit?: string;
  readonly updatedSince?: string;
}

const STANDARD_LIMIT = 200;
const MAX_LIMIT = 1000;

/** The calls that the portal makes. */
export function serveContract(app: FastifyInstance, book: Book, faults: Faults): void {
  app.get('/v1/health', { config: { erp: ['health'] } }, () => ({ status: 'ok', at: book.at }));

  const list = <T extends Listed>(path: 'items' | 'prices' | 'stock' | 'customers', shelf: () => Shelf<T>): void => {
    app.get<{ Querystring: RawListQuery }>(
      `/v1/${path}`,
      { config: { erp: [path] }, schema: { querystring: LIST_QUERY } },
      ({ query }, reply) => {
        const page = read(shelf(), query, reply);
        return path === 'stock' && page ? { ...page, asOf: book.at } : page;
      },
    );
  };
  list('items', () => book.items);
  list('prices', () => book.prices);
  list('stock', () => book.stock);
  list('customers', () => book.customers);

  app.get<{ Params: { code: string } }>(
    '/v1/customers/:code/credit',
    { config: { erp: ['credit'] }, schema: { params: CREDIT_QUERY } },
    ({ params }, reply) => {
      const customer = book.customers.get(params.code);
      if (!customer) return reply.code(404).send({ code: 'customer.unknown', message: 'Pelanggan tidak dikenal' });
      const { creditLimit, creditUsed, overdueAmount, blocked } = customer;
      return { creditLimit, creditUsed, overdueAmount, blocked, asOf: book.at };
    },
  );

  app.post<{ Body: OrderRequest; Headers: { 'idempotency-key'?: string } }>(
    '/v1/sales-orders',
    { config: { erp: ['orders', 'booking'] }, schema: { body: ORDER_BODY } },
    ({ body, headers }, reply) => {
      if (headers['idempotency-key'] !== body.externalRef)
        return reply
          .code(400)
          .send({ code: 'idempotency.mismatch', message: 'Idempotency-Key is not the externalRef' });
      const booking = book.place(body, faults.plan.ignoreIdempotency !== true);
      if (booking.kind === 'refused') return reply.code(422).send(booking.refusal);
      return reply.code(booking.repeated ? 200 : 201).send(outside(booking.order));
    },
  );

  app.get<{ Querystring: RawListQuery & { externalRef?: string } }>(
    '/v1/sales-orders',
    { config: { erp: ['orders', 'lookup'] }, schema: { querystring: ORDERS_QUERY } },
    ({ query }, reply) => {
      if (query.externalRef !== undefined)
        return { items: book.ordersOf(query.externalRef).map(outside), nextCursor: null };
      const page = read(book.orders, query, reply);
      return page && { ...page, items: page.items.map(outside) };
    },
  );
}

/** Undefined when the query was answered with what is wrong with it. */
function read<T extends Listed>(shelf: Shelf<T>, raw: RawListQuery, reply: FastifyReply): ListPage<T> | undefined {
  const since = raw.updatedSince === undefined ? null : new Date(raw.updatedSince);
  const query: ListQuery = {
    cursor: raw.cursor ?? null,
    limit: Math.min(MAX_LIMIT, Number(raw.limit ?? STANDARD_LIMIT)),
    updatedSince: since === null || Number.isNaN(since.getTime()) ? null : since.toISOString(),
  };
  try {
    return shelf.page(query);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    void reply.code(400).send({ code: 'cursor.invalid', message: error.message });
    return undefined;
  }
}

function outside(order: Order): Order {
  const { externalRef, number, status, lines, tax, shippedLines, invoiceNumber, updatedAt } = order;
  return {
    externalRef,
    number,
    status,
    lines,
    tax,
    shippedLines,
    ...(invoiceNumber ? { invoiceNumber } : {}),
    updatedAt,
  };
}
