import { type Call } from './call';
import { type Desk, SHEET } from './desk';

const ADMIN = { by: ['admin'], login: 'admin' } as const;

/** Orders that come as files. */
export function intakeCalls({ made }: Desk): Record<string, Call> {
  const known = { 'path id': { unknown: 404 } } as const;
  const one = { path: { id: made.orderImport } };
  return {
    'POST /admin/order-imports': { ...ADMIN, input: { file: SHEET }, answers: 202 },
    'GET /admin/order-imports': {
      ...ADMIN,
      ids: { 'query cursor': 'free' },
      input: { query: { limit: '2', cursor: made.orderImport } },
      answers: 200,
    },
    'GET /admin/order-imports/template': { ...ADMIN, input: { query: { format: 'xlsx' } }, answers: 200 },
    'GET /admin/order-imports/{id}': { ...ADMIN, ids: known, input: one, answers: 200 },
    'GET /admin/order-imports/{id}/rows': {
      ...ADMIN,
      ids: known,
      input: { ...one, query: { limit: '2', cursor: '0', verdict: 'refused' } },
      answers: 200,
    },
    // Its one line cannot be ordered; once the file was handed in again, that is not known before a worker has looked at it.
    'POST /admin/order-imports/{id}/run': {
      ...ADMIN,
      ids: known,
      input: { ...one, body: { lines: [2] } },
      answers: 409,
    },
    'GET /admin/order-imports/{id}/refused': { ...ADMIN, ids: known, input: one, answers: 200 },
  };
}
