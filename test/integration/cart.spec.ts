import { randomUUID } from 'node:crypto';
import { CartService } from '@jembatan/ordering';
import { Transactions } from '@jembatan/platform';
import { type Test } from 'supertest';
import { bootApi, type BootedApi } from '../support/app';
import { freshDatabase, type TestDatabase } from '../support/database';
import { addArticles, addStore, enter } from '../support/shop';

const SKUS = Array.from({ length: 501 }, (_, at) => `SKU-${at}`);

describe('a cart', () => {
  let database: TestDatabase;
  let api: BootedApi;
  let store: string;
  let other: string;
  let owner: string;
  let ofTwo: string;
  let salesman: string;

  beforeAll(async () => {
    database = await freshDatabase();
    api = await bootApi({ databaseUrl: database.url });
    await addArticles(api.app, SKUS);
    [store, other] = [await addStore(api.app, 'C1'), await addStore(api.app, 'C2')];
    owner = (await enter(api.app, 'owner', ['store_owner'], [store])).token;
    ofTwo = (await enter(api.app, 'of-two', ['store_owner'], [store, other])).token;
    salesman = (await enter(api.app, 'salesman', ['salesman'])).token;
  });

  afterAll(async () => {
    await api?.close();
    await database?.drop();
  });

  const read = (token: string, query = ''): Test =>
    api.http.get(`/api/v1/cart${query}`).set('authorization', `Bearer ${token}`);
  const write = (body: object, token = owner, query = ''): Test =>
    api.http.put(`/api/v1/cart${query}`).set('authorization', `Bearer ${token}`).send(body);
  const line = (sku: string, quantity = 12) => ({ sku, quantity });

  it('is empty before anything is put into it', async () => {
    const { token } = await enter(api.app, 'newcomer', ['store_owner'], [store]);
    const { body } = await read(token).expect(200);
    expect(body).toEqual({ lines: [], version: 0, updatedAt: null });
  });

  it('is replaced as a whole, and each change raises its version', async () => {
    const { body: first } = await write({ lines: [line('SKU-1'), line('SKU-2')] }).expect(200);
    const { body: second } = await write({ lines: [line('SKU-3', 7)], version: first.version }).expect(200);
    expect(second).toEqual({ lines: [line('SKU-3', 7)], version: first.version + 1, updatedAt: expect.any(String) });
    expect((await read(owner)).body).toEqual(second);
  });

  it('is not replaced by somebody who read an older version', async () => {
    const { body: now } = await write({ lines: [line('SKU-1')] });
    const { body } = await write({ lines: [], version: now.version - 1 }).expect(409);
    expect(body).toMatchObject({ code: 'cart.changed', details: { version: now.version } });
    expect((await read(owner)).body.lines).toEqual([line('SKU-1')]);
  });

  it('of two devices that read the same version takes the change of exactly one', async () => {
    const { body: now } = await write({ lines: [line('SKU-1')] });
    const answers = await Promise.all(
      SKUS.slice(0, 8).map((sku) => write({ lines: [line(sku)], version: now.version })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409, 409, 409]);
  });

  it('that was deleted is not written over by somebody who knew it', async () => {
    const { token } = await enter(api.app, 'late', ['store_owner'], [store]);
    await write({ lines: [], version: 3 }, token).expect(409);
    await write({ lines: [], version: 0 }, token).expect(200);
  });

  it('takes no SKU that the ERP never listed, and names each line that has one', async () => {
    const { body } = await write({ lines: [line('SKU-1'), line('NONE'), line('NOT')] }).expect(422);
    expect(body.code).toBe('order.sku_unknown');
    expect(body.errors).toMatchObject([{ path: 'lines.1' }, { path: 'lines.2' }]);
  });

  it.each<[string, object]>([
    ['no lines', {}],
    ['lines that are no list', { lines: 'x' }],
    ['a line that is nothing', { lines: [null] }],
    ['a SKU twice', { lines: [line('SKU-1'), line('SKU-1')] }],
    ['501 lines', { lines: SKUS.map((sku) => line(sku)) }],
    ['a quantity of zero', { lines: [line('SKU-1', 0)] }],
    ['a quantity below zero', { lines: [line('SKU-1', -1)] }],
    ['a broken quantity', { lines: [line('SKU-1', 1.5)] }],
    ['a huge quantity', { lines: [line('SKU-1', 1e12)] }],
    ['a quantity as text', { lines: [{ sku: 'SKU-1', quantity: '12' }] }],
    ['a SKU that is a number', { lines: [{ sku: 1, quantity: 1 }] }],
    ['a SKU that PostgreSQL cannot hold', { lines: [line('a\u0000b')] }],
    ['a SKU without end', { lines: [line('x'.repeat(65))] }],
    ['a version below zero', { lines: [], version: -1 }],
    ['a version that no counter reaches', { lines: [], version: 2 ** 31 }],
    ['an unknown field', { lines: [], discount: 50 }],
  ])('with %s is refused as invalid and stays as it was', async (_what, body) => {
    const before = (await read(owner)).body;
    await write(body).expect(400);
    expect((await read(owner)).body).toEqual(before);
  });

  it('takes 500 lines', async () => {
    const lines = SKUS.slice(0, 500).map((sku) => line(sku));
    expect((await write({ lines }).expect(200)).body.lines).toHaveLength(500);
  });

  it('belongs to one person: two owners of a store have two', async () => {
    await write({ lines: [line('SKU-9')] });
    await write({ lines: [line('SKU-8')] }, ofTwo, `?storeId=${store}`).expect(200);
    expect((await read(owner)).body.lines).toEqual([line('SKU-9')]);
  });

  it('of an owner of several stores must be told which', async () => {
    expect((await read(ofTwo).expect(400)).body.code).toBe('store.choice_needed');
    await read(ofTwo, `?storeId=${other}`).expect(200);
  });

  it('of somebody else’s store is not there', async () => {
    await read(owner, `?storeId=${other}`).expect(404);
    await write({ lines: [] }, owner, `?storeId=${other}`).expect(404);
  });

  it('is for owners: a salesman needs a shadow session', async () => {
    await read(salesman).expect(403);
    await write({ lines: [] }, salesman).expect(403);
    await api.http.get('/api/v1/cart').expect(401);
  });

  it('is filled from an earlier order of the store, but for what is no longer sold', async () => {
    await addArticles(api.app, ['GONE', 'STOPPED', 'PRICELESS', 'STILL']);
    const { token } = await enter(api.app, 'again', ['store_owner'], [store]);
    const lines = ['GONE', 'STOPPED', 'PRICELESS', 'STILL'].map((sku) => line(sku));
    const { body: order } = await api.http
      .post('/api/v1/orders')
      .set({ authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() })
      .send({ lines })
      .expect(201);
    await api.app.get(Transactions).run(async (tx) => {
      await tx.sql`delete from product where sku = 'GONE'`;
      await tx.sql`update product set active = false where sku = 'STOPPED'`;
      await tx.sql`delete from price where sku = 'PRICELESS'`;
      await tx.sql`update snapshot set version = version + 1`;
    });
    const reorder = (who: string, orderId: string): Test =>
      api.http.post('/api/v1/cart/reorder').set('authorization', `Bearer ${who}`).send({ orderId });
    const { body } = await reorder(token, order.id as string).expect(200);
    expect(body.cart).toMatchObject({ lines: [line('STILL')], version: 1 });
    expect(body.left).toEqual([
      { ...line('GONE'), reason: 'unknown' },
      { ...line('STOPPED'), reason: 'inactive' },
      { ...line('PRICELESS'), reason: 'no-price' },
    ]);
    expect((await read(token)).body).toEqual(body.cart);
    const stranger = await enter(api.app, 'stranger', ['store_owner'], [other]);
    await reorder(stranger.token, order.id as string).expect(404);
    await reorder(token, randomUUID()).expect(404);
    await reorder(token, 'last').expect(400);
  });

  it('that nobody opened or changed for 30 days is deleted, and no other', async () => {
    const unused = await enter(api.app, 'unused', ['store_owner'], [store]);
    const opened = await enter(api.app, 'opened', ['store_owner'], [store]);
    for (const { token } of [unused, opened]) await write({ lines: [line('SKU-1')] }, token).expect(200);
    const age = (id: string, days: number): Promise<unknown> =>
      api.app.get(Transactions).each(
        (tx) => tx.sql`
        update cart set used_at = now() - make_interval(days => ${days}) where person_id = ${id}`,
      );
    await age(unused.id, 31);
    await age(opened.id, 29);
    await read(opened.token);
    await age(unused.id, 31);
    expect(await api.app.get(CartService, { strict: false }).purge()).toBe(1);
    expect((await read(unused.token)).body.version).toBe(0);
    expect((await read(opened.token)).body.lines).toEqual([line('SKU-1')]);
  });
});
