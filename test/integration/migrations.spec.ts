import { Client } from 'pg';
import { migrations } from '../../scripts/migrations';
import { freshDatabase, type TestDatabase } from '../support/database';

describe('A fresh database', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    database = await freshDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
  });

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('has every migration applied once', async () => {
    const { rows } = await client.query<{ name: string }>('select name from migration order by id');
    expect(rows.map(({ name }) => name).sort()).toEqual(
      migrations.map((each) => (typeof each === 'string' ? each : each.name)).sort(),
    );
  });

  it('has the tables of the job queue', async () => {
    await expect(client.query('select * from graphile_worker.jobs')).resolves.toMatchObject({ rowCount: 0 });
  });
});
