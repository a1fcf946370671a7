import { randomUUID } from 'node:crypto';
import { type Call, type IdRule } from './call';
import { type Desk, PHOTO } from './desk';

const ADMIN = { by: ['admin'], login: 'admin' } as const;
const SENDER = { by: ['salesman', 'store_owner'], login: 'owner1' } as const;
const READER = { by: ['salesman', 'store_owner', 'admin', 'auditor'], login: 'owner1' } as const;
const DAY = '2026-11-20';

/** Paper notes: handed in by owner1, keyed by an admin. */
export function notaCalls(desk: Desk): Readonly<Record<string, Call>> {
  const { nota, otherNota } = desk.made;
  const known = { 'path id': { unknown: 404 } } as const;
  const strangers = ['owner2', 'salesman1'].map((login) => ({ login, id: nota }));
  const senders: Record<string, IdRule> = { 'path id': { unknown: 404, strangers } };
  const position = { lat: -6.2, lng: 106.8, accuracy: 12.5, at: new Date().toISOString() };
  const lines = [
    { sku: desk.product.sku, quantity: desk.product.minQuantity, expectedPrice: { amount: 1, currency: 'IDR' } },
  ];
  const storeId = desk.storeOf('owner1');
  return {
    'POST /manual-notas': {
      ...SENDER,
      ids: {
        'body id': 'free',
        'body storeId': { unknown: 404, strangers: [{ login: 'owner1', id: desk.storeOf('owner2') }] },
      },
      input: {
        body: {
          ...{ id: randomUUID(), storeId, takenAt: '2026-11-20T02:05:00Z', photos: 1 },
          ...{ paperDate: DAY, note: 'Dua lembar', position },
        },
      },
      answers: 201,
    },
    'GET /manual-notas': {
      ...SENDER,
      // Of another person's note or store there is nothing in it.
      ids: { 'query cursor': 'free', 'query storeId': 'free' },
      input: { query: { storeId, limit: '2', cursor: nota } },
      answers: 200,
    },
    'PUT /manual-notas/{id}/photos/{number}': {
      ...SENDER,
      // From 1 to 4; one that is not there is nobody's.
      ids: { ...senders, 'path number': 'free' },
      input: { path: { id: nota, number: '1' }, file: PHOTO },
      answers: 204,
    },
    'GET /manual-notas/{id}': { ...READER, ids: senders, input: { path: { id: nota } }, answers: 200 },
    'GET /manual-notas/{id}/photos/{number}': {
      ...READER,
      // From 1 to 4; one that is not there is nobody's.
      ids: { ...senders, 'path number': 'free' },
      input: { path: { id: nota, number: '1' } },
      answers: 200,
    },
    'GET /admin/manual-notas': {
      by: ['admin', 'auditor'],
      login: 'admin',
      // A store without notes has none in the list.
      ids: { 'query cursor': 'free', 'query storeId': 'free' },
      input: { query: { state: 'waiting', storeId, limit: '2', cursor: nota } },
      answers: 200,
    },
    'POST /admin/manual-notas/{id}/claim': { ...ADMIN, ids: known, input: { path: { id: nota } }, answers: 200 },
    'POST /admin/manual-notas/{id}/quote': {
      ...ADMIN,
      ids: known,
      input: { path: { id: nota }, body: { lines } },
      answers: 200,
    },
    // At a price that is not ours.
    'POST /admin/manual-notas/{id}/order': {
      ...ADMIN,
      ids: known,
      input: {
        path: { id: nota },
        body: { lines, paperDate: DAY, note: 'Pagi saja', purchaseOrderNumber: 'PO-1' },
      },
      answers: 422,
    },
    'POST /admin/manual-notas/{id}/drop': {
      ...ADMIN,
      ids: known,
      input: { path: { id: otherNota }, body: { reason: 'Tidak terbaca' } },
      answers: 204,
    },
  };
}
