import { freshDatabase, type TestDatabase } from '../support/database';
import { addStore, enter } from '../support/shop';
import { OrderDesk } from '../support/order-desk';

jest.setTimeout(60_000);

interface Page {
  readonly items: readonly { readonly id: string }[];
  readonly nextCursor: string | null;
}

describe('Orders that were placed', () => {
  let database: TestDatabase;
  let desk: OrderDesk;
  let stores: string[];
  let ofTwo: { id: string; token: string };
  const ids: string[] = [];

  beforeAll(async () => {
    database = await freshDatabase();
    desk = await OrderDesk.open(database.url);
    stores = [desk.store, await addStore(desk.api.app, 'C2'), await addStore(desk.api.app, 'C3')];
    ofTwo = await enter(desk.api.app, 'of-two', ['store_owner'], stores.slice(1));
    for (let at = 0; at < 9; at += 1) ids.unshift(await place(stores[at % 3] ?? ''));
    await desk.sql(`update orders set placed_at = $2 where id = $1`, [ids[8], '2026-01-31T17:00:00.000001Z']);
    await desk.sql(`update orders set placed_at = $2 where id = $1`, [ids[7], '2026-02-01T00:00:00.000002Z']);
  });

  afterAll(async () => {
    await desk?.api.close();
    await database?.drop();
  });

  const place = async (store: string): Promise<string> => {
    const owner = store === desk.store ? desk.owner : ofTwo;
    const { body } = await desk
      .post(`/orders?storeId=${store}`, { lines: [{ sku: 'A-0', quantity: 1 }] }, owner.token)
      .set('idempotency-key', crypto.randomUUID())
      .expect(201);
    return body.id as string;
  };
  const list = async (query = '', token = desk.admin.token): Promise<string[]> => {
    const { body } = await desk.get(`/orders${query}`, token).expect(200);
    return (body as Page).items.map(({ id }) => id);
  };
  const of = (...wanted: number[]): (string | undefined)[] => wanted.map((at) => ids[at]);

  it('are listed newest first, with lines and timeline', async () => {
    expect(await list()).toEqual(ids);
    const { body } = await desk.get('/orders?limit=1', desk.admin.token);
    expect(body.items[0]).toEqual((await desk.get(`/orders/${ids[0]}`, desk.admin.token)).body);
  });

  it('are listed page by page without a gap, also where microseconds differ', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { body } = await desk.get(`/orders?limit=2${cursor ? `&cursor=${cursor}` : ''}`, desk.admin.token);
      const page = body as Page;
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(ids);
  });

  it('are narrowed by store, status and time', async () => {
    expect(await list(`?storeId=${stores[1]}`)).toEqual(of(1, 4, 7));
    expect(await list('?status=placed')).toEqual(ids);
    expect(await list('?status=booked')).toEqual([]);
    expect(await list('?from=2026-02-01T00:00:00Z&to=2026-02-02T00:00:00Z')).toEqual(of(7));
    expect(await list(`?to=2026-02-02T00:00:00Z&status=placed&storeId=${stores[0]}`)).toEqual(of(8));
  });

  it('are seen by their owners, of every store they own', async () => {
    expect(await list('', desk.owner.token)).toEqual(of(2, 5, 8));
    expect(await list('', ofTwo.token)).toEqual(of(0, 1, 3, 4, 6, 7));
    expect(await list(`?storeId=${stores[1]}`, ofTwo.token)).toEqual(of(1, 4, 7));
    expect(await list(`?storeId=${stores[1]}&status=placed&cursor=${ids[1]}`, ofTwo.token)).toEqual(of(4, 7));
    expect(await list(`?storeId=${stores[1]}`, desk.owner.token)).toEqual([]);
    await desk.get(`/orders/${ids[0]}`, desk.owner.token).expect(404);
  });

  it.each(['admin', 'auditor', 'support'] as const)('are all seen by %s', async (role) => {
    const { token } = await enter(desk.api.app, `a-${role}`, [role]);
    expect(await list('', token)).toEqual(ids);
    await desk.get(`/orders/${ids[0]}`, token).expect(200);
  });

  it('are seen by the salesman who placed them, and no others', async () => {
    const { id, token } = await enter(desk.api.app, 'salesman', ['salesman']);
    expect(await list('', token)).toEqual([]);
    await desk.sql(`update orders set placed_by = $2 where id = $1`, [ids[3], id]);
    expect(await list('', token)).toEqual(of(3));
    await desk.get(`/orders/${ids[3]}`, token).expect(200);
    await desk.get(`/orders/${ids[4]}`, token).expect(404);
  });

  it.each(['status=lost', 'limit=0', 'limit=201', 'from=yesterday', 'storeId=1', 'cursor=1', 'page=2'])(
    'are not listed by %s',
    async (query) => {
      await desk.get(`/orders?${query}`, desk.admin.token).expect(400);
    },
  );

  it('are counted for the metrics', async () => {
    const { text } = await desk.api.http
      .get('/metrics')
      .set('authorization', `Bearer ${desk.api.config.METRICS_TOKEN}`)
      .expect(200);
    expect(text).toContain('jembatan_orders{status="placed",state="waiting"} 9');
    expect(text).toMatch(/jembatan_orders_waiting_age_seconds \d+/);
  });
});
