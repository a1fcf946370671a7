import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestHouse } from '../house';
import { type SignedIn } from '../signed-in';

export const LOGINS = ['admin', 'auditor', 'support', 'salesman1', 'salesman2', 'owner1', 'owner2', 'owner5'] as const;
export type Login = (typeof LOGINS)[number];

/** A file of orders, for a store that there is not. */
export const SHEET = Buffer.from('Kode toko;Kode barang;Jumlah\nTIDAK-ADA;TIDAK-ADA;1\n');

/** The message whose words are changed. */
export const WORDED = 'order-lines-changed';

export interface Order {
  readonly id: string;
  readonly status: string;
  readonly contentHash: string;
}

interface Product {
  readonly sku: string;
  readonly minQuantity: number;
  readonly price: { readonly amount: number; readonly currency: string };
}

/** Things of several people in one house, for calls about one's own and about others'. */
export class Desk {
  private constructor(
    readonly people: Readonly<Record<Login, SignedIn>>,
    readonly product: Product,
    readonly made: {
      /** Of owner1, which may be confirmed, disputed and then released. */
      readonly order: Order;
      /** Of owner1, to be cancelled. */
      readonly otherOrder: Order;
      readonly foreignOrder: Order;
      /** Of owner5, who is overdue. */
      readonly amber: readonly [Order, Order];
      readonly template: string;
      readonly foreignTemplate: string;
      readonly run: string;
      /** Of a file whose one line nobody could order. */
      readonly orderImport: string;
      /** Somebody without a session. */
      readonly person: string;
      readonly picture: string;
      readonly refreshToken: string;
      /** A further session of owner1, and one of owner2. */
      readonly login: string;
      readonly foreignLogin: string;
      /** A store outside salesman1's territory. */
      readonly farStore: string;
      /** Of salesman1. */
      readonly session: string;
      readonly foreignSession: string;
      /** Found against salesman1. */
      readonly signal: string;
      /** Of what was done in a store's name. */
      readonly record: string;
      /** An owner who is to be called. */
      readonly task: string;
      /** Paper notes of owner1 that wait to be keyed. */
      readonly nota: string;
      readonly otherNota: string;
      /** A file of the outbox. */
      readonly message: string;
      /** Of what admins set, as it was read. */
      readonly seen: Readonly<Record<'abuse' | 'company' | 'thresholds' | 'wording', string>>;
    },
  ) {}

  static async open(house: TestHouse): Promise<Desk> {
    const entries = await Promise.all(
      LOGINS.map(async (login) => [login, await house.signIn(`${login}@demo.test`)] as const),
    );
    const people = Object.fromEntries(entries) as Record<Login, SignedIn>;
    const { admin, owner1, owner2, owner5, salesman1, salesman2 } = people;
    const { body: page } = await owner1.get('/catalog/products?limit=50').expect(200);
    const product = (page.items as Product[]).find(({ price }) => price !== null);
    if (!product) throw new Error('Nothing can be bought');
    const lines = [{ sku: product.sku, quantity: product.minQuantity }];
    const place = async (owner: SignedIn): Promise<Order> =>
      (await owner.post('/orders', { lines }).set('idempotency-key', randomUUID()).expect(201)).body as Order;
    const template = (owner: SignedIn): Promise<string> => idOf(owner.post('/order-templates', { name: 'Isi', lines }));
    const far = await salesman2.get('/stores?limit=1').expect(200);
    const farStore = (far.body as { items: { id: string }[] }).items[0]?.id ?? '';
    const session = (salesman: SignedIn, storeId: string): Promise<string> =>
      idOf(salesman.post('/shadow-sessions', { storeId, reason: 'Kunjungan rutin' }));
    return new Desk(people, product, {
      order: await place(owner1),
      otherOrder: await place(owner1),
      foreignOrder: await place(owner2),
      amber: [await place(owner5), await place(owner5)],
      template: await template(owner1),
      foreignTemplate: await template(owner2),
      run: await idOf(admin.post('/admin/reconciliations', { dryRun: true })),
      orderImport: await importOf(house, admin),
      person: await idOf(admin.post('/admin/users', { name: 'Tono', email: 'tono@example.com', roles: ['support'] })),
      picture: await pictureOf(admin, product.sku),
      refreshToken: await refreshTokenOf(owner1.url),
      login: await loginOf(await house.signIn('owner1@demo.test')),
      foreignLogin: await loginOf(owner2),
      farStore,
      session: await session(salesman1, storeIn(owner1)),
      foreignSession: await session(salesman2, farStore),
      signal: await signalAgainst(house, salesman1),
      record: await anyRecord(house),
      task: await taskIn(house),
      nota: await notaOf(owner1),
      otherNota: await notaOf(owner1),
      message: await messageIn(house),
      seen: {
        abuse: await versionOf(admin, '/admin/settings/abuse-thresholds'),
        company: await versionOf(admin, '/admin/settings/company'),
        thresholds: await versionOf(admin, '/admin/settings/thresholds'),
        wording: await versionOf(admin, '/admin/settings/messages', ({ name }) => name === WORDED),
      },
    });
  }

  /** @throws Error for somebody who is not at the desk. */
  personOf(login: string): SignedIn {
    const person = (this.people as Readonly<Record<string, SignedIn | undefined>>)[login];
    if (!person) throw new Error(`${login} is not at the desk`);
    return person;
  }

