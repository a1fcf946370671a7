import { type Person } from '@jembatan/identity';
import { type BootedApi, bootApi } from '../support/app';
import { freshDatabase, type TestDatabase } from '../support/database';
import { addPerson, PASSWORD } from '../support/people';
import { Transactions } from '@jembatan/platform';

jest.setTimeout(60_000);

interface ListedSession {
  readonly id: string;
  readonly createdAt: string;
  readonly lastUsedAt: string;
  readonly deviceId: string | null;
  readonly userAgent: string | null;
  readonly current: boolean;
}

describe('A person’s own sessions', () => {
  let database: TestDatabase;
  let api: BootedApi;
  let sari: Person;

  beforeAll(async () => {
    database = await freshDatabase();
    api = await bootApi({ databaseUrl: database.url, env: { RATE_LIMIT_FACTOR: 1_000_000 } });
    sari = await addPerson(api.app, { email: 'sari@kantor.id' });
    await addPerson(api.app, { email: 'tono@kantor.id' });
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const signIn = async (login: string, device: Record<string, string> = {}): Promise<string> => {
    const { body } = await api.http
      .post('/api/v1/auth/login')
      .set({ 'x-client': 'api', ...device })
      .send({ login, password: PASSWORD })
      .expect(200);
    return body.accessToken as string;
  };
  const list = async (token: string, query = ''): Promise<ListedSession[]> => {
    const { body } = await api.http.get(`/api/v1/me/sessions${query}`).auth(token, { type: 'bearer' }).expect(200);
    return (body as { items: ListedSession[] }).items;
  };
  const end = (token: string, id: string) =>
    api.http.delete(`/api/v1/me/sessions/${id}`).auth(token, { type: 'bearer' });

  it('are told apart by their devices, and end one by one', async () => {
    const tablet = await signIn('sari@kantor.id', { 'x-device-id': 'tablet-00000007', 'user-agent': 'Tablet/1' });
    const phone = await signIn('sari@kantor.id', { 'x-device-id': 'so short?', 'user-agent': 'Phone/1' });
    const [second, first] = await list(tablet);
    expect(first).toMatchObject({ deviceId: 'tablet-00000007', userAgent: 'Tablet/1', current: true });
    expect(second).toMatchObject({ deviceId: null, userAgent: null, current: false });
    expect(Date.parse(first?.createdAt ?? '')).toBeLessThanOrEqual(Date.parse(first?.lastUsedAt ?? ''));
    expect((await list(tablet, '?limit=1')).map(({ id }) => id)).toEqual([second?.id]);
    expect((await list(tablet, `?limit=1&cursor=${second?.id}`)).map(({ id }) => id)).toEqual([first?.id]);

    await end(tablet, second?.id ?? '').expect(204);
    await api.http.get('/api/v1/me').auth(phone, { type: 'bearer' }).expect(401);
    expect((await list(tablet)).map(({ id }) => id)).toEqual([first?.id]);
    expect((await end(tablet, second?.id ?? '').expect(404)).body.code).toBe('auth.session_not_found');
    const records = await api.app
      .get(Transactions)
      .each((tx) =>
        tx.query<object[]>(
          `select actor_id, details from audit_record where action = 'session.revoked' and object_id = $1`,
          [second?.id],
        ),
      );
    expect(records).toEqual([{ actor_id: sari.id, details: { reason: 'ended_by_person' } }]);

    await end(tablet, first?.id ?? '').expect(204);
    await api.http.get('/api/v1/me').auth(tablet, { type: 'bearer' }).expect(401);
  });

  it('are nobody else’s', async () => {
    const [mine, theirs] = [await signIn('sari@kantor.id'), await signIn('tono@kantor.id')];
    const [session] = await list(mine);
    await end(theirs, session?.id ?? '').expect(404);
    await api.http.get('/api/v1/me').auth(mine, { type: 'bearer' }).expect(200);
    expect((await list(theirs)).map(({ id }) => id)).not.toContain(session?.id);
  });
});
