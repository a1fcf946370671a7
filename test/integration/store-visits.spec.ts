import { freshDatabase, type TestDatabase } from '../support/database';
import { ShadowDesk } from '../support/shadow-desk';

jest.setTimeout(60_000);

describe('The owner of a store', () => {
  let database: TestDatabase;
  let house: ShadowDesk;

  beforeAll(async () => {
    database = await freshDatabase();
    house = await ShadowDesk.open(database.url);
  });

  afterAll(async () => {
    await house?.api.close();
    await database?.drop();
  });

  const get = (path: string, token = house.desk.owner.token) =>
    house.desk.get(`/stores/${house.desk.store}${path}`, token);

  it('sees who serves the store, by name, and nobody who is suspended or serves others', async () => {
    const anna = await house.hire('anna', [house.desk.store]);
    const gone = await house.hire('gone', [house.desk.store]);
    await house.hire('elsewhere', []);
    await house.desk.sql(`update person set state = 'SUSPENDED' where id = $1`, [gone.id]);
    expect((await get('/salesmen').expect(200)).body).toEqual({
      items: [
        { id: anna.id, name: 'anna' },
        { id: house.salesman.id, name: 'salesman' },
      ],
    });
  });

  it('sees who acts and who acted in its name, page by page', async () => {
    const first = await house.session({ reason: 'stok habis' });
    const second = await house.session({ reason: 'kunjungan' });
    const third = await house.session();
    await house.delete(`/shadow-sessions/${first.id}`, house.salesman.token).expect(204);
    await house.desk.sql(`update shadow_session set expires_at = now() - interval '1 second' where id = $1`, [
      second.id,
    ]);
    const { body } = await get('/shadow-sessions?limit=2').expect(200);
    expect(body.items).toMatchObject([
      { id: third.id, salesmanId: house.salesman.id, salesmanName: 'salesman', endedAt: null },
      { id: second.id, reason: 'kunjungan', endedAt: expect.any(String) },
    ]);
    expect(body.items[1].endedAt).toBe(body.items[1].expiresAt);
    const { body: rest } = await get(`/shadow-sessions?limit=2&cursor=${body.nextCursor}`).expect(200);
    expect(rest).toMatchObject({ items: [{ id: first.id, reason: 'stok habis' }], nextCursor: null });
    expect(Date.parse(rest.items[0].endedAt as string)).toBeLessThan(Date.parse(rest.items[0].expiresAt as string));
  });

  it('is alone in seeing it', async () => {
    const { owner } = await house.desk.shop('C-other');
    const { accessToken } = await house.session();
    for (const path of ['/salesmen', '/shadow-sessions']) {
      await get(path, owner.token).expect(404);
      await get(path, house.salesman.token).expect(403);
      expect((await get(path, accessToken).expect(403)).body.code).toBe('auth.not_on_behalf');
    }
  });
});