  hasRole(login: Login, roles: readonly string[]): boolean {
    return this.people[login].user.roles.some((role) => roles.includes(role));
  }

  storeOf(login: Login): string {
    return storeIn(this.people[login]);
  }
}

/** Of a page of things that have versions of their own: of the one that `is` it. */
async function versionOf(
  admin: SignedIn,
  path: string,
  is?: (one: { readonly name: string }) => boolean,
): Promise<string> {
  const { body } = await admin.get(path).expect(200);
  const { version, items = [] } = body as { version?: string; items?: { name: string; version: string }[] };
  const found = is ? items.find(is)?.version : version;
  if (found === undefined) throw new Error(`${path} tells no version`);
  return found;
}

/** The id of the session that the person holds. */
async function loginOf(person: SignedIn): Promise<string> {
  const { body } = await person.get('/me/sessions').expect(200);
  const [current] = (body as { items: { id: string; current: boolean }[] }).items.filter((session) => session.current);
  if (!current) throw new Error('Nobody is signed in');
  return current.id;
}

function storeIn({ user }: SignedIn): string {
  const [store] = user.stores;
  if (!store) throw new Error(`${user.name} has no store`);
  return store.id;
}

/** As if the watch had found it. */
async function signalAgainst(house: TestHouse, { user: { id, name } }: SignedIn): Promise<string> {
  const signal = randomUUID();
  await house.sql(
    `insert into abuse_signal (id, kind, key, severity, person_id, person_name, basis, at, records, figures, sentence, state,
       found_at)
     values ($1, 'disputes', 'desk', 'low', $2, $3, 'none', now(), '{}', '{}', 'Uji coba', 'open', now())`,
    [signal, id, name],
  );
  return signal;
}

async function anyRecord(house: TestHouse): Promise<string> {
  const [record] = await house.sql<{ id: string }>('select id from impersonation order by at limit 1');
  if (!record) throw new Error('Nothing was done in a store’s name');
  return record.id;
}

/** As if a message had reached nobody. */
async function taskIn(house: TestHouse): Promise<string> {
  const [id, message] = [randomUUID(), randomUUID()];
  await house.sql(
    `insert into task (id, kind, subject_type, subject_id, details, state, opened_at)
     values ($1, 'notice.undeliverable', 'notice', $2, '{}', 'open', now())`,
    [id, message],
  );
  return id;
}

/** As if no mail server were set. Answers the name of the file. */
async function messageIn({ dir }: TestHouse): Promise<string> {
  const [folder, name] = [join(dir, 'files', 'outbox'), `${randomUUID()}.eml`];
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), 'Subject: Pesanan\r\n\r\nIsi\r\n');
  return name;
}

/** As much of a PNG as the portal looks at. */
export const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);

/** A picture of one pixel. */
export const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGMQSJgAAAGEAQE7JLt5AAAAAElFTkSuQmCC',
  'base64',
);

/** Answers its id. */
async function notaOf(owner: SignedIn): Promise<string> {
  const nota = { id: randomUUID(), storeId: storeIn(owner), takenAt: '2026-11-20T02:05:00Z', photos: 1 };
  const id = await idOf(owner.post('/manual-notas', nota));
  const body = new FormData();
  body.set('photo', new Blob([PHOTO]), 'nota.png');
  const headers = { authorization: `Bearer ${owner.token}` };
  const { status } = await fetch(`${owner.url}/api/v1/manual-notas/${id}/photos/1`, { method: 'PUT', headers, body });
  if (status !== 204) throw new Error(`The desk could not be set up: ${status}`);
  return id;
}

async function idOf(test: PromiseLike<{ status: number; text: string; body: unknown }>): Promise<string> {
  const { status, text, body } = await test;
  if (status >= 300) throw new Error(`The desk could not be set up: ${status} ${text}`);
  return (body as { id: string }).id;
}

/** Answers its hash. */
async function pictureOf({ url, token }: SignedIn, sku: string): Promise<string> {
  const body = new FormData();
  body.set('picture', new Blob([PNG, 'ours']), 'picture.png');
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/api/v1/admin/products/${sku}/picture`, { method: 'PUT', headers, body });
  return ((await response.json()) as { imageUrl: string }).imageUrl.split('/').at(-1) ?? '';
}

/** Refused as a worker would refuse it: the house has none, so that nothing changes by itself. */
async function importOf(house: TestHouse, { url, token }: SignedIn): Promise<string> {
  const body = new FormData();
  body.set('file', new Blob([SHEET]), 'order.csv');
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/api/v1/admin/order-imports`, { method: 'POST', headers, body });
  const { id } = (await response.json()) as { id: string };
  await house.sql(`update order_import_row set verdict = 'refused' where import_id = '${id}'`);
  await house.sql(`update order_import set state = 'ready' where id = '${id}'`);
  return id;
}

async function refreshTokenOf(url: string): Promise<string> {
  const response = await fetch(`${url}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-client': 'api' },
    body: JSON.stringify({ login: 'owner3@demo.test', password: 'demo-jembatan' }),
  });
  return ((await response.json()) as { refreshToken: string }).refreshToken;
}
