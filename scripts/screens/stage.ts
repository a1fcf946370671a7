import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { within } from '../embedded/processes';
import { notaPhoto } from './nota-paper';

const PASSWORD = 'demo-jembatan';
const REASON = 'kunjungan rutin';

const LINK = /\/order-link#token=[\w.-]+/;
/** Quoted-printable as far as a link needs it. */
const unfolded = (mail: string): string => mail.replace(/=\r?\n/g, '').replace(/=3D/g, '=');

interface Line {
  readonly sku: string;
  readonly quantity: number;
}

interface PlacedOrder {
  readonly id: string;
  readonly storeCode: string;
  readonly number: string;
  readonly status: string;
  readonly contentHash: string;
}

interface Session {
  readonly accessToken: string;
  readonly user: { readonly stores: readonly { readonly id: string }[] };
}

/** What was played, for whoever wants to look at it. */
export interface Played {
  readonly ownStoreId: string;
  readonly booked: PlacedOrder;
  readonly awaiting: PlacedOrder;
  readonly inMyName: PlacedOrder;
  readonly held: PlacedOrder;
  /** Path and fragment of the page on which the owner answers a notice without signing in. */
  readonly link: string;
  /** Codes of products that nobody ordered, and of which there is plenty. */
  readonly articles: readonly string[];
}

/** Plays some days of a demo portal over HTTP, so that its screens have something to show. */
export class Stage {
  /** `outbox`: the folder where mails land. */
  constructor(
    private readonly url: string,
    private readonly simUrl: string,
    private readonly outbox: string,
  ) {}

  async play(): Promise<Played> {
    const owner = await this.signIn('owner1');
    const late = await this.signIn('owner5');
    const salesman = await this.signIn('salesman1');
    const storeId = storeOf(owner);
    const lines = await this.lines(owner.accessToken);
    await this.ask('PUT', `/stores/${storeId}/consents`, owner.accessToken, {
      decidedBy: 'owner',
      consents: [{ maxAmount: 25_000_000, until: new Date(Date.now() + 90 * 86_400_000).toISOString() }],
    });
    await this.ask('POST', '/order-templates', owner.accessToken, { name: 'Stok mingguan', lines: lines(6) });
    const booked = await this.place(owner.accessToken, lines(3), 'Tolong kirim sebelum jam 10');
    const awaiting = await this.place(late.accessToken, lines(2));
    const shadow = await this.actFor(salesman, storeId);
    const inMyName = await this.place(shadow, lines(4));
    const held = await this.place(shadow, lines(1));
    const confirmed = await this.place(shadow, lines(2));
    await this.ask('POST', `/orders/${held.id}/dispute`, owner.accessToken, {
      reason: 'Saya tidak memesan barang ini',
    });
    await this.ask('POST', `/orders/${confirmed.id}/confirm`, owner.accessToken);
    const link = await this.linkOf(inMyName);
    const articles = lines(6).map(({ sku }) => sku);
    return { ownStoreId: storeId, booked, awaiting, inMyName, held, link, articles };
  }

  /** A salesman orders in the name of owner1's store, in Jakarta; answers the order, and the way to it that the owner was mailed. */
  async orderInTheStoresName(): Promise<{ readonly order: PlacedOrder; readonly link: string }> {
    const owner = await this.signIn('owner1');
    const shadow = await this.actFor(await this.signIn('salesman1'), storeOf(owner));
    const lines = (await this.lines(owner.accessToken))(1);
    const here = { 'x-position': `-6.2,106.82,12,${new Date().toISOString()}` };
    const order = await this.place(shadow, lines, undefined, here);
    return { order, link: await this.linkOf(order) };
  }

