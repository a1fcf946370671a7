import { randomUUID } from 'node:crypto';
import { type Call } from './call';
import { type Desk } from './desk';

const ADMIN = { by: ['admin'], login: 'admin' } as const;
const PAGE = { limit: '2', cursor: randomUUID() };
const REASON = { reason: 'Uji coba' };

/** People, the stores around them, and territories, as admins keep them. */
export function peopleCalls(desk: Desk): Record<string, Call> {
  const path = { id: desk.made.person };
  const storeId = desk.storeOf('owner1');
  const known = { 'path id': { unknown: 404 } } as const;
  const salesman = { id: desk.people.salesman1.user.id };
  const person = { name: 'Tini', email: 'tini@example.com', phone: '081234567890', roles: ['store_owner'] };
  return {
    'GET /admin/users': {
      ...ADMIN,
      ids: { 'query cursor': 'free' },
      input: { query: { ...PAGE, q: 'a', state: 'ACTIVE', role: 'support', sort: 'name' } },
      answers: 200,
    },
    'POST /admin/users': {
      ...ADMIN,
      ids: { 'body storeIds.0': { unknown: 400 } },
      input: { body: { ...person, storeIds: [storeId] } },
      answers: 201,
    },
    'POST /admin/users/{id}/force-logout': { ...ADMIN, ids: known, input: { path, body: REASON }, answers: 204 },
    'POST /admin/users/{id}/suspend': { ...ADMIN, ids: known, input: { path, body: REASON }, answers: 200 },
    'POST /admin/users/{id}/reinstate': { ...ADMIN, ids: known, input: { path, body: REASON }, answers: 200 },
    'GET /admin/users/{id}': { ...ADMIN, ids: known, input: { path }, answers: 200 },
    'GET /admin/users/{id}/sessions': {
      ...ADMIN,
      ids: { ...known, 'query cursor': 'free' },
      input: { path, query: PAGE },
      answers: 200,
    },
    'PUT /admin/users/{id}/duties': {
      ...ADMIN,
      ids: { ...known, 'body storeIds.0': { unknown: 400 } },
      input: { path, body: { roles: ['support', 'store_owner'], storeIds: [storeId], ...REASON } },
      answers: 200,
    },
    'POST /admin/users/{id}/territory': {
      ...ADMIN,
      ids: { ...known, 'body assign.0': { unknown: 400 }, 'body withdraw.0': { unknown: 400 } },
      input: { path: salesman, body: { assign: [storeId], withdraw: [desk.made.farStore] } },
      answers: 200,
    },
    'POST /admin/people-imports': {
      ...ADMIN,
      input: {
        body: {
          dryRun: true,
          rows: [
            {
              line: 2,
              email: 'tuti@example.com',
              name: 'Tuti',
              phone: '081234567891',
              role: 'salesman',
              storeCodes: ['C00001'],
            },
          ],
        },
      },
      answers: 200,
    },
    'GET /admin/stores': {
      ...ADMIN,
      ids: {
        'query cursor': 'free',
        'query salesmanId': 'free',
        'query notSalesmanId': 'free',
        'query ownerId': 'free',
      },
      input: {
        query: {
          ...PAGE,
          q: 'Toko',
          salesmanId: salesman.id,
          notSalesmanId: salesman.id,
          ownerId: salesman.id,
          servedBy: 'nobody',
          sort: '-name',
        },
      },
      answers: 200,
    },
    'GET /admin/stores/{id}': { ...ADMIN, ids: known, input: { path: { id: storeId } }, answers: 200 },
    'PUT /admin/stores/{id}/contact': {
      ...{ ...ADMIN, ids: known, answers: 204 },
      input: { path: { id: storeId }, body: { name: 'Bu Sari', phone: '0812-3456-7890' } },
    },
    'DELETE /admin/stores/{id}/contact': { ...ADMIN, ids: known, input: { path: { id: storeId } }, answers: 204 },
  };
}
