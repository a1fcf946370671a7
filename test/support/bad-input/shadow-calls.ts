import { randomUUID } from 'node:crypto';
import { type Call, type IdRule } from './call';
import { type Desk } from './desk';

const ADMIN = { by: ['admin'], login: 'admin' } as const;
const AUDITOR = { by: ['auditor'], login: 'auditor' } as const;
const READERS = { by: ['auditor', 'admin'], login: 'auditor' } as const;
const OWNER = { by: ['store_owner'], login: 'owner1' } as const;
const TERM = { from: '2026-01-01T00:00:00Z', to: '2036-01-01T00:00:00Z' };
const PAGE = { limit: '2', cursor: randomUUID() };
const FREE_CURSOR = { 'query cursor': 'free' } as const;

/** What is done, consented to, told and recorded in stores' names. */
export function shadowCalls(desk: Desk): Record<string, Call> {
  return { ...sessions(desk), ...consents(desk), ...record(desk), ...abuse(desk), ...notices(desk) };
}

function sessions(desk: Desk): Record<string, Call> {
  const { made } = desk;
  const storeId = desk.storeOf('owner2');
  const at = new Date().toISOString();
  const position = { lat: -6.2, lng: 106.8, accuracy: 12.5, at };
  const startedAt = new Date(Date.now() - 3_600_000).toISOString();
  const act = { action: 'product.looked_up', object: { type: 'product', id: 'x' }, at: startedAt, position };
  return {
    'POST /shadow-sessions': {
      by: ['salesman'],
      login: 'salesman1',
      ids: {
        'body id': 'free',
        // One outside the territory is 404, too; but that somebody tried is recorded.
        'body storeId': { unknown: 404 },
      },
      input: { body: { id: randomUUID(), storeId, reason: 'Kunjungan rutin', startedAt, position, acts: [act] } },
      answers: 201,
    },
    'GET /shadow-sessions': {
      by: ['salesman', 'admin', 'auditor'],
      login: 'salesman1',
      ids: FREE_CURSOR,
      input: { query: PAGE },
      answers: 200,
    },
    'DELETE /shadow-sessions/{id}': {
      by: ['salesman', 'admin'],
      login: 'salesman1',
      ids: { 'path id': { unknown: 404, strangers: [{ login: 'salesman1', id: made.foreignSession }] } },
      input: { path: { id: made.session } },
      answers: 204,
    },
  };
}

function consents(desk: Desk): Record<string, Call> {
  const path = { id: desk.storeOf('owner1') };
  const own: IdRule = { unknown: 404, strangers: [{ login: 'owner1', id: desk.storeOf('owner2') }] };
  const ids = { 'path id': own };
  const scope = { acts: ['order:place'], maxAmount: 5_000_000, until: TERM.to };
  const consent = { ...scope, salesmanId: desk.people.salesman1.user.id };
  return {
    'GET /stores/{id}/consents': { ...OWNER, ids, input: { path }, answers: 200 },
    'GET /stores/{id}/salesmen': { ...OWNER, ids, input: { path }, answers: 200 },
    'GET /stores/{id}/shadow-sessions': {
      ...OWNER,
      ids: { ...ids, ...FREE_CURSOR },
      input: { path, query: PAGE },
      answers: 200,
    },
    'DELETE /stores/{id}/consents': { ...OWNER, ids, input: { path }, answers: 204 },
    'PUT /stores/{id}/consents': {
      ...OWNER,
      ids: { ...ids, 'body consents.0.salesmanId': { unknown: 422 } },
      input: { path, body: { decidedBy: 'owner', consents: [consent] } },
      answers: 200,
    },
    'GET /stores/{id}/notice-preferences': { ...OWNER, ids, input: { path }, answers: 200 },
    'PUT /stores/{id}/notice-preferences': {
      ...OWNER,
      ids,
      input: { path, body: { email: true, sms: true } },
      answers: 200,
    },
    'GET /admin/shadow-policy': { by: ['admin', 'auditor'], login: 'admin', input: {}, answers: 200 },
    'PUT /admin/shadow-policy': {
      ...ADMIN,
      input: { body: { allowed: true, ...scope, reason: 'Uji coba' } },
      answers: 200,
    },
  };
}

