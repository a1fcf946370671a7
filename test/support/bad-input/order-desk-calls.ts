import { type Call } from './call';
import { type Desk } from './desk';

const ADMIN = { by: ['admin'], login: 'admin' } as const;

/** What the desk does with orders: approvals in a row. */
export function orderDeskCalls({ made }: Desk): Readonly<Record<string, Call>> {
  const [, { id, contentHash }] = made.amber;
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
    'POST /admin/approvals': {
      ...ADMIN,
      // An order that is not there is one result among others.
      ids: { 'body orders.0.id': 'free' },
      input: { body: { orders: [{ id, contentHash }], ceiling: { amount: 0, currency: 'IDR' } } },
      answers: 200,
    },
  };
}
