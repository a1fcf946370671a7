import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { idr } from '@jembatan/kernel';
import { type OutgoingOrder, type WireAnswer, type WireRequest } from '@jembatan/ordering';
import { type Config } from '@jembatan/platform';
import { ErpFailure } from '../erp.adapter';
import { heardBy } from '../wire';
import { RestAdapter } from './rest.adapter';

const ORDER: OutgoingOrder = {
  externalRef: 'ref-1',
  customerCode: 'C1',
  orderedAt: new Date('2026-11-20T03:00:00Z'),
  note: null,
  lines: [{ sku: 'A', quantity: 1, unitPrice: idr(1000), tax: idr(110) }],
};
const BOOKED = {
  number: 'SO-1',
  status: 'booked',
  lines: [{ sku: 'A', quantity: 1, unitPrice: 1000, status: 'booked' }],
};
const EMPTY = { items: [], nextCursor: null };

describe('the rest adapter', () => {
  let server: Server;
  let adapter: RestAdapter;
  let seen: IncomingMessage[];
  let answer: (request: IncomingMessage, response: ServerResponse) => void;

  beforeEach(async () => {
    seen = [];
    server = createServer((request, response) => {
      seen.push(request);
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    adapter = new RestAdapter({
      ERP_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/erp/`,
      ERP_TOKEN: 'secret',
      ERP_IDEMPOTENT: true,
      ERP_MAX_PARALLEL_WRITES: 4,
      ERP_SETTLE_MS: 1000,
      ERP_WRITE_TIMEOUT_MS: 2000,
    } as Config);
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const reply =
    (status: number, body: unknown, headers: Record<string, string> = {}) =>
    (_request: IncomingMessage, response: ServerResponse): void => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    };
  const soon = (): AbortSignal => AbortSignal.timeout(5000);
  const read = (): Promise<unknown> => adapter.stock({ cursor: null, since: null, signal: soon() });
  const write = (): Promise<unknown> => adapter.createOrder(ORDER, soon());
  const failure = async (work: Promise<unknown>): Promise<Pick<ErpFailure, 'kind' | 'code'>> => {
    const error = await work.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ErpFailure);
    const { kind, code } = error as ErpFailure;
    return { kind, code };
  };

  it('shows its token, and books under the reference as the key', async () => {
    answer = reply(201, BOOKED);
    expect(await adapter.createOrder(ORDER, soon())).toMatchObject({ number: 'SO-1', externalRef: 'ref-1' });
    expect(seen[0]).toMatchObject({ method: 'POST', url: '/erp/v1/sales-orders' });
    expect(seen[0].headers).toMatchObject({ authorization: 'Bearer secret', 'idempotency-key': 'ref-1' });
  });

  it.each([
    [401, '', 'unreachable', 'unreachable'],
    [403, { code: 'no' }, 'unreachable', 'unreachable'],
    [409, { code: 'locked' }, 'busy', 'busy'],
    [429, '', 'busy', 'busy'],
    [500, '', 'unknown-outcome', 'unknown-outcome'],
    [503, { code: 'maintenance' }, 'unknown-outcome', 'unknown-outcome'],
    [404, { code: 'not_found' }, 'garbage', 'unknown-outcome'],
    [400, { code: 'wrong', message: 'wrong' }, 'garbage', 'rejected'],
    [422, { code: 'credit.exceeded', message: 'no', lines: [] }, 'garbage', 'rejected'],
    [422, '<h1>Unprocessable</h1>', 'garbage', 'unknown-outcome'],
    [204, '', 'garbage', 'unknown-outcome'],
    [200, { error: 'E500' }, 'garbage', 'unknown-outcome'],
    [201, { number: 'SO-1' }, 'garbage', 'unknown-outcome'],
  ])('takes %i %j of a read for %s, of a booking for %s', async (status, body, ofRead, ofWrite) => {
    answer = reply(status, body);
    expect((await failure(read())).kind).toBe(ofRead);
    expect((await failure(write())).kind).toBe(ofWrite);
  });

  it('tells who listens what went over the wire, without what lets us in', async () => {
    const heard: (WireRequest | WireAnswer)[] = [];
    const listener = (request: WireRequest) => {
      heard.push(request);
      return (answered: WireAnswer): void => void heard.push(answered);
    };
    const path = '/erp/v1/sales-orders';
    answer = reply(422, { code: 'credit', message: 'not for secret' });
    await failure(heardBy(listener, write));
    expect(heard).toEqual([
      { method: 'POST', path, sent: expect.stringContaining('"externalRef":"ref-1"') },
      { status: 422, answer: '{"code":"credit","message":"not for •••"}', fault: null },
    ]);
    heard.length = 0;
    answer = (request) => void request.socket.destroy();
    await failure(heardBy(listener, () => adapter.findOrders('ref-1', soon())));
    expect(heard).toEqual([
      { method: 'GET', path: `${path}?externalRef=ref-1`, sent: null },
      { status: null, answer: null, fault: expect.stringMatching(/fetch failed: ./) },
    ]);
    await read().catch(() => undefined);
    expect(heard).toHaveLength(2);
  });

  it('does not follow a redirect with its token', async () => {
    answer = reply(302, '', { location: '/elsewhere' });
    expect((await failure(read())).kind).toBe('garbage');
    expect((await failure(write())).kind).toBe('unknown-outcome');
    expect(seen).toHaveLength(2);
  });

  it('stops reading an answer without end', async () => {
    let sent = 0;
    answer = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = (): void => {
        while (!response.destroyed && sent < 64) {
          sent += 1;
          if (!response.write('x'.repeat(1024 * 1024))) return void response.once('drain', more);
        }
      };
      more();
    };
    expect(await failure(read())).toEqual({ kind: 'garbage', code: 'erp.garbage' });
    expect(sent).toBeLessThan(64);
  });

  it('does not know the outcome when the connection breaks, before or within the answer', async () => {
    answer = (request) => request.socket.destroy();
    expect(await failure(write())).toEqual({ kind: 'unknown-outcome', code: 'erp.dropped' });
    answer = (_request, response) => {
      response.writeHead(201, { 'content-length': '500' });
      response.write('{"number":', () => response.destroy());
    };
    expect(await failure(write())).toEqual({ kind: 'unknown-outcome', code: 'erp.dropped' });
  });

  it('tells a missed deadline from a caller who left, and sends nothing for one who has left before', async () => {
    answer = () => undefined;
    expect(await failure(adapter.createOrder(ORDER, AbortSignal.timeout(50)))).toEqual({
      kind: 'unknown-outcome',
      code: 'erp.timeout',
    });
    const leaving = new AbortController();
    answer = () => leaving.abort();
    expect(await failure(adapter.createOrder(ORDER, leaving.signal))).toEqual({
      kind: 'unknown-outcome',
      code: 'erp.given_up',
    });
    expect(await failure(adapter.createOrder(ORDER, leaving.signal))).toEqual({
      kind: 'unreachable',
      code: 'erp.given_up',
    });
    expect(seen).toHaveLength(2);
  });

  it('looks through an ERP that ignores the reference, and does not believe one whose list does not end', async () => {
    const row = (externalRef: string, number: string): object => ({ ...BOOKED, externalRef, number });
    answer = (request, response) => {
      const last = request.url?.includes('cursor=2');
      const items = [last ? row('ref-1', 'SO-2') : row('other', 'SO-1')];
      reply(200, { items, nextCursor: last ? null : '2' })(request, response);
    };
    expect(await adapter.findOrders('ref-1', soon())).toMatchObject([{ number: 'SO-2' }]);
    answer = (request, response) => reply(200, { items: [], nextCursor: String(seen.length) })(request, response);
    expect((await failure(adapter.findOrders('ref-1', soon()))).kind).toBe('garbage');
  });

  it('takes the 404 page of something before the ERP for no word on the customer', async () => {
    answer = reply(404, '<h1>Not found</h1>');
    expect((await failure(adapter.credit('C1', soon()))).kind).toBe('garbage');
    answer = reply(404, { code: 'customer.unknown', message: 'no' });
    expect(await adapter.credit('C1', soon())).toBeNull();
  });

  it('asks an ERP whose clock is slow from an instant that this clock has not stamped past', async () => {
    const slow = (): Record<string, string> => ({ date: new Date(Date.now() - 3_600_000).toUTCString() });
    answer = (request, response) => reply(200, EMPTY, slow())(request, response);
    const since = new Date();
    await adapter.stock({ cursor: null, since, signal: soon() });
    const asked = new URL(seen.at(-1)?.url ?? '', 'http://erp').searchParams.get('updatedSince') ?? '';
    const early = since.getTime() - Date.parse(asked);
    expect(early).toBeGreaterThanOrEqual(3_600_000);
    expect(early).toBeLessThan(3_620_000);
    expect(seen.map(({ url }) => url?.split('?')[0])).toEqual(['/erp/v1/health', '/erp/v1/stock']);
  });
});
