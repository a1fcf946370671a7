import { type BootedApi, bootApi, type BootOptions } from '../support/app';
import { freshDatabase, type TestDatabase } from '../support/database';
import { addPerson, PASSWORD } from '../support/people';
import { freshRedis } from '../support/redis';
import { needsTool } from '../support/skip';

describe('Guessing passwords', () => {
  let database: TestDatabase;
  let open: BootedApi[] = [];

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterEach(async () => {
    for (const api of open) await api.close();
    open = [];
  });
  afterAll(() => database.drop());

  const boot = async (options: Omit<BootOptions, 'databaseUrl'> = {}): Promise<BootedApi> => {
    const api = await bootApi({ databaseUrl: database.url, ...options });
    open.push(api);
    return api;
  };
  const guess = (api: BootedApi, login: string, from?: string): ReturnType<typeof api.http.post> => {
    const request = api.http.post('/api/v1/auth/login').set('x-client', 'api');
    return (from ? request.set('x-forwarded-for', from) : request).send({ login, password: 'a wrong guess' });
  };

  it.each(['0812-9999-0000', 'nobody@toko.id'])('is stopped after ten tries for %s, existing or not', async (login) => {
    const api = await boot();
    if (login.startsWith('0')) await addPerson(api.app, { phone: login });
    for (let tries = 0; tries < 10; tries += 1) await guess(api, login).expect(401);
    const { body, headers } = await guess(api, ` ${login.toUpperCase()}`).expect(429);
    expect(body.code).toBe('auth.too_many_attempts');
    expect(Number(headers['retry-after'])).toBeGreaterThan(800);
    await guess(api, 'somebody-else@toko.id').expect(401);
  });

  it('keeps out the right password too, until the time is over', async () => {
    const api = await boot();
    await addPerson(api.app, { email: 'terkunci@toko.id' });
    await Promise.all(Array.from({ length: 12 }, () => guess(api, 'terkunci@toko.id')));
    await api.http.post('/api/v1/auth/login').send({ login: 'terkunci@toko.id', password: PASSWORD }).expect(429);
  });

  it('does not count who signs in', async () => {
    const api = await boot();
    await addPerson(api.app, { email: 'rajin@toko.id' });
    for (let times = 0; times < 12; times += 1)
      await api.http.post('/api/v1/auth/login').send({ login: 'rajin@toko.id', password: PASSWORD }).expect(200);
  });

  it('is stopped after a hundred tries from one address, whatever X-Forwarded-For says, when no proxy is trusted', async () => {
    const api = await boot();
    for (let tries = 0; tries < 100; tries += 1)
      await guess(api, `nobody${tries}@toko.id`, `203.0.113.${tries}`).expect(401);
    await guess(api, 'nobody@else.id', '198.51.100.1').expect(429);
  });

  it('counts by the address that a trusted proxy tells', async () => {
    const api = await boot({ env: { TRUSTED_PROXIES: '127.0.0.0/8, ::1' } });
    for (let tries = 0; tries < 100; tries += 1) await guess(api, `nobody${tries}@toko.id`, '203.0.113.9').expect(401);
    await guess(api, 'nobody@else.id', '203.0.113.9').expect(429);
    await guess(api, 'nobody@else.id', '198.51.100.1').expect(401);
  });

  it('is allowed as much more as RATE_LIMIT_FACTOR says', async () => {
    const api = await boot({ env: { RATE_LIMIT_FACTOR: 2 } });
    for (let tries = 0; tries < 20; tries += 1) await guess(api, 'dua@toko.id').expect(401);
    await guess(api, 'dua@toko.id').expect(429);
  });

  needsTool('redis-server', 'scripts/install-test-tools', () => {
    it('is counted over all processes while Redis is up, and per process when it stops', async () => {
      const redis = await freshRedis();
      const [one, two] = [await boot({ redisUrl: redis.url }), await boot({ redisUrl: redis.url })];
      for (let tries = 0; tries < 5; tries += 1) {
        await guess(one, 'nobody@toko.id').expect(401);
        await guess(two, 'nobody@toko.id').expect(401);
      }
      await guess(one, 'nobody@toko.id').expect(429);
      await guess(two, 'nobody@toko.id').expect(429);
      await redis.stop();
      for (let tries = 0; tries < 10; tries += 1) await guess(one, 'nobody@toko.id').expect(401);
      await guess(one, 'nobody@toko.id').expect(429);
    });
  });
});
