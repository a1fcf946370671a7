import { type Test } from 'supertest';
import { bootApi, type BootedApi } from '../support/app';
import { freshDatabase, type TestDatabase } from '../support/database';
import { addArticles, addStore, enter } from '../support/shop';

const LINES = [{ sku: 'SKU-1', quantity: 12 }];

describe('order templates', () => {
  let database: TestDatabase;
  let api: BootedApi;
  let owner: string;
  let partner: string;
  let stranger: string;

  beforeAll(async () => {
    database = await freshDatabase();
    api = await bootApi({ databaseUrl: database.url });
    await addArticles(api.app, ['SKU-1', 'SKU-2']);
    const [store, other] = [await addStore(api.app, 'C1'), await addStore(api.app, 'C2')];
    owner = (await enter(api.app, 'owner', ['store_owner'], [store])).token;
    partner = (await enter(api.app, 'partner', ['store_owner'], [store])).token;
    stranger = (await enter(api.app, 'stranger', ['store_owner'], [other])).token;
  });

  afterAll(async () => {
    await api?.close();
    await database?.drop();
  });

  const as = (test: Test, token: string): Test => test.set('authorization', `Bearer ${token}`);
  const list = (query = '', token = owner): Test => as(api.http.get(`/api/v1/order-templates${query}`), token);
  const create = (name: unknown, token = owner, lines: unknown = LINES): Test =>
    as(api.http.post('/api/v1/order-templates'), token).send({ name, lines });
  const replace = (id: string, body: object, token = owner): Test =>
    as(api.http.put(`/api/v1/order-templates/${id}`), token).send(body);
  const remove = (id: string, token = owner): Test => as(api.http.delete(`/api/v1/order-templates/${id}`), token);

  it('belong to the store: every owner of it sees and changes them', async () => {
    const { body: made } = await create(' Mingguan ').expect(201);
    expect(made).toEqual({ id: expect.any(String), name: 'Mingguan', lines: LINES, updatedAt: expect.any(String) });
    const lines = [{ sku: 'SKU-2', quantity: 3 }];
    await replace(made.id, { name: 'Mingguan', lines }, partner).expect(200);
    expect((await list()).body.items).toEqual([{ ...made, lines, updatedAt: expect.any(String) }]);
    await remove(made.id, partner).expect(204);
    expect((await list()).body).toEqual({ items: [], nextCursor: null });
  });

  it('of another store are not there', async () => {
    const { body: made } = await create('Rahasia').expect(201);
    expect((await list('', stranger)).body.items).toEqual([]);
    await replace(made.id, { name: 'x', lines: LINES }, stranger).expect(404);
    await remove(made.id, stranger).expect(404);
    await remove(made.id).expect(204);
    await remove(made.id).expect(404);
  });

  it('have a name that is unique in the store, whatever the case of its letters', async () => {
    const { body: first } = await create('Lebaran').expect(201);
    const { body: second } = await create('Natal').expect(201);
    expect((await create('LEBARAN').expect(409)).body.code).toBe('order_template.name_taken');
    await replace(second.id, { name: 'lebaran', lines: LINES }).expect(409);
    await replace(first.id, { name: 'LEBARAN', lines: LINES }).expect(200);
    await create('Lebaran', stranger).expect(201);
    for (const { id } of [first, second]) await remove(id);
  });

  it('are listed page by page, none twice and none left out', async () => {
    const names = Array.from({ length: 7 }, (_, at) => `Template ${at}`);
    for (const name of names) await create(name).expect(201);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body } = await list(`?limit=3${cursor && `&cursor=${cursor}`}`).expect(200);
      for (const { name } of body.items as { name: string }[]) seen.push(name);
      cursor = body.nextCursor as string | null;
    }
    expect(seen).toEqual(names);
  });

  it.each<[string, unknown, unknown]>([
    ['no name', undefined, LINES],
    ['an empty name', '', LINES],
    ['a name of spaces', '   ', LINES],
    ['a name of 81 letters', 'x'.repeat(81), LINES],
    ['a name that PostgreSQL cannot hold', 'a\u0000', LINES],
    ['no lines', 'x', undefined],
    ['a SKU twice', 'x', [...LINES, ...LINES]],
    ['a quantity of zero', 'x', [{ sku: 'SKU-1', quantity: 0 }]],
  ])('with %s are refused as invalid', async (_what, name, lines) => {
    await as(api.http.post('/api/v1/order-templates'), owner).send({ name, lines }).expect(400);
  });

  it('take no SKU that the ERP never listed', async () => {
    expect((await create('x', owner, [{ sku: 'NONE', quantity: 1 }]).expect(422)).body.code).toBe('order.sku_unknown');
  });
});
