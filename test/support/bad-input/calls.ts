import { randomUUID } from 'node:crypto';
import { type Call, type IdRule, type Input, type Stranger } from './call';
import { type Desk, PNG } from './desk';
import { notaCalls } from './nota-calls';
import { peopleCalls } from './people-calls';
import { settingsCalls } from './settings-calls';
import { orderDeskCalls } from './order-desk-calls';
import { intakeCalls } from './intake-calls';
import { reconcileCalls } from './reconcile-calls';
import { shadowCalls } from './shadow-calls';

const ADMIN = { by: ['admin'], login: 'admin' } as const;
const OWNER = { by: ['store_owner'], login: 'owner1' } as const;
const SIGNED_IN = { by: 'everybody signed in', login: 'owner1' } as const;
const EVERYBODY = { by: 'everybody', login: 'owner1' } as const;
const SHOPPING = { by: ['store_owner', 'salesman', 'admin'], login: 'owner1' } as const;

const KIT = { by: ['salesman'], login: 'salesman1' } as const;

const REASON = { reason: 'Uji coba' };
const PAGE = { limit: '2', cursor: randomUUID() };
const FREE_CURSOR = { 'query cursor': 'free' } as const;
const tomorrow = (): string => new Date(Date.now() + 86_400_000).toISOString();

/** Each operation of the API: who may call it, one good call, and whose the ids in it are. */
export function callsOf(desk: Desk): Readonly<Record<string, Call>> {
  return {
    ...access(desk),
    ...shop(desk),
    ...orders(desk),
    ...administration(desk),
    ...peopleCalls(desk),
    ...settingsCalls(desk),
    ...intakeCalls(desk),
    ...reconcileCalls(desk),
    ...shadowCalls(desk),
    ...orderDeskCalls(desk),
    ...notaCalls(desk),
    ...house(desk),
  };
}

function access({ made }: Desk): Record<string, Call> {
  const header = { 'X-Client': 'api' };
  const lenient = ['X-Client'];
  const login = 'owner4@demo.test';
  const unknownLink = { token: 'x'.repeat(43), password: 'sesuatu-yang-panjang' };
  return {
    'POST /auth/login': {
      ...EVERYBODY,
      lenient,
      input: { header, body: { login, password: 'demo-jembatan' } },
      answers: 200,
    },
    'POST /auth/refresh': {
      ...EVERYBODY,
      lenient,
      input: { header, body: { refreshToken: made.refreshToken } },
      answers: 200,
    },
    'POST /auth/logout': {
      ...EVERYBODY,
      lenient,
      input: { header, body: { refreshToken: made.refreshToken } },
      answers: 204,
    },
    'POST /auth/password-reset': { ...EVERYBODY, input: { body: { login } }, answers: 202 },
    'POST /auth/password-reset/confirm': { ...EVERYBODY, input: { body: unknownLink }, answers: 422 },
    'GET /me': { ...SIGNED_IN, input: {}, answers: 200 },
    'GET /me/sessions': { ...SIGNED_IN, ids: FREE_CURSOR, input: { query: PAGE }, answers: 200 },
    'DELETE /me/sessions/{id}': {
      ...SIGNED_IN,
      ids: { 'path id': { unknown: 404, strangers: [{ login: 'owner1', id: made.foreignLogin }] } },
      input: { path: { id: made.login } },
      answers: 204,
    },
  };
}

/** owner1 naming owner2's store; and where salesmen may look, one whose territory it is not in. */
const ownStore = (desk: Desk, ...more: Stranger[]): IdRule => ({
  unknown: 404,
  strangers: [{ login: 'owner1', id: desk.storeOf('owner2') }, ...more],
});

