import { BANNER, ServiceMode } from '@jembatan/service-mode';
import { type Test } from 'supertest';
import { type BootedApi, bootApi } from '../support/app';
import { Cable } from '../support/cable';
import { freshDatabase, type TestDatabase } from '../support/database';
import { addPerson, tokensOf } from '../support/people';
import { until } from '../support/until';

describe('Operating the portal', () => {
  let database: TestDatabase;
  let cable: Cable;
  let api: BootedApi;
  let admin: string;
  let salesman: string;

  beforeAll(async () => {
    database = await freshDatabase();
    cable = await Cable.to(database.url);
    api = await bootApi({ databaseUrl: cable.url });
    await addPerson(api.app, { name: 'Ani', email: 'admin@kantor.id', roles: ['admin'] });
    await addPerson(api.app, { name: 'Sari', email: 'sari@kantor.id', roles: ['salesman'] });
    admin = (await tokensOf(api.http, 'admin@kantor.id')).accessToken;
    salesman = (await tokensOf(api.http, 'sari@kantor.id')).accessToken;
  });
  afterAll(async () => {
    await api.close();
    await cable.cut();
    await database.drop();
  });

  const put = (path: string, body: object, token = admin): Test =>
    api.http.put(`/api/v1/admin/${path}`).auth(token, { type: 'bearer' }).send(body);
  const normal = { credit: 'normal', stock: 'normal', prices: 'normal', orders: 'normal' };
  const degraded = { credit: 'degraded', stock: 'degraded', prices: 'degraded', orders: 'degraded' };

  it('everybody may ask for the mode; there is no banner while it is normal', async () => {
    const { body } = await api.http.get('/api/v1/service-mode').expect(200);
    expect(body).toEqual({ mode: 'normal', since: expect.stringMatching(/Z$/), functions: normal });
  });

  it('an admin holds the mode degraded, with the banner to the letter, and gives it back', async () => {
    const { body } = await put('service-mode', { mode: 'degraded', reason: 'ERP upgrade' }).expect(200);
    expect(body).toMatchObject({ mode: 'degraded', functions: degraded, banner: BANNER });
    expect(BANNER).toBe(
      'Sistem sedang maintenance. Order Anda akan diproses manual oleh Admin. Mohon tunggu konfirmasi WA.',
    );
    await put('service-mode', { mode: 'auto', reason: 'done' }).expect(200);
    const mode = api.app.get(ServiceMode);
    for (const name of ['credit', 'stock', 'prices', 'orders'] as const) {
      await mode.beginRecovery(name);
      await mode.recovered(name);
    }
    await api.http
      .get('/api/v1/service-mode')
      .expect(200)
      .expect(/"mode":"normal"/);
  });

  it('an admin sets the bypass for a day, or until a moment, with a reason', async () => {
    const { body } = await put('flags/CREDIT_CHECK_BYPASS', { enabled: true, reason: 'outage' }).expect(200);
    expect(body).toMatchObject({ name: 'CREDIT_CHECK_BYPASS', enabled: true, reason: 'outage' });
    expect(new Date(body.until as string).getTime() - Date.now()).toBeGreaterThan(23 * 3_600_000);
    const until = new Date(Date.now() + 3_600_000).toISOString();
    await put('flags/CREDIT_CHECK_BYPASS', { enabled: true, reason: 'shorter', until }).expect(200);
    const list = await api.http.get('/api/v1/admin/flags').auth(admin, { type: 'bearer' }).expect(200);
    expect(list.body.items).toMatchObject([{ name: 'CREDIT_CHECK_BYPASS', enabled: true, until }]);
    await put('flags/CREDIT_CHECK_BYPASS', { enabled: false, reason: 'over' }).expect(200);
  });

  it.each([
    ['service-mode', {}],
    ['service-mode', { mode: 'degraded' }],
    ['service-mode', { mode: 'degraded', reason: '  ' }],
    ['service-mode', { mode: 'normal', reason: 'x' }],
    ['service-mode', { mode: 'degraded', reason: 'x', until: 12345 }],
    ['service-mode', { mode: 'degraded', reason: 'x', until: '2020-01-01T00:00:00Z' }],
    ['service-mode', { mode: 'degraded', reason: 'x', until: '2126-02-30T00:00:00Z' }],
    ['flags/CREDIT_CHECK_BYPASS', { enabled: 'yes', reason: 'x' }],
    ['flags/CREDIT_CHECK_BYPASS', { enabled: true }],
    ['flags/CREDIT_CHECK_BYPASS', { enabled: true, reason: 'x', until: '2020-01-01T00:00:00Z' }],
    ['flags/CREDIT_CHECK_BYPASS', { enabled: true, reason: 'x', until: '2126-01-01T00:00:00Z' }],
  ])('PUT %s %j is refused with its faults and changes nothing', async (path, input) => {
    const { body } = await put(path, input).expect(400);
    expect(body.errors).not.toHaveLength(0);
    const { body: after } = await api.http.get('/api/v1/service-mode').expect(200);
    expect(after.mode).toBe('normal');
  });

  it('nobody else may touch mode or flags', async () => {
    await put('service-mode', { mode: 'degraded', reason: 'x' }, salesman).expect(403);
    await put('flags/CREDIT_CHECK_BYPASS', { enabled: true, reason: 'x' }, salesman).expect(403);
    await api.http.put('/api/v1/admin/service-mode').send({ mode: 'degraded', reason: 'x' }).expect(401);
    await api.http.get('/api/v1/admin/flags').auth(salesman, { type: 'bearer' }).expect(403);
  });

  it('metrics are for the holder of their token', async () => {
    await api.http.get('/metrics').expect(401);
    await api.http.get('/metrics').auth('wrong', { type: 'bearer' }).expect(401);
    const { text } = await api.http
      .get('/metrics')
      .auth(String(api.config.METRICS_TOKEN), { type: 'bearer' })
      .expect(200)
      .expect('content-type', /text\/plain/);
    for (const line of [
      'jembatan_service_mode{function="orders"} 0',
      'jembatan_flag{flag="CREDIT_CHECK_BYPASS"} 0',
      'jembatan_redis_up 0',
      'jembatan_jobs{state="due"}',
      'jembatan_jobs_oldest_seconds',
      'jembatan_database_connections{state="busy"}',
      'jembatan_erp_breaker_state{function="credit"} 0',
    ])
      expect(text).toContain(line);
  });

  it('tells the mode, lives, but is not ready while PostgreSQL is away', async () => {
    await api.http.get('/health/ready').expect(200, { ready: true, database: 'up', redis: 'none' });
    await cable.cut();
    try {
      const { body } = await api.http.get('/api/v1/service-mode').expect(200);
      expect(body.mode).toBe('normal');
      await api.http.get('/health/live').expect(200);
      await api.http.get('/health/ready').expect(503, { ready: false, database: 'down', redis: 'none' });
      await put('service-mode', { mode: 'degraded', reason: 'x' }).expect(503).expect('retry-after', /\d/);
    } finally {
      await cable.mend();
    }
    await until('it is ready again', () => api.http.get('/health/ready').then(({ status }) => status === 200));
  });
});

describe('Without a token for metrics', () => {
  it('there are none', async () => {
    const database = await freshDatabase();
    const api = await bootApi({ databaseUrl: database.url, env: { METRICS_TOKEN: undefined } });
    try {
      await api.http.get('/metrics').expect(404);
    } finally {
      await api.close();
      await database.drop();
    }
  });
});