function record(desk: Desk): Record<string, Call> {
  const filters = {
    actorId: desk.people.salesman1.user.id,
    storeId: desk.storeOf('owner1'),
    ...TERM,
    action: 'order.placed',
  };
  const ids = { 'query actorId': 'free', 'query storeId': 'free' } as const;
  return {
    'GET /audit/impersonations': {
      ...READERS,
      ids: { ...ids, ...FREE_CURSOR },
      input: { query: { ...filters, ...PAGE, sort: 'at' } },
      answers: 200,
    },
    'GET /audit/impersonations/parties': { ...READERS, input: { query: { q: 'toko' } }, answers: 200 },
    'GET /audit/impersonations/{id}': {
      ...READERS,
      ids: { 'path id': { unknown: 404 } },
      input: { path: { id: desk.made.record } },
      answers: 200,
    },
    'GET /audit/impersonations/export': {
      ...AUDITOR,
      ids,
      input: { query: { ...filters, format: 'csv' } },
      answers: 200,
    },
    'GET /audit/proof': { ...AUDITOR, input: {}, answers: 200 },
    'GET /audit/verify': { ...AUDITOR, input: {}, answers: 200 },
    'GET /audit/access-log': { ...AUDITOR, ids: FREE_CURSOR, input: { query: PAGE }, answers: 200 },
  };
}

const WATCHERS = { by: ['admin', 'auditor'], login: 'admin' } as const;
const THRESHOLDS = {
  ...{ jumpMinimumOrders: 10, jumpTimesOwn: 3, jumpTimesPeers: 5, historyDays: 28, storesMany: 8, storesMinutes: 60 },
  ...{ travelMetres: 5000, travelRoadKmh: 150, travelImpossibleKmh: 900, farMetres: 500, farOrdersSerious: 5 },
  ...{ fixAccuracyMetres: 500, fixAgeMinutes: 15, hourFrom: 6, hourUntil: 21, deviceDays: 30 },
  ...{ disputeDays: 30, disputes: 2, disputesSerious: 5 },
};

function abuse({ made, people }: Desk): Record<string, Call> {
  const monthAgo = new Date(Date.now() - 35 * 86_400_000).toISOString().slice(0, 7);
  const known = { 'path id': { unknown: 404 } } as const;
  const period = { from: '2026-01-01T00:00:00Z', to: '2026-06-01T00:00:00Z' };
  return {
    'GET /admin/abuse-signals': {
      ...WATCHERS,
      ids: { 'query personId': 'free', ...FREE_CURSOR },
      input: { query: { ...PAGE, personId: people.salesman1.user.id, kind: 'disputes', state: 'open' } },
      answers: 200,
    },
    'POST /admin/abuse-signals/{id}/close': {
      ...ADMIN,
      ids: known,
      input: { path: { id: made.signal }, body: { comment: 'Sudah dibicarakan' } },
      answers: 200,
    },
    'GET /admin/abuse-thresholds': { ...WATCHERS, input: {}, answers: 200 },
    'PUT /admin/abuse-thresholds': {
      ...ADMIN,
      input: { body: { ...THRESHOLDS, version: made.seen.abuse } },
      answers: 200,
    },
    'GET /admin/users/{id}/evidence': {
      ...WATCHERS,
      ids: known,
      input: { path: { id: people.salesman1.user.id }, query: { ...period, format: 'csv' } },
      answers: 200,
    },
    'GET /audit/reports/top-agents': {
      ...AUDITOR,
      input: { query: { month: monthAgo, format: 'json' } },
      answers: 200,
    },
    'POST /audit/reports/top-agents/sign-off': {
      ...AUDITOR,
      input: { query: { month: monthAgo }, body: { comment: 'Diperiksa' } },
      answers: 200,
    },
  };
}

function notices({ made }: Desk): Record<string, Call> {
  return {
    'GET /audit/notices': {
      ...READERS,
      ids: { 'query orderId': 'free', ...FREE_CURSOR },
      input: { query: { ...PAGE, state: 'queued', orderId: made.order.id } },
      answers: 200,
    },
    'GET /admin/outbox': { ...ADMIN, input: { query: { limit: '2', cursor: made.message } }, answers: 200 },
    'GET /admin/outbox/{name}': {
      ...ADMIN,
      ids: { 'path name': 'free' },
      input: { path: { name: made.message } },
      answers: 200,
    },
    'GET /order-links/current': {
      by: 'everybody',
      login: 'owner1',
      input: { header: { 'X-Order-Link': `${'x'.repeat(43)}.${'x'.repeat(43)}` } },
      answers: 404,
    },
  };
}