function shop(desk: Desk): Record<string, Call> {
  const { product, made } = desk;
  const query = { storeId: desk.storeOf('owner1') };
  const ids = { 'query storeId': ownStore(desk) };
  const looking = { 'query storeId': ownStore(desk, { login: 'salesman1', id: made.farStore }) };
  const lines = [{ sku: product.sku, quantity: product.minQuantity }];
  const ownTemplate: IdRule = { unknown: 404, strangers: [{ login: 'owner1', id: made.foreignTemplate }] };
  const template = { ...ids, 'path id': ownTemplate };
  const path = { id: made.template };
  const own: IdRule = { unknown: 404, strangers: [{ login: 'owner1', id: made.foreignOrder.id }] };
  const search = { ...query, q: product.sku, category: 'x', limit: '2', cursor: 'WyJBIiwiQSJd' };
  return {
    'GET /cart': { ...OWNER, ids, input: { query }, answers: 200 },
    'PUT /cart': { ...OWNER, ids, input: { query, body: { lines, version: 0 } }, answers: 200 },
    'POST /cart/reorder': {
      ...OWNER,
      ids: { ...ids, 'body orderId': own },
      input: { query, body: { orderId: made.order.id } },
      answers: 200,
    },
    'GET /catalog/products': { ...SHOPPING, ids: looking, input: { query: search }, answers: 200 },
    'GET /catalog/changes': { ...SHOPPING, ids: looking, input: { query: { ...query, limit: '2' } }, answers: 200 },
    'GET /catalog/documents': { ...SHOPPING, ids: looking, input: { query }, answers: 200 },
    'GET /catalog/catalogue.pdf': { ...SHOPPING, ids: looking, input: { query }, answers: 409 },
    'GET /catalog/price-list.xlsx': { ...SHOPPING, ids: looking, input: { query }, answers: 200 },
    'GET /catalog/order-form.xlsx': { ...SHOPPING, ids: looking, input: { query }, answers: 409 },
    'GET /tablet-kit': { ...KIT, input: { query: { storeIds: query.storeId } }, answers: 409 },
    'GET /tablet-kit/info': { ...KIT, input: { query: { storeIds: query.storeId } }, answers: 200 },
    'GET /stores': {
      by: ['salesman', 'admin', 'store_owner'],
      login: 'salesman1',
      input: { query: { q: 'Toko', limit: '2' } },
      answers: 200,
    },
    'GET /order-templates': {
      ...OWNER,
      ids: { ...ids, ...FREE_CURSOR },
      input: { query: { ...query, ...PAGE } },
      answers: 200,
    },
    'POST /order-templates': { ...OWNER, ids, input: { query, body: { name: 'Bulanan', lines } }, answers: 201 },
    'PUT /order-templates/{id}': {
      ...OWNER,
      ids: template,
      input: { path, query, body: { name: 'Mingguan', lines } },
      answers: 200,
    },
    'DELETE /order-templates/{id}': { ...OWNER, ids: template, input: { path, query }, answers: 204 },
  };
}

function orders(desk: Desk): Record<string, Call> {
  const { product, made } = desk;
  const [amber, otherAmber] = made.amber;
  const storeId = desk.storeOf('owner1');
  const lines = [{ sku: product.sku, quantity: product.minQuantity, expectedPrice: product.price }];
  const ids = { 'query storeId': ownStore(desk) };
  const about = (id: string, body?: unknown): Input => ({ path: { id }, body });
  const known = { 'path id': { unknown: 404 } } as const;
  const own: { 'path id': IdRule } = {
    'path id': { unknown: 404, strangers: [{ login: 'owner1', id: made.foreignOrder.id }] },
  };
  const strangers = ['owner1', 'salesman1'].map((login) => ({ login, id: made.foreignOrder.id }));
  const inSight: Record<string, IdRule> = { 'path id': { unknown: 404, strangers } };
  const position = { lat: -6.2, lng: 106.8, accuracy: 12.5, at: new Date().toISOString() };
  const order = { lines, note: 'Pagi saja', placedAt: new Date().toISOString(), position, purchaseOrderNumber: 'PO-1' };
  const term = { from: '2026-01-01T00:00:00Z', to: '2036-01-01T00:00:00Z' };
  return {
    'GET /orders': {
      ...SIGNED_IN,
      // What an order list is narrowed by: a store that one has no orders of has none in the list.
      ids: { 'query storeId': 'free', ...FREE_CURSOR },
      input: { query: { status: 'placed', storeId, onBehalf: 'false', ...term, ...PAGE } },
      answers: 200,
    },
    'POST /orders': {
      ...OWNER,
      ids: { ...ids, 'header Idempotency-Key': 'free' },
      input: { query: { storeId }, header: { 'Idempotency-Key': randomUUID() }, body: order },
      answers: 201,
    },
    'POST /orders/quote': { ...OWNER, ids, input: { query: { storeId }, body: { lines } }, answers: 200 },
    'GET /orders/{id}': { ...SIGNED_IN, ids: inSight, input: about(made.order.id), answers: 200 },
    'GET /orders/{id}/pdf': {
      ...{ ...SIGNED_IN, ids: inSight, answers: 200 },
      input: { ...about(made.order.id), query: { format: 'thermal80' } },
    },
    'GET /orders/{id}/whatsapp': { ...SIGNED_IN, ids: inSight, input: about(made.order.id), answers: 200 },
    'POST /orders/{id}/whatsapp/opened': {
      ...{ ...OWNER, by: ['salesman', 'store_owner', 'admin'], ids: inSight, answers: 204 },
      input: about(made.order.id, { template: 'order', version: 2 }),
    },
    'POST /orders/{id}/approve': {
      ...ADMIN,
      ids: known,
      input: about(amber.id, { contentHash: amber.contentHash, lines }),
      answers: 200,
    },
    'POST /orders/{id}/reject': {
      ...ADMIN,
      ids: known,
      input: about(otherAmber.id, { ...REASON, contentHash: otherAmber.contentHash }),
      answers: 200,
    },
    'POST /orders/{id}/confirm': { ...OWNER, ids: own, input: about(made.order.id), answers: 200 },
    'POST /orders/{id}/dispute': { ...OWNER, ids: own, input: about(made.order.id, REASON), answers: 200 },
    'POST /orders/{id}/release': { ...ADMIN, ids: known, input: about(made.order.id), answers: 200 },
    'POST /orders/{id}/resolve': {
      ...ADMIN,
      ids: known,
      input: about(made.order.id, { action: 'resend', contentHash: made.order.contentHash, lines }),
      answers: 409,
    },
    'POST /orders/{id}/requeue': { ...ADMIN, ids: known, input: about(made.order.id), answers: 200 },
    'POST /orders/{id}/cancel': {
      by: ['store_owner', 'admin'],
      login: 'owner1',
      ids: own,
      input: about(made.otherOrder.id, REASON),
      answers: 200,
    },
  };
}

