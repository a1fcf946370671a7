import { randomUUID } from 'node:crypto';
import { Audit, ChainProof, Retention, Sealing } from '@jembatan/audit';
import { type Ctx, systemCtx } from '@jembatan/kernel';
import { Config, Transactions } from '@jembatan/platform';
import { ImpersonationBook, ORIGIN } from '../support/impersonation-book';
import { addPerson, tokensOf } from '../support/people';
import { Statements } from '../support/statements';

const DAY = 86_400_000;
const PLAIN = ['103.10.66.77', 'SM-X200', 'tablet-7f3a9c', '-6.2087634', '106.8455991'];

jest.setTimeout(60_000);

describe('What is done in a shadow session', () => {
  const statements = new Statements();
  let book: ImpersonationBook;
  let auditor: string;
  let admin: string;

  beforeAll(async () => {
    book = await ImpersonationBook.open();
    await addPerson(book.api.app, { email: 'auditor@kantor.id', roles: ['auditor'], name: 'Citra' });
    await addPerson(book.api.app, { email: 'admin@kantor.id', roles: ['admin'], name: 'Dewi' });
    auditor = (await tokensOf(book.api.http, 'auditor@kantor.id')).accessToken;
    admin = (await tokensOf(book.api.http, 'admin@kantor.id')).accessToken;
  });
  afterAll(async () => {
    statements.stop();
    await book?.close();
  });

  const run = <T>(work: Parameters<Transactions['run']>[0]): Promise<T> =>
    book.api.app.get(Transactions).run(work) as Promise<T>;
  const record = (ctx: Ctx): Promise<void> =>
    run((tx) =>
      book.get(Audit).record(tx, ctx, {
        action: 'order.placed',
        object: { type: 'order', id: randomUUID() },
        details: { lines: 2 },
      }),
    );
  const get = (path: string, token = auditor): ReturnType<typeof book.api.http.get> =>
    book.api.http.get(`/api/v1/audit/${path}`).auth(token, { type: 'bearer' });

  it('is recorded with both identities, place, distance and chain position, by the audit record of the change', async () => {
    const ctx = book.ctx();
    await record(ctx);
    await book.get(Sealing).seal();
    const { body } = await get(`impersonations?actorId=${ctx.actor.id}`).expect(200);
    expect(body).toMatchObject({
      nextCursor: null,
      items: [
        {
          actor: { id: ctx.actor.id, name: 'Sari', login: 'sari@example.test' },
          store: { code: 'TK-001', name: 'Toko Melati', location: { lat: -6.21, lng: 106.85 } },
          session: { reason: 'kunjungan rutin' },
          action: 'order.placed',
          outcome: 'done',
          details: { lines: 2 },
          contentsHash: expect.stringMatching(/^[0-9a-f]{64}$/),
          deviceTime: ORIGIN.deviceTime?.toISOString(),
          claimed: false,
          distance: expect.any(Number),
          requestId: ctx.requestId,
          network: { ip: ORIGIN.ip, place: 'ID', userAgent: ORIGIN.userAgent, deviceId: ORIGIN.deviceId },
          position: { lat: -6.2087634, lng: 106.8455991, accuracy: 12.5 },
          seal: { seq: expect.any(Number), hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
        },
      ],
    });
    expect(body.items[0].distance).toBeGreaterThan(400);
    expect(body.items[0].distance).toBeLessThan(600);
  });

  it('costs no flight more than the record of any change', async () => {
    statements.watch();
    const ctx = book.ctx();
    await record(ctx);
    const made = statements.of(ctx.requestId);
    statements.stop();
    expect(made.length).toBeLessThanOrEqual(4);
  });

  it('is answered by filters together, page by page, newest first', async () => {
    const ctx = book.ctx();
    for (let n = 0; n < 5; n += 1) await book.act(ctx, { action: n % 2 ? 'order.read' : 'order.placed' });
    const storeId = ctx.actor.onBehalfOf?.storeId;
    const from = new Date(Date.now() - DAY).toISOString();
    const all = `impersonations?actorId=${ctx.actor.id}&storeId=${storeId}&from=${from}&action=order.placed`;
    const first = (await get(`${all}&limit=2`).expect(200)).body;
    const second = (await get(`${all}&limit=2&cursor=${first.nextCursor}`).expect(200)).body;
    const times = [...first.items, ...second.items].map(({ at }: { at: string }) => at);
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([2, 1, null]);
    expect(times).toEqual([...times].sort().reverse());
    const to = from;
    expect((await get(`impersonations?actorId=${ctx.actor.id}&to=${to}`).expect(200)).body.items).toEqual([]);
  });

  it('is answered from the oldest on when asked so, page by page, within the same bounds', async () => {
    const ctx = book.ctx();
    for (let n = 0; n < 3; n += 1) await book.act(ctx, { details: { n } });
    const [from, to] = [Date.now() - DAY, Date.now() + DAY].map((at) => new Date(at).toISOString());
    const all = `impersonations?actorId=${ctx.actor.id}&from=${from}&to=${to}&sort=at&limit=2`;
    const first = (await get(all).expect(200)).body;
    const second = (await get(`${all}&cursor=${first.nextCursor}`).expect(200)).body;
    const items = [...first.items, ...second.items] as { details: { n: number } }[];
    expect([items.map(({ details }) => details.n), second.nextCursor]).toEqual([[0, 1, 2], null]);
    const none = `impersonations?actorId=${ctx.actor.id}&sort=at`;
    expect((await get(`${none}&from=${to}`).expect(200)).body.items).toEqual([]);
    expect((await get(`${none}&to=${from}`).expect(200)).body.items).toEqual([]);
  });

  it('is answered one by one, with both identities and its place in the chain; that is recorded, too', async () => {
    const ctx = book.ctx();
    await book.act(ctx);
    await book.get(Sealing).seal();
    const [listed] = (await get(`impersonations?actorId=${ctx.actor.id}`).expect(200)).body.items;
    expect((await get(`impersonations/${listed.id}`).expect(200)).body).toEqual(listed);
    expect(listed.seal).toEqual({ seq: expect.any(Number), hash: expect.any(String) });
    const accesses = (await get('access-log?limit=1').expect(200)).body;
    expect(accesses.items).toMatchObject([
      { action: 'audit.read', details: { recordId: listed.id }, actorName: 'Citra' },
    ]);
    await get(`impersonations/${randomUUID()}`).expect(404);
    await get('impersonations/nothing').expect(400);
  });

  it('can be narrowed by whoever occurs in it, found by a part of the name, the code or the login, or by id', async () => {
    const ctx = book.ctx();
    const { onBehalfOf } = ctx.actor;
    if (!onBehalfOf) throw new Error('no shadow session');
    const store = { ...onBehalfOf.store, code: 'TK-777', name: 'Toko 100%_Unik' };
    const salesman = { name: 'Wulan Unik', login: 'wulan@example.test' };
    for (let n = 0; n < 2; n += 1)
      await book.act({ ...ctx, actor: { ...ctx.actor, onBehalfOf: { ...onBehalfOf, store, salesman } } });
    const found = async (q: string) =>
      (await get(`impersonations/parties?q=${encodeURIComponent(q)}`).expect(200)).body;
    const wulan = { id: ctx.actor.id, ...salesman };
    const unik = { id: onBehalfOf.storeId, code: 'TK-777', name: store.name };
    expect(await found('unik')).toEqual({ people: [wulan], stores: [unik] });
    expect(await found('tk-777')).toEqual({ people: [], stores: [unik] });
    expect(await found('0%_u')).toEqual({ people: [], stores: [unik] });
    expect(await found(ctx.actor.id)).toEqual({ people: [wulan], stores: [] });
    expect((await get('impersonations/parties').expect(200)).body.people).not.toEqual([]);
  });

  it('names the salesman as he was, also when he is renamed or deleted', async () => {
    const person = await addPerson(book.api.app, { email: 'budi@kantor.id', name: 'Budi' });
    await book.act(book.ctx({ actorId: person.id }));
    await book.tamper(
      `update person set name = 'Somebody' where id = '${person.id}'`,
      `delete from person where id = '${person.id}'`,
    );
    const { body } = await get(`impersonations?actorId=${person.id}`).expect(200);
    expect(body.items[0].actor).toEqual({ id: person.id, name: 'Sari', login: 'sari@example.test' });
  });

  it('is read by auditors and admins only, and each reading is recorded', async () => {
    await book.api.http.get('/api/v1/audit/impersonations').expect(401);
    await get('impersonations?action=marked', admin).expect(200);
    await get('access-log', admin).expect(403);
    await get('impersonations/export?format=csv', admin).expect(403);
    const csv = await get('impersonations/export?format=csv&action=marked').expect(200);
    expect(csv.headers['content-disposition']).toContain('impersonations.csv');
    const { body } = await get('access-log?limit=2').expect(200);
    expect(body.items).toMatchObject([
      { action: 'audit.exported', details: { format: 'csv', action: 'marked' } },
      { action: 'audit.read', details: { action: 'marked' } },
    ]);
  });

  it('is exported to CSV without formulas, and as a whole only with its proof', async () => {
    const ctx = book.ctx();
    const { onBehalfOf } = ctx.actor;
    if (!onBehalfOf) throw new Error('no shadow session');
    const evil = {
      ...onBehalfOf,
      reason: '=HYPERLINK("http://x")',
      store: { ...onBehalfOf.store, name: '+62 "Toko", Baru' },
    };
    await book.act({ ...ctx, actor: { ...ctx.actor, onBehalfOf: evil } });
    const { text } = await get(`impersonations/export?format=csv&actorId=${ctx.actor.id}`).expect(200);
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(text).toContain(`"'+62 ""Toko"", Baru"`);
    expect((await get('impersonations/export?format=ndjson&action=x').expect(422)).body.code).toBe(
      'audit.export_is_whole',
    );
    await get('impersonations/export?format=ndjson').expect(200).expect('content-type', 'application/zip');
    const pdf = await get(`impersonations/export?format=pdf&actorId=${ctx.actor.id}`).buffer(true).expect(200);
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(String(pdf.body)).toMatch(/^%PDF-1.7/);
  });

  it('proves itself to the auditor', async () => {
    await book.get(Sealing).seal();
    const { body: proof } = await get('proof').expect(200);
    expect(proof).toMatchObject({
      head: { seq: expect.any(Number) },
      publicKey: expect.stringContaining('PUBLIC KEY'),
    });
    expect((await get('verify').expect(200)).body).toEqual({ intact: true, records: proof.head.seq });
  });

  /** As if everything had happened so many days earlier. */
  const age = (days: number): Promise<void> =>
    book.tamper(`update impersonation_personal set at = at - interval '${days} days'`);
  const ofActor = async (id: string): Promise<{ network: object; position: object | null }> =>
    (await get(`impersonations?actorId=${id}`).expect(200)).body.items[0];

  it('loses its personal fields by their terms, and its chain still verifies', async () => {
    const ctx = book.ctx();
    await book.act(ctx);
    await book.get(Sealing).seal();
    const enforce = (): Promise<number> => book.get(Retention).enforce(systemCtx('retention'));
    expect(await enforce()).toBe(0);
    await age(91);
    await enforce();
    expect(await ofActor(ctx.actor.id)).toMatchObject({
      network: { ip: ORIGIN.ip },
      position: { lat: -6.21, lng: 106.85, accuracy: null },
    });
    await age(90);
    await enforce();
    expect((await ofActor(ctx.actor.id)).network).toEqual({
      ip: '103.10.66.0/24',
      place: 'ID',
      userAgent: 'Chrome',
      deviceId: null,
    });
    await age(190);
    await enforce();
    expect(await ofActor(ctx.actor.id)).toMatchObject({
      network: { ip: null, place: null, userAgent: null, deviceId: null },
      position: null,
    });
    expect(await enforce()).toBe(0);
    expect(await book.get(ChainProof).verify()).toMatchObject({ intact: true });
    expect(await tablesWith(PLAIN)).toEqual([]);
  });

  it('loses the personal fields of one person by right, recorded', async () => {
    const [ctx, other] = [book.ctx(), book.ctx()];
    for (const each of [ctx, other]) await book.act(each);
    await book.get(Sealing).seal();
    expect(await tablesWith(PLAIN)).toEqual(['impersonation_personal']);
    expect(await run((tx) => book.get(Retention).eraseOf(tx, systemCtx('erase'), ctx.actor.id))).toBe(1);
    expect((await ofActor(ctx.actor.id)).position).toBeNull();
    expect((await ofActor(other.actor.id)).position).not.toBeNull();
    expect(await book.get(ChainProof).verify()).toMatchObject({ intact: true });
    const { rows } = await book.superuser.query(
      `select details from audit_record where action = 'audit.personal_erased'`,
    );
    expect(rows).toEqual([{ details: { records: 1 } }]);
  });

  it("knows nothing of an address that is none, and of nobody's country", async () => {
    const ctx = book.ctx({ origin: { ...ORIGIN, ip: 'unix:', position: null } });
    await book.act(ctx);
    expect(await ofActor(ctx.actor.id)).toMatchObject({ network: { ip: null, place: null }, position: null });
    expect(book.api.app.get(Config).AUDIT_NETWORK_DAYS).toBe(365);
  });

  /** Tables of the whole database in which any row, as text, holds one of the words. */
  async function tablesWith(words: readonly string[]): Promise<string[]> {
    const { rows } = await book.superuser.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
    );
    const found: string[] = [];
    for (const { name } of rows) {
      const { rowCount } = await book.superuser.query(
        `select 1 from ${name} t where t::text like any ($1::text[]) limit 1`,
        [words.map((word) => `%${word}%`)],
      );
      if (rowCount) found.push(name.replace('public.', ''));
    }
    return found;
  }
});
