import { type BootedApi, bootApi } from '../support/app';
import { freshDatabase, type TestDatabase } from '../support/database';
import { addPerson, tokensOf } from '../support/people';
import { soak } from '../support/counts';

const ROUNDS = soak(5, 50);

interface Admin {
  readonly id: string;
  readonly token: string;
}

describe('Suspending', () => {
  let database: TestDatabase;
  let api: BootedApi;
  let admins: Admin[];

  beforeAll(async () => {
    database = await freshDatabase();
    api = await bootApi({ databaseUrl: database.url, env: { RATE_LIMIT_FACTOR: 1000 } });
    admins = await Promise.all(['satu', 'dua'].map((name) => admin(`${name}@kantor.id`)));
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const admin = async (email: string): Promise<Admin> => {
    const { id } = await addPerson(api.app, { email, roles: ['admin'] });
    return { id, token: (await tokensOf(api.http, email)).accessToken };
  };
  const ask = (by: Admin, id: string, verb: string): ReturnType<BootedApi['http']['post']> =>
    api.http.post(`/api/v1/admin/users/${id}/${verb}`).auth(by.token, { type: 'bearer' }).send({ reason: 'abuse' });

  it('tells the person so, whatever the device shows, and gives everything but the sessions back', async () => {
    const { id } = await addPerson(api.app, { email: 'beku@toko.id' });
    const { accessToken, refreshToken } = await tokensOf(api.http, 'beku@toko.id');
    await ask(admins[0], id, 'suspend').expect(200);
    const codeOfToken = async (status: number): Promise<string> =>
      (await api.http.get('/api/v1/me').auth(accessToken, { type: 'bearer' }).expect(status)).body.code;
    const codeOfRefresh = async (status: number): Promise<string> =>
      (await api.http.post('/api/v1/auth/refresh').set('x-client', 'api').send({ refreshToken }).expect(status)).body
        .code;
    expect([await codeOfToken(403), await codeOfRefresh(403)]).toEqual(['account.suspended', 'account.suspended']);
    await ask(admins[0], id, 'reinstate').expect(200);
    expect([await codeOfToken(401), await codeOfRefresh(401)]).toEqual(['auth.session_ended', 'auth.session_ended']);
    await tokensOf(api.http, 'beku@toko.id');
  });

  it(`leaves one admin when two suspend each other at once, ${ROUNDS} times`, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const [one, other] = admins as [Admin, Admin];
      const answers = await Promise.all([ask(one, other.id, 'suspend'), ask(other, one.id, 'suspend')]);
      const [won, lost] = answers.map(({ status }) => status).sort() as [number, number];
      expect(won).toBe(200);
      expect([403, 422]).toContain(lost);
      const refused = answers.find(({ status }) => status !== 200);
      expect(refused?.body.code).toBe(lost === 422 ? 'user.last_admin' : 'account.suspended');
      const stands = answers[0].status === 200 ? one : other;
      const out = stands === one ? other : one;
      await ask(stands, out.id, 'reinstate').expect(200);
      const email = out === one ? 'satu@kantor.id' : 'dua@kantor.id';
      const back = { id: out.id, token: (await tokensOf(api.http, email)).accessToken };
      admins = out === one ? [back, other] : [one, back];
    }
  });

  it('is refused for the last admin', async () => {
    const [one, other] = admins as [Admin, Admin];
    await ask(one, other.id, 'suspend').expect(200);
    expect((await ask(one, one.id, 'suspend').expect(422)).body.code).toBe('user.not_oneself');
  });
});
