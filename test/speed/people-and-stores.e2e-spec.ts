import { Client } from 'pg';
import { freshDatabase, type TestDatabase } from '../support/database';
import { type OrderDesk } from '../support/order-desk';
import { ShadowDesk } from '../support/shadow-desk';

jest.setTimeout(60_000);

/** What a page of a long list may take at the portal, on this size of machine. */
const FIRST_PAGE_MS = 300;
const MANY = 100_000;

interface PageBody {
  readonly items: readonly { readonly id: string; readonly name: string }[];
}

describe('The lists of a hundred thousand people and stores', () => {
  let database: TestDatabase;
  let house: ShadowDesk;
  let desk: OrderDesk;

  beforeAll(async () => {
    database = await freshDatabase();
    house = await ShadowDesk.open(database.url);
    desk = house.desk;
    await desk.sql(`insert into person (id, name, email, roles, state, created_at)
      select gen_random_uuid(), 'Orang ' || n, 'orang' || n || '@ramai.id', '{store_owner}', 'ACTIVE', now()
        from generate_series(1, ${MANY}) n`);
    await desk.sql(`insert into store (id, code, name)
      select gen_random_uuid(), 'R' || lpad(n::text, 6, '0'), 'Toko Ramai ' || n from generate_series(1, ${MANY}) n`);
    await desk.sql(`insert into membership (person_id, store_id) select p.id, s.id from person p
      join store s on s.name = 'Toko Ramai ' || substr(p.name, 7) where p.email like '%@ramai.id'`);
    await desk.sql(`insert into territory (person_id, store_id)
      select '${house.salesman.id}', id from store where code like 'R00%'`);
    // Only the owner may: the portal's own role is passed over without a fault.
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query('analyze person, store, membership, territory');
    await owner.end();
  });

  afterAll(async () => {
    await house?.api.close();
    await database?.drop();
  });

  const asked = async (path: string): Promise<PageBody> =>
    (await desk.get(path, desk.admin.token).expect(200)).body as PageBody;

  it.each([
    '/admin/users?sort=name',
    '/admin/users?sort=-name&role=salesman',
    '/admin/users?q=orang99999&sort=name',
    '/admin/stores?sort=name',
    '/admin/stores?q=ramai%2099999',
    '/admin/stores?servedBy=nobody&sort=-name',
    '/admin/stores?salesmanId=own&sort=name',
    '/admin/stores?notSalesmanId=own&q=ramai&sort=name',
  ])('answers the first page of %s in time', async (path) => {
    const url = path.replace('own', house.salesman.id);
    await asked(url);
    const took = async (): Promise<number> => {
      const since = performance.now();
      await asked(url);
      return performance.now() - since;
    };
    const times = [await took(), await took(), await took()].sort((one, other) => one - other);
    expect(times[1]).toBeLessThan(FIRST_PAGE_MS);
  });

  it('and a page far behind the first as fast', async () => {
    const [far] = await desk.sql<{ id: string }>(`select id from store where name = 'Toko Ramai 55555'`);
    const url = `/admin/stores?sort=name&cursor=${far?.id ?? ''}`;
    const since = performance.now();
    expect((await asked(url)).items[0]?.name).toBe('Toko Ramai 55556');
    expect(performance.now() - since).toBeLessThan(FIRST_PAGE_MS);
  });
});
