import { Client } from 'pg';
import { type BootedApi, bootApi } from '../support/app';
import { freshDatabase, type TestDatabase } from '../support/database';
import { addPerson, PASSWORD, tokensOf } from '../support/people';

describe('A refresh token', () => {
  let database: TestDatabase;
  let api: BootedApi;
  let sql: Client;

  beforeAll(async () => {
    database = await freshDatabase();
    api = await bootApi({ databaseUrl: database.url, env: { PUBLIC_URL: 'https://portal.example' } });
    sql = new Client({ connectionString: database.url });
    await sql.connect();
    await addPerson(api.app, { email: 'budi@toko.id' });
  });

  afterAll(async () => {
    await sql.end();
    await api.close();
    await database.drop();
  });

  const refresh = (refreshToken: string): ReturnType<typeof api.http.post> =>
    api.http.post('/api/v1/auth/refresh').set('x-client', 'api').send({ refreshToken });
  const next = async (refreshToken: string): Promise<string> =>
    (await refresh(refreshToken).expect(200)).body.refreshToken as string;
  const first = async (): Promise<string> => (await tokensOf(api.http, 'budi@toko.id')).refreshToken;

  it('is exchanged for another one and a new access token', async () => {
    const one = await first();
    const { body } = await refresh(one).expect(200);
    expect(body.refreshToken).not.toBe(one);
    await api.http.get('/api/v1/me').auth(body.accessToken, { type: 'bearer' }).expect(200);
  });

  it('shown again while its successor was never used brings the same successor: the answer was lost', async () => {
    const one = await first();
    const two = await next(one);
    expect(await next(one)).toBe(two);
    expect(await next(one)).toBe(two);
    await refresh(two).expect(200);
  });

  it('shown by 20 tabs at once brings all of them the same successor', async () => {
    const one = await first();
    const successors = await Promise.all(Array.from({ length: 20 }, () => next(one)));
    expect(new Set(successors).size).toBe(1);
    await refresh(successors[0]).expect(200);
  });

  it('shown after its successor was used ends the whole session, and the audit tells why', async () => {
    const { accessToken, refreshToken: one } = await tokensOf(api.http, 'budi@toko.id');
    const three = await next(await next(one));
    await api.http.get('/api/v1/me').auth(accessToken, { type: 'bearer' }).expect(200);
    expect((await refresh(one).expect(401)).body.code).toBe('auth.refresh_reused');
    expect((await refresh(three).expect(401)).body.code).toBe('auth.session_ended');
    await api.http.get('/api/v1/me').auth(accessToken, { type: 'bearer' }).expect(401);
    const { rows } = await sql.query(
      `select details from audit_record where action = 'session.revoked' order by id desc limit 1`,
    );
    expect(rows).toEqual([{ details: { reason: 'refresh_reused' } }]);
  });

  it('of another session is not touched by that', async () => {
    const [one, other] = [await first(), await first()];
    await next(await next(one));
    await refresh(one).expect(401);
    await refresh(other).expect(200);
  });

  it('is nowhere stored in clear', async () => {
    const one = await first();
    const two = await next(one);
    const { rows } = await sql.query<{ row: string }>(
      `select encode(hash, 'escape') || encode(hash, 'base64') as row from refresh_token`,
    );
    const stored = rows.map(({ row }) => row).join('\n');
    for (const token of [one, two]) {
      expect(stored).not.toContain(token);
      expect(stored).not.toContain(Buffer.from(token, 'base64url').toString('base64'));
    }
  });

  it.each([
    ['30 days after the sign-in', `ends_at = now()`],
    ['after seven days unused', `last_used_at = now() - interval '7 days'`],
  ])('is worth nothing %s', async (_title, change) => {
    const { accessToken, refreshToken } = await tokensOf(api.http, 'budi@toko.id');
    await sql.query(`update session set ${change}`);
    expect((await refresh(refreshToken).expect(401)).body.code).toBe('auth.session_ended');
    await api.http.get('/api/v1/me').auth(accessToken, { type: 'bearer' }).expect(401);
  });

  it.each(['x', 'A'.repeat(43), ''])('that we never gave (%j) is refused', async (token) => {
    const { status } = await refresh(token);
    expect([400, 401]).toContain(status);
  });

  it('is worth nothing after signing out, which may be done twice', async () => {
    const { accessToken, refreshToken } = await tokensOf(api.http, 'budi@toko.id');
    for (let time = 0; time < 2; time += 1)
      await api.http.post('/api/v1/auth/logout').set('x-client', 'api').send({ refreshToken }).expect(204);
    await refresh(refreshToken).expect(401);
    await api.http.get('/api/v1/me').auth(accessToken, { type: 'bearer' }).expect(401);
  });

  describe('in a cookie', () => {
    const signIn = async (): Promise<string> => {
      const { headers } = await api.http
        .post('/api/v1/auth/login')
        .send({ login: 'budi@toko.id', password: PASSWORD })
        .expect(200);
      return (headers['set-cookie'] as unknown as string[])[0].split(';')[0];
    };
    const send = (path: string, cookie: string, origin?: string): ReturnType<typeof api.http.post> => {
      const request = api.http.post(`/api/v1/auth/${path}`).set('cookie', cookie);
      return origin === undefined ? request : request.set('origin', origin);
    };

    it('is exchanged for our own pages, without a word in the body', async () => {
      const cookie = await signIn();
      const { body, headers } = await send('refresh', cookie, 'https://portal.example').expect(200);
      expect(body).not.toHaveProperty('refreshToken');
      expect(headers['set-cookie'][0]).toMatch(/^refresh_token=[\w-]{43}; /);
      expect(headers['set-cookie'][0].split(';')[0]).not.toBe(cookie);
    });

    it('is kept by the browser as long as the session lasts, which no refresh lengthens', async () => {
      const cookie = await signIn();
      const left = 20 * 86_400;
      await sql.query(`update session set ends_at = now() + interval '20 days'`);
      const { headers } = await send('refresh', cookie, 'https://portal.example').expect(200);
      const later = Number(/; Max-Age=(\d+);/.exec(String(headers['set-cookie']))?.[1]);
      expect(later).toBeGreaterThan(left - 60);
      expect(later).toBeLessThanOrEqual(left);
    });

    it.each([
      ['of another site', 'https://evil.example'],
      ['of a sub-domain', 'https://x.portal.example'],
      ['over http', 'http://portal.example'],
      ['that is hidden', 'null'],
      ['that is not told', undefined],
    ])('is refused to a page %s, for refresh and for logout', async (_title, origin) => {
      const cookie = await signIn();
      for (const path of ['refresh', 'logout']) {
        const { body, headers } = await send(path, cookie, origin).expect(403);
        expect(body.code).toBe('auth.origin_refused');
        expect(headers['set-cookie']).toBeUndefined();
      }
      await send('refresh', cookie, 'https://portal.example').expect(200);
    });

    it('is taken back on logout', async () => {
      const cookie = await signIn();
      const { headers } = await send('logout', cookie, 'https://portal.example').expect(204);
      expect(headers['set-cookie'][0]).toMatch(/^refresh_token=; .*Expires=Thu, 01 Jan 1970/);
      await send('refresh', cookie, 'https://portal.example').expect(401);
    });
  });
});
