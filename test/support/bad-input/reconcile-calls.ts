import { randomUUID } from 'node:crypto';
import { type Call } from './call';
import { type Desk } from './desk';

const ADMIN = { by: ['admin'], login: 'admin' } as const;
const PAGE = { limit: '2', cursor: randomUUID() };
const FREE_CURSOR = { 'query cursor': 'free' } as const;

/** What waits for the ERP, its replay, and the word about what came of it. */
export function reconcileCalls(desk: Desk): Record<string, Call> {
  const { made } = desk;
  const known = { 'path id': { unknown: 404 } } as const;
  const run = { path: { id: made.run } };
  return {
    'POST /admin/reconciliations': {
      ...ADMIN,
      ids: { 'body storeId': { unknown: 404 } },
      input: { body: { dryRun: true, storeId: desk.storeOf('owner1'), limit: 5 } },
      answers: 202,
    },
    'GET /admin/reconciliations': { ...ADMIN, input: {}, answers: 200 },
    'GET /admin/reconciliations/{id}': {
      ...ADMIN,
      ids: known,
      input: { ...run, query: { limit: '2', cursor: '0', outcome: 'changed' } },
      answers: 200,
    },
    'GET /admin/reconciliations/{id}/export': { ...ADMIN, ids: known, input: run, answers: 200 },
    'POST /admin/reconciliations/{id}/pause': { ...ADMIN, ids: known, input: run, answers: 200 },
    'POST /admin/reconciliations/{id}/resume': { ...ADMIN, ids: known, input: run, answers: 200 },
    'GET /admin/backlog': {
      ...ADMIN,
      ids: FREE_CURSOR,
      input: { query: { ...PAGE, sort: '-value' } },
      answers: 200,
    },
    'GET /admin/outcomes': {
      ...ADMIN,
      ids: FREE_CURSOR,
      input: { query: { ...PAGE, told: 'true' } },
      answers: 200,
    },
    // Taken in quiet times: nothing was promised.
    'POST /admin/outcomes/{id}/told': {
      ...ADMIN,
      ids: known,
      input: { path: { id: made.order.id }, body: { contentHash: made.order.contentHash, outcome: 'booked' } },
      answers: 409,
    },
  };
}
