import { Client } from 'pg';
import { type Person } from '@jembatan/identity';
import { type BootedApi, bootApi } from '../support/app';
import { freshDatabase, type TestDatabase } from '../support/database';
import { addPerson, tokensOf } from '../support/people';
import { freshRedis } from '../support/redis';
import { needsTool } from '../support/skip';
import { until } from '../support/until';

const STORE = '0190a1b2-0000-7000-8000-000000000001';
const NO_STORE = '0190a1b2-0000-7000-8000-000000000002';

describe('Administering people', () => {
  let database: TestDatabase;
  let api: BootedApi;
  let sql: Client;
  let admin: Person;
  let token: string;

  beforeAll(async () => {
    database = await freshDatabase();
    api = await bootApi({ databaseUrl: database.url });
    sql = new Client({ connectionString: database.ownerUrl });
    await sql.connect();
    await sql.query(`insert into store (id, code, name) values ($1, 'MELATI', 'Toko Melati')`, [STORE]);
    admin = await addPerson(api.app, { name: 'Ani', email: 'admin@kantor.id', roles: ['admin'] });
    token = (await tokensOf(api.http, 'admin@kantor.id')).accessToken;
  });

  afterAll(async () => {
    await sql.end();
    await api.close();
    await database.drop();
  });

  const post = (path: string, body: object): ReturnType<typeof api.http.post> =>
    api.http.post(`/api/v1/admin/users${path}`).auth(token, { type: 'bearer' }).send(body);
  const get = (query: string): ReturnType<typeof api.http.get> =>
    api.http.get(`/api/v1/admin/users${query}`).auth(token, { type: 'bearer' });
  const deedsOn = async (id: string): Promise<string[]> => {
    const { rows } = await sql.query<{ action: string }>(
      `select action from audit_record where object_id = $1 order by id`,
      [id],
    );
    return rows.map(({ action }) => action);
  };

  it('adds a person with a normal form of e-mail and phone, and invites them', async () => {
    const { body } = await post('', {
      name: 'Toko Melati',
      email: 'Melati@Toko.id',
      phone: '0813 1111 2222',
      roles: ['store_owner'],
      storeIds: [STORE],
    }).expect(201);
    expect(body).toMatchObject({
      email: 'melati@toko.id',
      phone: '+6281311112222',
      state: 'ACTIVE',
      storeIds: [STORE],
      invitationLink: null,
    });
    const { rows } = await sql.query(`select recipient, template, state from notice`);
    expect(rows).toEqual([{ recipient: 'melati@toko.id', template: 'invitation', state: 'queued' }]);
    expect(await deedsOn(body.id)).toEqual(['person.added']);
  });

  it('hands the invitation of a person without e-mail to the administrator, and never stores it', async () => {
    const { body } = await post('', { name: 'Sopir', phone: '081322223333', roles: ['salesman'] }).expect(201);
    expect(body.invitationLink).toMatch(/\/reset#token=[\w-]{43}$/);
    const { rows } = await sql.query(`select details::text as details from audit_record where object_id = $1`, [
      body.id,
    ]);
    expect(rows[0].details).not.toContain('token');
  });

  it.each([
    ['without a login', { name: 'X', roles: ['admin'] }, 400, 'email'],
    ['with a login of nobody', { name: 'X', email: 'x', phone: '12', roles: ['admin'] }, 400, 'email'],
    ['without a role', { name: 'X', email: 'x@y.id', roles: [] }, 400, 'roles'],
    ['with a role that there is not', { name: 'X', email: 'x@y.id', roles: ['king'] }, 400, 'roles'],
    ['as auditor and something else', { name: 'X', email: 'x@y.id', roles: ['auditor', 'admin'] }, 400, 'roles'],
    [
      'with a store that there is not',
      { name: 'X', email: 'x@y.id', roles: ['store_owner'], storeIds: [STORE, NO_STORE] },
      400,
      'storeIds.1',
    ],
    [
      'with stores but not as owner',
      { name: 'X', email: 'x@y.id', roles: ['admin'], storeIds: [STORE] },
      400,
      'storeIds',
    ],
  ])('refuses a person %s', async (_title, person, status, path) => {
    const { body } = await post('', person).expect(status);
    expect(body.errors).toContainEqual(expect.objectContaining({ path }));
  });

  it('refuses a login that somebody has, and nothing is left of the try', async () => {
    const notices = async (): Promise<unknown> => (await sql.query('select count(*) from notice')).rows;
    const before = await notices();
    const { body } = await post('', { name: 'Ani', email: 'ADMIN@kantor.id', roles: ['admin'] }).expect(409);
    expect(body.code).toBe('user.login_taken');
    expect(await notices()).toEqual(before);
  });

  it('tells owners which stores are theirs when they sign in', async () => {
    await addPerson(api.app, { email: 'pemilik@toko.id', roles: ['store_owner'], storeIds: [STORE] });
    const { accessToken } = await tokensOf(api.http, 'pemilik@toko.id');
    const { body } = await api.http.get('/api/v1/me').auth(accessToken, { type: 'bearer' }).expect(200);
    expect(body.stores).toEqual([{ id: STORE, code: 'MELATI', name: 'Toko Melati' }]);
  });

  it('lists people by page and by part of name, e-mail or phone', async () => {
    for (const n of [1, 2, 3]) await addPerson(api.app, { name: `Halaman ${n}`, email: `halaman${n}@toko.id` });
    const one = (await get('?q=halaman&limit=2').expect(200)).body;
    expect(one.items).toHaveLength(2);
    const two = (await get(`?q=HALAMAN&limit=2&cursor=${one.nextCursor}`).expect(200)).body;
    expect(two).toMatchObject({ items: [{ name: 'Halaman 3' }], nextCursor: null });
    expect((await get('?q=%25').expect(200)).body.items).toEqual([]);
    await get('?cursor=x&limit=0').expect(400);
  });

  it('never shows a password hash', async () => {
    expect((await get('').expect(200)).text).not.toContain('argon2');
  });

  it('forces a person out: every token is worth nothing at once', async () => {
    const { id } = await addPerson(api.app, { email: 'keluar@toko.id' });
    const [one, two] = [await tokensOf(api.http, 'keluar@toko.id'), await tokensOf(api.http, 'keluar@toko.id')];
    await api.http.get('/api/v1/me').auth(one.accessToken, { type: 'bearer' }).expect(200);
    await post(`/${id}/force-logout`, { reason: 'tablet was stolen' }).expect(204);
    for (const { accessToken, refreshToken } of [one, two]) {
      await api.http.get('/api/v1/me').auth(accessToken, { type: 'bearer' }).expect(401);
      await api.http.post('/api/v1/auth/refresh').set('x-client', 'api').send({ refreshToken }).expect(401);
    }
    await tokensOf(api.http, 'keluar@toko.id');
    const { rows } = await sql.query(`select actor_id, details from audit_record where object_id = $1`, [id]);
    expect(rows).toEqual([{ actor_id: admin.id, details: { reason: 'tablet was stolen', sessions: 2 } }]);
  });

  it('suspends and reinstates, each with a reason and once', async () => {
    const { id } = await addPerson(api.app, { email: 'beku@toko.id' });
    await post(`/${id}/suspend`, {}).expect(400);
    expect((await post(`/${id}/suspend`, { reason: 'abuse' }).expect(200)).body.state).toBe('SUSPENDED');
    expect((await post(`/${id}/suspend`, { reason: 'abuse' }).expect(409)).body.code).toBe('user.state_unfit');
    expect((await post(`/${id}/reinstate`, { reason: 'cleared' }).expect(200)).body.state).toBe('ACTIVE');
    await post(`/${id}/reinstate`, { reason: 'cleared' }).expect(409);
    expect(await deedsOn(id)).toEqual(['person.suspended', 'person.reinstated']);
    await tokensOf(api.http, 'beku@toko.id');
  });

  it('lets nobody suspend themself', async () => {
    expect((await post(`/${admin.id}/suspend`, { reason: 'tired' }).expect(422)).body.code).toBe('user.not_oneself');
  });

  it('knows no unknown people', async () => {
    for (const verb of ['force-logout', 'suspend', 'reinstate'])
      expect((await post(`/${STORE}/${verb}`, { reason: 'x' }).expect(404)).body.code).toBe('user.not_found');
    await post('/me/suspend', { reason: 'x' }).expect(400);
  });

  it('does nothing without its audit record', async () => {
    const { id } = await addPerson(api.app, { email: 'saksi@toko.id' });
    await sql.query(`alter table audit_record add constraint nothing check (action <> 'person.suspended') not valid`);
    await post(`/${id}/suspend`, { reason: 'abuse' }).expect(500);
    await sql.query('alter table audit_record drop constraint nothing');
    const { rows } = await sql.query('select state from person where id = $1', [id]);
    expect(rows).toEqual([{ state: 'ACTIVE' }]);
  });

  it('cannot be done by anybody but an admin', async () => {
    for (const role of ['salesman', 'auditor', 'support'] as const) {
      await addPerson(api.app, { email: `${role}@kantor.id`, roles: [role] });
      const { accessToken } = await tokensOf(api.http, `${role}@kantor.id`);
      const call = api.http.post(`/api/v1/admin/users/${admin.id}/suspend`).auth(accessToken, { type: 'bearer' });
      expect((await call.send({ reason: 'x' }).expect(403)).body.code).toBe('auth.forbidden');
    }
  });
});

describe.each(['without Redis', 'with Redis'])('A suspended person, %s', (kind) => {
  const tests = (): void => {
    let database: TestDatabase;
    let redis: Awaited<ReturnType<typeof freshRedis>> | undefined;
    let apis: BootedApi[];

    beforeAll(async () => {
      database = await freshDatabase();
      redis = kind === 'with Redis' ? await freshRedis() : undefined;
      const one = await bootApi({ databaseUrl: database.url, redisUrl: redis?.url });
      const { JWT_SECRET } = one.config;
      apis = [one, await bootApi({ databaseUrl: database.url, redisUrl: redis?.url, env: { JWT_SECRET } })];
    });

    afterAll(async () => {
      for (const api of apis) await api.close();
      await redis?.stop();
      await database.drop();
    });

    it('is out within a second, also on a process that has just seen the session alive', async () => {
      const [here, there] = apis;
      await addPerson(here.app, { email: 'admin@kantor.id', roles: ['admin'] });
      const { id } = await addPerson(here.app, { email: 'sales@kantor.id' });
      const admin = (await tokensOf(here.http, 'admin@kantor.id')).accessToken;
      const sales = (await tokensOf(there.http, 'sales@kantor.id')).accessToken;
      const status = async (): Promise<number> =>
        (await there.http.get('/api/v1/me').auth(sales, { type: 'bearer' })).status;
      expect(await status()).toBe(200);
      await here.http
        .post(`/api/v1/admin/users/${id}/suspend`)
        .auth(admin, { type: 'bearer' })
        .send({ reason: 'abuse' })
        .expect(200);
      await until('the suspended person is out', async () => (await status()) === 403, { within: 1000 });
    });
  };
  if (kind === 'with Redis') needsTool('redis-server', 'scripts/install-test-tools', tests);
  else tests();
});