function administration(desk: Desk): Record<string, Call> {
  const { product } = desk;
  const known = { 'path id': { unknown: 404 } } as const;
  const knownSku = { 'path sku': { unknown: 404 } } as const;
  return {
    'PUT /admin/products/{sku}/picture': {
      ...ADMIN,
      ids: knownSku,
      input: { path: { sku: product.sku }, file: PNG },
      answers: 200,
    },
    'DELETE /admin/products/{sku}/picture': {
      ...ADMIN,
      ids: knownSku,
      input: { path: { sku: product.sku } },
      answers: 204,
    },
    'GET /admin/sync': { ...ADMIN, input: {}, answers: 200 },
    'GET /admin/tasks': {
      ...ADMIN,
      ids: FREE_CURSOR,
      input: { query: { ...PAGE, kind: 'order.approve', state: 'open' } },
      answers: 200,
    },
    'POST /admin/tasks/{id}/close': {
      ...ADMIN,
      ids: known,
      input: { path: { id: desk.made.task }, body: REASON },
      answers: 200,
    },
    'GET /admin/flags': { ...ADMIN, input: {}, answers: 200 },
    'PUT /admin/flags/CREDIT_CHECK_BYPASS': {
      ...ADMIN,
      input: { body: { enabled: true, ...REASON, until: tomorrow() } },
      answers: 200,
    },
    'GET /admin/service-mode/history': {
      ...ADMIN,
      input: { query: { limit: '2', cursor: 'm1' } },
      answers: 200,
    },
    'GET /admin/control-room': { ...ADMIN, input: {}, answers: 200 },
    'PUT /admin/service-mode': {
      ...ADMIN,
      input: { body: { mode: 'auto', ...REASON, until: tomorrow() } },
      answers: 200,
    },
  };
}

function house({ made }: Desk): Record<string, Call> {
  return {
    'GET /pictures/{hash}': {
      ...EVERYBODY,
      ids: { 'path hash': { unknown: 404 } },
      malformedId: 404,
      input: { path: { hash: made.picture } },
      answers: 200,
    },
    'GET /service-mode': { ...EVERYBODY, input: {}, answers: 200 },
    'GET /events': { ...SIGNED_IN, lenient: ['Last-Event-ID'], input: {}, answers: 200 },
    'GET /health/live': { ...EVERYBODY, input: {}, answers: 200 },
    'GET /health/ready': { ...EVERYBODY, input: {}, answers: 200 },
    'GET /metrics': { by: ['the scraper'], login: 'the scraper', input: {}, answers: 200 },
  };
}