  /** Ends when the portal has heard that nothing of it is left. */
  async sellOut(sku: string): Promise<void> {
    const answer = await fetch(`${this.simUrl}/_control/stock/${encodeURIComponent(sku)}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ available: 0 }),
    });
    if (!answer.ok) throw new Error(`The simulator's panel answered ${answer.status}`);
    const { accessToken } = await this.signIn('owner1');
    const gone = async (): Promise<boolean> => {
      const path = `/catalog/products?q=${encodeURIComponent(sku)}`;
      const { items } = await this.ask<{ items: { stock: { available: number } }[] }>('GET', path, accessToken);
      return items[0]?.stock.available === 0;
    };
    if (!(await within(60_000, gone))) throw new Error(`The portal does not hear that ${sku} is sold out`);
  }

  /** Ends when catalogues, price lists and forms can be fetched. */
  async papersAreMade(): Promise<void> {
    const { accessToken } = await this.signIn('owner1');
    const made = async (): Promise<boolean> =>
      (await this.ask<{ items: unknown[] }>('GET', '/catalog/documents', accessToken)).items.length > 0;
    if (!(await within(60_000, made))) throw new Error('The portal makes no papers');
  }

  /** The owner of a store photographs a paper note; ends when an admin can key it in. */
  async handInNota(storeId: string): Promise<void> {
    const { accessToken } = await this.signIn('owner1');
    const id = randomUUID();
    const takenAt = new Date().toISOString();
    await this.ask('POST', '/manual-notas', accessToken, { id, storeId, takenAt, photos: 1 });
    const body = new FormData();
    body.set('photo', new Blob([new Uint8Array(await notaPhoto())], { type: 'image/jpeg' }), 'nota.jpg');
    const headers = { authorization: `Bearer ${accessToken}` };
    const url = new URL(`/api/v1/manual-notas/${id}/photos/1`, this.url);
    const answer = await fetch(url, { method: 'PUT', headers, body });
    if (!answer.ok) throw new Error(`The photo was answered ${answer.status}`);
  }

  async degrade(): Promise<void> {
    const { accessToken } = await this.signIn('admin');
    await this.ask('PUT', '/admin/service-mode', accessToken, { mode: 'degraded', reason: 'ERP sedang diperiksa' });
  }

  async recover(): Promise<void> {
    const { accessToken } = await this.signIn('admin');
    await this.ask('PUT', '/admin/service-mode', accessToken, { mode: 'auto', reason: 'ERP sudah kembali' });
  }

  /** Orders of owner1 are taken while the ERP is ill; it books one of them, and another one at a price of its own. */
  async outlastAnOutage(): Promise<void> {
    const { accessToken } = await this.signIn('owner1');
    const lines = await this.lines(accessToken);
    const [asOrdered, changed] = [lines(1), lines(1)];
    await this.degrade();
    await this.place(accessToken, asOrdered);
    const { id } = await this.place(accessToken, changed);
    for (const { sku, quantity } of changed) await this.book({ sku, quantity, unitPrice: 99_000 });
    await this.recover();
    const seen = (): Promise<boolean> =>
      this.ask<PlacedOrder>('GET', `/orders/${id}`, accessToken).then(({ status }) => status === 'needs-review');
    if (!(await within(60_000, seen))) throw new Error('The ERP does not change the order');
    for (const { sku } of changed) await this.book({ sku });
  }

  signIn(login: string): Promise<Session> {
    return this.ask('POST', '/auth/login', null, { login: `${login}@demo.test`, password: PASSWORD });
  }

  /** How the ERP books a line of this product from now on; without figures as ordered. */
  private async book(line: { sku: string; quantity?: number; unitPrice?: number }): Promise<void> {
    const answer = await fetch(`${this.simUrl}/_control/changes`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(line),
    });
    if (!answer.ok) throw new Error(`The simulator's panel answered ${answer.status}`);
  }

  /** As it stands in the mail that the owner got. */
  private async linkOf({ number }: PlacedOrder): Promise<string> {
    let link: string | undefined;
    const came = await within(30_000, () => {
      const mails = existsSync(this.outbox) ? readdirSync(this.outbox).filter((name) => name.endsWith('.eml')) : [];
      const texts = mails.map((name) => unfolded(readFileSync(join(this.outbox, name), 'latin1')));
      link = texts.find((text) => text.includes(number))?.match(LINK)?.[0];
      return link !== undefined;
    });
    if (!came || link === undefined) throw new Error(`No mail to the owner tells of ${number}`);
    return link;
  }

  private async actFor({ accessToken }: Session, storeId: string): Promise<string> {
    const asked = { id: randomUUID(), storeId, reason: REASON };
    return (await this.ask<{ accessToken: string }>('POST', '/shadow-sessions', accessToken, asked)).accessToken;
  }

  private place(
    token: string,
    lines: readonly Line[],
    note?: string,
    origin: Readonly<Record<string, string>> = {},
  ): Promise<PlacedOrder> {
    return this.ask('POST', '/orders', token, { lines, note }, { 'idempotency-key': randomUUID(), ...origin });
  }

  /** The next few products of which there is plenty, a pack each. */
  private async lines(token: string): Promise<(count: number) => Line[]> {
    const { items } = await this.ask<{
      items: {
        sku: string;
        minQuantity: number;
        multiple: number;
        price: unknown;
        stock: { available: number } | null;
      }[];
    }>('GET', '/catalog/products?limit=100', token);
    const plenty = items.filter(({ price, stock }) => price && stock && stock.available > 100);
    let at = 0;
    return (count) =>
      Array.from({ length: count }, () => {
        const product = plenty[at++ % plenty.length];
        if (!product) throw new Error('The catalogue has nothing to order');
        const { sku, minQuantity, multiple } = product;
        return { sku, quantity: Math.ceil(minQuantity / multiple) * multiple };
      });
  }

  private async ask<T>(
    method: string,
    path: string,
    token: string | null,
    body: object = {},
    headers: Record<string, string> = {},
  ): Promise<T> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        'x-client': 'api',
        'content-type': 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: method === 'GET' ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}: ${text}`);
    return (text === '' ? null : JSON.parse(text)) as T;
  }
}

function storeOf({ user }: Session): string {
  const store = user.stores[0];
  if (!store) throw new Error('This owner has no store');
  return store.id;
}
