import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import contract from '../../../libs/erp/erp-contract.openapi.json';
import { type ErpSim, startErpSim } from './server';

const BASE = 'https://jembatan.example/erp-contract';

/** Judges an answer by what the published contract says of it. */
function judge(): (path: string, method: string, status: number, body: unknown) => void {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({ ...contract, $id: BASE });
  return (path, method, status, body) => {
    const operation = ['paths', path, method, 'responses'];
    const responses = operation.reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], contract);
    const entry = (responses as Record<string, { $ref?: string }>)[status];
    expect({ path, method, status, entry }).toMatchObject({ entry: expect.any(Object) });
    const pointer = [...operation, String(status)]
      .map((part) => part.replace(/~/g, '~0').replace(/\//g, '~1'))
      .join('/');
    const response = entry.$ref ?? `#/${pointer}`;
    const $ref = `${BASE}${encodeURI(response)}/content/application~1json/schema`;
    const validate = ajv.compile({ $ref });
    expect({ valid: validate(body), errors: validate.errors, body }).toMatchObject({ valid: true });
  };
}

describe('the simulator keeps to the published contract', () => {
  const token = 'contract';
  const held = judge();
  let erp: ErpSim;

  beforeAll(async () => {
    erp = await startErpSim({ host: '127.0.0.1', port: 0, token, skus: 300, control: false, journal: null });
  });
  afterAll(() => erp.close());

  const ask = async (path: string, init: RequestInit = {}): Promise<{ status: number; body: unknown }> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...init.headers };
    const response = await fetch(`${erp.url}${path}`, { ...init, headers });
    return { status: response.status, body: await response.json() };
  };
  const order = (externalRef: string, changes: Record<string, unknown> = {}): RequestInit => {
    const there = erp.book.items.all().find(({ active, sku }) => active && erp.book.stockOf(sku)[0].available > 400);
    const lines = [{ sku: there?.sku, quantity: 3, unitPrice: 25_000 }];
    const orderedAt = '2026-11-20T10:00:00+07:00';
    return {
      method: 'POST',
      headers: { 'idempotency-key': externalRef },
      body: JSON.stringify({ externalRef, customerCode: 'C00001', orderedAt, lines, note: null, ...changes }),
    };
  };

  it.each(['items', 'prices', 'stock', 'customers'])('in every page of %s', async (list) => {
    let pages = 0;
    for (let cursor: string | null = ''; cursor !== null; pages++) {
      const { status, body } = await ask(`/v1/${list}?limit=100${cursor ? `&cursor=${cursor}` : ''}`);
      held(`/v1/${list}`, 'get', status, body);
      cursor = (body as { nextCursor: string | null }).nextCursor;
    }
    expect(pages).toBeGreaterThan(2);
  });

  it('when asked for its health and for credit', async () => {
    const health = await ask('/v1/health');
    held('/v1/health', 'get', health.status, health.body);
    for (const [code, expected] of [
      ['C00001', 200],
      ['NOBODY', 404],
    ] as const) {
      const { status, body } = await ask(`/v1/customers/${code}/credit`);
      expect(status).toBe(expected);
      held('/v1/customers/{code}/credit', 'get', status, body);
    }
  });

  it.each([
    ['a new order', {}, 201],
    ['an order known before', {}, 200],
    ['a blocked customer', { externalRef: 'other', customerCode: 'C00018' }, 422],
    ['an unknown article', { externalRef: 'other', lines: [{ sku: 'X', quantity: 1, unitPrice: 1 }] }, 422],
    ['no lines', { externalRef: 'other', lines: [] }, 400],
  ])('when it is sent %s', async (_what, changes, expected) => {
    const reference = 'externalRef' in changes ? changes.externalRef : 'known';
    const { status, body } = await ask('/v1/sales-orders', order(reference, changes));
    expect(status).toBe(expected);
    held('/v1/sales-orders', 'post', status, body);
  });

  it('when asked for orders, in every state', async () => {
    await ask('/v1/sales-orders', order('state'));
    for (const state of ['booked', 'partly-shipped', 'shipped', 'invoiced', 'completed', 'cancelled'] as const) {
      erp.book.move('state', state);
      for (const query of ['?externalRef=state', '?updatedSince=2026-01-01T00:00:00Z', '']) {
        const { status, body } = await ask(`/v1/sales-orders${query}`);
        held('/v1/sales-orders', 'get', status, body);
      }
    }
  });

  it('when it lets nobody in, and when a query is wrong', async () => {
    const { status, body } = await ask('/v1/items', { headers: { authorization: 'Bearer wrong' } });
    held('/v1/items', 'get', status, body);
    const wrong = await ask('/v1/items?cursor=nonsense');
    expect([status, wrong.status]).toEqual([401, 400]);
    held('/v1/items', 'get', wrong.status, wrong.body);
  });
});
