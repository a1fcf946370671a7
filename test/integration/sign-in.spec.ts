import { JwtService } from '@nestjs/jwt';
import { type BootedApi, bootApi } from '../support/app';
import { freshDatabase, type TestDatabase } from '../support/database';
import { addPerson, PASSWORD, tokensOf } from '../support/people';

describe('Signing in', () => {
  let database: TestDatabase;
  let api: BootedApi;

  beforeAll(async () => {
    database = await freshDatabase();
    api = await bootApi({ databaseUrl: database.url });
    await addPerson(api.app, { name: 'Budi', email: 'budi@toko.id', phone: '0812-3456-7890' });
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const login = (body: object): ReturnType<typeof api.http.post> =>
    api.http.post('/api/v1/auth/login').set('x-client', 'api').send(body);

  it.each(['budi@toko.id', ' BUDI@toko.id', '081234567890', '+6281234567890', '6281234567890', '006281234567890'])(
    'works with %s',
    async (name) => {
      const { body } = await login({ login: name, password: PASSWORD }).expect(200);
      expect(body).toEqual({
        accessToken: expect.any(String),
        refreshToken: expect.stringMatching(/^[\w-]{43}$/),
        expiresIn: 600,
        user: { id: expect.any(String), name: 'Budi', roles: ['salesman'], stores: [] },
      });
    },
  );

  it('gives a browser its refresh token only in a cookie that scripts, other sites and other paths never see', async () => {
    const { body, headers } = await api.http
      .post('/api/v1/auth/login')
      .send({ login: 'budi@toko.id', password: PASSWORD })
      .expect(200);
    expect(body).not.toHaveProperty('refreshToken');
    const [cookie] = headers['set-cookie'] as unknown as string[];
    const [value, ...attributes] = cookie.split('; ');
    expect(value).toMatch(/^refresh_token=[\w-]{43}$/);
    expect(attributes.sort()).toEqual([
      'HttpOnly',
      expect.stringMatching(/^Max-Age=25\d{5}$/),
      'Path=/api/v1/auth',
      'SameSite=Strict',
      'Secure',
    ]);
  });

  it.each(['budi@toko.id', 'nobody@toko.id', 'no login at all'])(
    'answers the same to a wrong password of %s',
    async (name) => {
      const { body } = await login({ login: name, password: 'not the password' }).expect(401);
      expect(body).toMatchObject({ status: 401, code: 'auth.invalid_credentials', requestId: expect.any(String) });
    },
  );

  it('tells a suspended person, and only after the right password', async () => {
    const { id } = await addPerson(api.app, { email: 'beku@toko.id' });
    await addPerson(api.app, { email: 'admin@kantor.id', roles: ['admin'] });
    const { accessToken } = await tokensOf(api.http, 'admin@kantor.id');
    await api.http
      .post(`/api/v1/admin/users/${id}/suspend`)
      .auth(accessToken, { type: 'bearer' })
      .send({ reason: 'lost phone' })
      .expect(200);
    await login({ login: 'beku@toko.id', password: 'not the password' }).expect(401);
    const { body } = await login({ login: 'beku@toko.id', password: PASSWORD }).expect(403);
    expect(body.code).toBe('account.suspended');
  });

  it('refuses what is no login with every fault, and never repeats the password', async () => {
    const { body, text } = await login({ login: '', password: ['secret-secret'], more: 1 }).expect(400);
    expect(body.code).toBe('request.invalid');
    for (const path of ['login', 'password', 'more'])
      expect(body.errors).toContainEqual(expect.objectContaining({ path }));
    expect(text).not.toContain('secret-secret');
  });

  it('refuses text that a database cannot hold', async () => {
    await login({ login: 'bu\u0000di@toko.id', password: PASSWORD }).expect(400);
    await login({ login: 'budi@toko.id', password: 'nul\u0000nul-nul' }).expect(401);
  });

  it('takes JSON only, so that no form of another site can sign a browser in', async () => {
    for (const type of ['application/x-www-form-urlencoded', 'text/plain'])
      await api.http.post('/api/v1/auth/login').type(type).send('login=budi@toko.id').expect(415);
  });

  it('answers a body that is no JSON, or too long, without falling', async () => {
    const send = (body: string): ReturnType<typeof api.http.post> =>
      api.http.post('/api/v1/auth/login').type('application/json').send(body);
    expect((await send('{"login":').expect(400)).body.code).toBe('request.malformed');
    expect((await send('[]').expect(400)).body.code).toBe('request.invalid');
    expect((await send(`"${'x'.repeat(1024 * 1024)}"`).expect(413)).body.code).toBe('request.too_large');
  });
});

describe('An access token', () => {
  let database: TestDatabase;
  let api: BootedApi;
  let claims: { sub: string; sid: string; iat: number; exp: number };
  const jwt = new JwtService({});

  beforeAll(async () => {
    database = await freshDatabase();
    api = await bootApi({ databaseUrl: database.url });
    await addPerson(api.app, { email: 'budi@toko.id' });
    claims = jwt.decode((await tokensOf(api.http, 'budi@toko.id')).accessToken);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const signed = (change: object, secret = api.config.JWT_SECRET): string => {
    const { exp, ...rest } = { ...claims, ...change };
    return jwt.sign(exp === undefined ? rest : { exp, ...rest }, { secret, algorithm: 'HS256' });
  };
  const me = (token: string): ReturnType<typeof api.http.get> =>
    api.http.get('/api/v1/me').auth(token, { type: 'bearer' });
  const unsigned = (): string =>
    [{ alg: 'none', typ: 'JWT' }, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.') + '.';

  it('that we signed opens what it may open', async () => {
    const { body } = await me(signed({})).expect(200);
    expect(body).toEqual({ id: claims.sub, name: 'Sari', roles: ['salesman'], stores: [] });
  });

  it.each([
    ['without a signature', () => unsigned(), 'auth.token_invalid'],
    ['signed with another key', () => signed({}, 'another-key-of-at-least-32-characters'), 'auth.token_invalid'],
    [
      'signed with another algorithm',
      () => jwt.sign(claims, { secret: api.config.JWT_SECRET, algorithm: 'HS512' }),
      'auth.token_invalid',
    ],
    ['that is over', () => signed({ exp: claims.iat - 1 }), 'auth.token_expired'],
    ['that is never over', () => signed({ exp: undefined }), 'auth.token_invalid'],
    ['of another issuer', () => signed({ iss: 'somebody' }), 'auth.token_invalid'],
    ['for somebody else', () => signed({ aud: 'another-api' }), 'auth.token_invalid'],
    ['whose person is not the session’s', () => signed({ sub: claims.sid }), 'auth.session_ended'],
    ['whose session is no id', () => signed({ sid: "' or 1=1" }), 'auth.token_invalid'],
    ['that is no token', () => 'hello', 'auth.token_invalid'],
  ])('%s is refused', async (_title, token, code) => {
    const { body, headers } = await me(token()).expect(401);
    expect(body.code).toBe(code);
    expect(headers['www-authenticate']).toBe('Bearer');
  });

  it('is needed wherever a route does not say otherwise', async () => {
    expect((await api.http.get('/api/v1/me').expect(401)).body.code).toBe('auth.required');
  });

  it('of somebody without the role is refused', async () => {
    const { body } = await api.http.get('/api/v1/admin/users').auth(signed({}), { type: 'bearer' }).expect(403);
    expect(body.code).toBe('auth.forbidden');
  });

  it('cannot be judged while PostgreSQL is away, and the answer says when to come again', async () => {
    const lost = await bootApi({ databaseUrl: database.url });
    const token = jwt.sign(claims, { secret: lost.config.JWT_SECRET, algorithm: 'HS256' });
    const { DataSource } = await import('typeorm');
    await lost.app.get(DataSource).destroy();
    const { body, headers } = await lost.http.get('/api/v1/me').auth(token, { type: 'bearer' }).expect(503);
    expect(body.code).toBe('database.unavailable');
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    await lost.close();
  });
});
