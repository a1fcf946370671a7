import { randomUUID } from 'node:crypto';

export interface ShownProduct {
  readonly sku: string;
  readonly name: string;
  readonly minQuantity: number;
  readonly price: { readonly amount: number } | null;
  readonly stock: { readonly available: number; readonly asOf: string } | null;
}

export interface ShownOrder {
  readonly id: string;
  readonly number: string;
  readonly storeName: string;
  readonly status: string;
  readonly contentHash: string;
  readonly credit: {
    readonly verdict: 'GREEN' | 'AMBER' | 'RED';
    readonly reasons: readonly { readonly code: string }[];
  };
  readonly totals: { readonly grandTotal: { readonly amount: number } };
  readonly erp: { readonly state: string; readonly number?: string; readonly attempts: number };
  readonly timeline: readonly { readonly kind: string }[];
}

export interface ShownMode {
  readonly mode: 'normal' | 'degraded' | 'recovering';
  readonly banner?: string;
}

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly milliseconds: number;
}

/** Somebody at the portal, over HTTP as any client. */
export class PortalApi {
  constructor(
    private readonly url: string,
    private readonly token: string | null = null,
  ) {}

  /** @throws Error when the answer is not 200. */
  async signIn(login: string, password: string): Promise<PortalApi> {
    const { status, body } = await this.call<{ accessToken: string }>('POST', '/auth/login', { login, password });
    if (status !== 200) throw new Error(`${login} cannot sign in at ${this.url}: ${status}`);
    return new PortalApi(this.url, body.accessToken);
  }

  mode(): Promise<Answer<ShownMode>> {
    return this.call('GET', '/service-mode');
  }

  /** @throws Error when the catalogue cannot be read. */
  async products(): Promise<ShownProduct[]> {
    const { status, body } = await this.call<{ items: ShownProduct[] }>('GET', '/catalog/products?limit=50');
    if (status !== 200) throw new Error(`The catalogue cannot be read: ${status}`);
    return body.items;
  }

  place(lines: readonly { readonly sku: string; readonly quantity: number }[]): Promise<Answer<ShownOrder>> {
    return this.call('POST', '/orders', { lines }, { 'idempotency-key': randomUUID() });
  }

  order(id: string): Promise<Answer<ShownOrder>> {
    return this.call('GET', `/orders/${id}`);
  }

  approve(id: string, contentHash: string): Promise<Answer<ShownOrder>> {
    return this.call('POST', `/orders/${id}/approve`, { contentHash });
  }

  setBypass(enabled: boolean, reason: string): Promise<Answer<unknown>> {
    return this.call('PUT', '/admin/flags/CREDIT_CHECK_BYPASS', { enabled, reason });
  }

  private async call<T>(
    method: string,
    path: string,
    body?: object,
    more: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const begun = performance.now();
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        'x-client': 'api',
        ...(this.token === null ? {} : { authorization: `Bearer ${this.token}` }),
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...more,
      },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    const text = await answer.text();
    const milliseconds = performance.now() - begun;
    return { status: answer.status, body: (text === '' ? null : JSON.parse(text)) as T, milliseconds };
  }
}
