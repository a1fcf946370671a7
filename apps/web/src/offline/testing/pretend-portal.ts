import { type Product, type TerritoryStore } from '../device';

/** What becomes of one call. */
export type Fate =
  'answered' | 'lost-before' | 'lost-after' | 'broken-off' | { readonly status: number; readonly body: object };

interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface BookedOrder {
  readonly key: string;
  readonly storeId: string;
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
  readonly token: string;
}

/** The portal as the device meets it: an order for each key once, whatever is asked how often; calls are lost on demand. */
export class PretendPortal {
  readonly orders = new Map<string, BookedOrder>();
  /** Paper notes: which photos are there, by number, and how often each came. */
  readonly notas = new Map<string, Map<number, number>>();
  readonly sessions = new Map<string, { readonly storeId: string; readonly startedAt?: string }>();
  readonly calls: Call[] = [];
  stores: readonly TerritoryStore[] = [];
  products: Product[] = [];
  deletions: string[] = [];
  /** Tells everything anew, whatever cursor is handed in. */
  restartChanges = false;
  cart: readonly { readonly sku: string; readonly quantity: number }[] = [];
  /** Asked for each call before it arrives. */
  fate: (call: Call) => Fate = () => 'answered';

  /** Until `jest.restoreAllMocks()`. */
  install(): void {
    jest.spyOn(globalThis, 'fetch').mockImplementation((input) => this.fetch(new Request(input)));
  }

  placed(key: string): BookedOrder | undefined {
    return this.orders.get(key);
  }

  callsTo(method: string, path: string): Call[] {
    return this.calls.filter((call) => call.method === method && call.path === path);
  }

  private async fetch(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const text = await request.text();
    const call: Call = {
      ...{ method: request.method, path: url.pathname.replace('/api/v1', ''), headers: request.headers },
      ...{ query: url.searchParams, body: text.startsWith('{') ? (JSON.parse(text) as Call['body']) : {} },
    };
    this.calls.push(call);
    const fate = this.fate(call);
    if (fate === 'lost-before') throw new TypeError('Failed to fetch');
    if (typeof fate === 'object') return json(fate.status, fate.body);
    const answer = this.answer(call);
    if (fate === 'lost-after') throw new TypeError('Failed to fetch');
    if (fate === 'broken-off') return new Response('{"id":"', { headers: { 'content-type': 'application/json' } });
    return answer;
  }

  private answer(call: Call): Response {
    const { method, path, query } = call;
    switch (`${method} ${path}`) {
      case 'POST /auth/refresh':
        return json(200, {
          accessToken: 'login',
          expiresIn: 900,
          user: { id: 'u1', name: 'Budi', roles: [], stores: [] },
        });
      case 'GET /stores':
        return json(200, { items: this.stores, nextCursor: null });
      case 'GET /catalog/changes':
        return this.changes(this.restartChanges ? 0 : Number(query.get('since') ?? 0), Number(query.get('limit')));
      case 'GET /catalog/products':
        return json(200, { items: this.products.slice(0, 1), nextCursor: null });
      case 'GET /orders':
      case 'GET /order-templates':
        return json(200, { items: [], nextCursor: null });
      case 'GET /cart':
      case 'PUT /cart':
        return json(200, { lines: this.cart, version: 0, updatedAt: null });
      case 'POST /order-templates':
        return json(201, {});
      case 'POST /shadow-sessions':
        return this.open(call);
      case 'POST /orders':
        return this.place(call);
      case 'POST /manual-notas':
        return this.announce(call);
      default:
        if (path.startsWith('/manual-notas/')) return this.takePhoto(path);
        return method === 'DELETE' ? new Response(null, { status: 204 }) : problem(404, 'route.not_found');
    }
  }

  private changes(since: number, limit: number): Response {
    const items = this.products.slice(since, since + limit);
    const reached = since + items.length;
    const more = reached < this.products.length;
    return json(200, { items, deletions: more ? [] : this.deletions, cursor: String(reached), more });
  }

  private open({ body }: Call): Response {
    const { id, storeId, startedAt } = body as { id: string; storeId: string; startedAt?: string };
    if (!this.sessions.has(id)) this.sessions.set(id, { storeId, ...(startedAt && { startedAt }) });
    const from = Date.now();
    return json(201, {
      ...{ id, accessToken: `shadow:${id}`, store: { id: storeId } },
      ...{ startedAt: new Date(from).toISOString(), expiresAt: new Date(from + 7_200_000).toISOString() },
    });
  }

  private announce({ body }: Call): Response {
    const id = body.id as string;
    const known = this.notas.get(id);
    if (!known) this.notas.set(id, new Map());
    return json(known ? 200 : 201, { id, state: 'incoming', here: [...(known?.keys() ?? [])] });
  }

  private takePhoto(path: string): Response {
    const [, , id = '', , number = ''] = path.split('/');
    const nota = this.notas.get(id);
    nota?.set(Number(number), (nota.get(Number(number)) ?? 0) + 1);
    return nota ? new Response(null, { status: 204 }) : problem(404, 'nota.not_found');
  }

  private place({ headers, query, body }: Call): Response {
    const key = headers.get('idempotency-key') ?? '';
    const lines = body.lines as BookedOrder['lines'];
    const known = this.orders.get(key);
    if (known && JSON.stringify(known.lines) !== JSON.stringify(lines))
      return problem(422, 'order.idempotency_mismatch');
    const token = headers.get('authorization') ?? '';
    const session = this.sessions.get(token.replace('Bearer shadow:', ''));
    const storeId = session?.storeId ?? query.get('storeId') ?? '';
    if (!known) this.orders.set(key, { key, storeId, lines, token });
    return json(known ? 200 : 201, {
      ...{ id: `order-${key}`, number: `JB-${this.orders.size}`, status: 'placed', storeId, storeName: 'Toko' },
      ...{ placedAt: new Date().toISOString(), credit: { verdict: 'GREEN' }, lines },
    });
  }
}

const json = (status: number, body: object): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

export const problem = (status: number, code: string, more: object = {}): Response =>
  json(status, problemBody(status, code, more));

export const problemBody = (status: number, code: string, more: object = {}): object => ({
  ...{ type: `urn:jembatan:problem:${code}`, title: code, status, code, detail: code, requestId: 'r1' },
  ...more,
});
