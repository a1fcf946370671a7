import { randomUUID } from 'node:crypto';
import { ErpOrders } from '@jembatan/ordering';
import { Transactions } from '@jembatan/platform';
import { ErpCredit } from '@jembatan/stores';
import { type Environment } from '@jembatan/platform';
import { type Test } from 'supertest';
import { bootApi, type BootedApi } from './app';
import { FakeCredit, FakeOrders } from './fakes-erp';
import { addArticles, addStore, enter } from './shop';

/** Net price of every article, and what one sales unit costs with its tax. */
export const PRICE = 10_000;
export const GROSS = 11_100;

export type Body = Readonly<Record<string, unknown>>;

/** What the tests read of an order that the API answers. */
export interface OrderBody {
  readonly id: string;
  readonly contentHash: string;
  readonly status: string;
  readonly credit: { readonly reasons: readonly { readonly code: string }[] };
  readonly timeline: readonly { readonly kind: string; readonly details: Body }[];
}

export const kindsOf = ({ timeline }: OrderBody): string[] => timeline.map(({ kind }) => kind);

/** An API with a shop: articles A-0 … A-499, a store with its owner, an admin, and an ERP made of fakes. */
export class OrderDesk {
  readonly credit = new FakeCredit();
  readonly orders = new FakeOrders();
  private readonly secret = randomUUID();
  api: BootedApi;
  store: string;
  owner: { id: string; token: string };
  admin: { id: string; token: string };

  static async open(databaseUrl: string, env: Partial<Environment> = {}): Promise<OrderDesk> {
    const desk = new OrderDesk();
    desk.api = await desk.boot(databaseUrl, env);
    const skus = Array.from({ length: 500 }, (_, at) => `A-${at}`);
    await addArticles(desk.api.app, skus);
    desk.store = await addStore(desk.api.app, 'C1');
    desk.owner = await enter(desk.api.app, 'owner', ['store_owner'], [desk.store]);
    desk.admin = await enter(desk.api.app, 'admin', ['admin']);
    return desk;
  }

  /** Another API on the same database and the same ERP. */
  boot(databaseUrl: string, env: Partial<Environment> = {}): Promise<BootedApi> {
    return bootApi({
      databaseUrl,
      env: { RATE_LIMIT_FACTOR: 1_000_000, JWT_SECRET: this.secret, ...env },
      replace: [
        [ErpCredit, this.credit],
        [ErpOrders, this.orders],
      ],
    });
  }

  place(
    body: Body = { lines: [line()] },
    {
      key = randomUUID(),
      token = this.owner.token,
      api = this.api,
    }: { key?: string; token?: string; api?: BootedApi } = {},
  ): Test {
    return api.http
      .post('/api/v1/orders')
      .set('authorization', `Bearer ${token}`)
      .set('idempotency-key', key)
      .send(body);
  }

  post(path: string, body: Body, token: string): Test {
    return this.api.http.post(`/api/v1${path}`).set('authorization', `Bearer ${token}`).send(body);
  }

  get(path: string, token: string): Test {
    return this.api.http.get(`/api/v1${path}`).set('authorization', `Bearer ${token}`);
  }

  /** The order as who holds the token sees it. */
  async read(id: string, token: string): Promise<OrderBody> {
    const { body } = await this.get(`/orders/${id}`, token).expect(200);
    return body as OrderBody;
  }

  /** A further store with an owner. */
  async shop(code: string): Promise<{ store: string; owner: { id: string; token: string } }> {
    const store = await addStore(this.api.app, code);
    return { store, owner: await enter(this.api.app, `owner-${code.toLowerCase()}`, ['store_owner'], [store]) };
  }

  async sql<T>(text: string, params: unknown[] = []): Promise<T[]> {
    return this.api.app.get(Transactions).each((tx) => tx.query<T[]>(text, params));
  }

  /** What the ERP was last heard to say of a store's credit, so many seconds ago. */
  async standing(
    store: string,
    { limit = 1_000_000_000, used = 0, overdue = 0, blocked = false, age = 0 } = {},
  ): Promise<void> {
    await this.sql(
      `update store set credit_limit = $2, credit_used = $3, credit_overdue = $4, credit_blocked = $5,
         standing_as_of = now() - make_interval(secs => $6) where id = $1`,
      [store, limit, used, overdue, blocked, age],
    );
  }
}

export const line = (sku = 'A-0', quantity = 12): { sku: string; quantity: number } => ({ sku, quantity });
