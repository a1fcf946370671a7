import { type BootedApi, bootApi } from '../support/app';
import { freshDatabase, type TestDatabase } from '../support/database';

describe('Health of the API', () => {
  let database: TestDatabase;
  let api: BootedApi;

  beforeAll(async () => {
    database = await freshDatabase();
    api = await bootApi({ databaseUrl: database.url });
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it('is ready though no ERP and no Redis answer', async () => {
    await api.http.get('/health/ready').expect(200);
  });

  it('lives', async () => {
    await api.http.get('/health/live').expect(200);
  });

  it('answers an unknown path as a problem', async () => {
    const { body, type } = await api.http.get('/api/v1/nowhere').expect(404);
    expect(type).toBe('application/problem+json');
    expect(body).toMatchObject({ status: 404, requestId: expect.any(String) });
  });
});
