import { type Call } from './call';
import { type Desk } from './desk';

const ADMIN = { by: ['admin'], login: 'admin' } as const;

/** What the desk does with orders: approvals in a row. */
export function orderDeskCalls({ made }: Desk): Readonly<Record<string, Call>> {
  const [, { id, contentHash }] = made.amber;
  const filter = {
    q: 'toko',
    status: 'placed',
    erpState: 'waiting',
    origin: 'portal',
    from: '2026-01-01T00:00:00Z',
    to: '2036-01-01T00:00:00Z',
    onBehalf: 'false',
    sort: '-value',
  };
  const storeId = made.order.id;
  return {
    'GET /admin/approvals': {
      ...ADMIN,
      ids: { 'query cursor': 'free' },
      input: { query: { sort: '-value', limit: '2', cursor: id } },
      answers: 200,
    },
    'GET /admin/approvals/{id}': {
      ...ADMIN,
      ids: { 'path id': { unknown: 404 } },
      input: { path: { id } },
      answers: 200,
    },
    'GET /admin/orders': {
      ...ADMIN,
      // A store without orders has none in the list.
      ids: { 'query cursor': 'free', 'query storeId': 'free' },
      input: { query: { ...filter, storeId, limit: '2', cursor: id } },
      answers: 200,
    },
    'GET /admin/orders/export': {
      ...ADMIN,
      ids: { 'query storeId': 'free' },
      input: { query: { ...filter, storeId, format: 'csv' } },
      answers: 200,
    },
    'GET /admin/orders/{id}/exchanges': {
      ...ADMIN,
      ids: { 'path id': { unknown: 404 } },
      input: { path: { id } },
      answers: 200,
    },
    'GET /orders/{id}/audit': {
      by: ['admin', 'auditor'],
      login: 'admin',
      ids: { 'path id': { unknown: 404 }, 'query cursor': 'free' },
      input: { path: { id }, query: { limit: '2', cursor: id } },
      answers: 200,
    },
    'GET /admin/order-views': { ...ADMIN, input: {}, answers: 200 },
    'PUT /admin/order-views': {
      ...ADMIN,
      input: {
        body: {
          name: 'Uji coba',
          filter: {
            q: 'toko',
            status: 'placed',
            erpState: 'waiting',
            origin: 'manual',
            from: '2026-01-01',
            to: '2026-01-02',
            onBehalf: 'true',
            sort: 'value',
          },
        },
      },
      answers: 200,
    },
    'DELETE /admin/order-views/{id}': {
      ...ADMIN,
      ids: { 'path id': { unknown: 404 } },
      input: { path: { id } },
      answers: 404,
    },
    'POST /admin/approvals': {
      ...ADMIN,
      // An order that is not there is one result among others.
      ids: { 'body orders.0.id': 'free' },
      input: { body: { orders: [{ id, contentHash }], ceiling: { amount: 0, currency: 'IDR' } } },
      answers: 200,
    },
  };
}
