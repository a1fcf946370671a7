import { randomUUID } from 'node:crypto';
import { freshDatabase, type TestDatabase } from '../support/database';
import { line, type OrderDesk } from '../support/order-desk';
import { ShadowDesk } from '../support/shadow-desk';

describe('Shadow sessions', () => {
  let database: TestDatabase;
  let house: ShadowDesk;
  let desk: OrderDesk;

  beforeAll(async () => {
    database = await freshDatabase();
    house = await ShadowDesk.open(database.url);
    desk = house.desk;
  }, 60_000);

  afterAll(async () => {
    await house.api.close();
    await database.drop();
  });

  it('let a salesman order for a store of the territory, in the store’s name', async () => {
    const { id, accessToken } = await house.session();
    const { body } = await desk.place({ lines: [line()] }, { token: accessToken }).expect(201);
    expect(body).toMatchObject({ storeId: desk.store, placedBy: house.salesman.id, onBehalfOf: desk.store });
    const acts = await house.records(id);
    expect(acts.map(({ action, outcome }) => [action, outcome])).toEqual([
      ['shadow_session.opened', 'done'],
      ['order.placed', 'done'],
    ]);
    expect(acts[1]?.contents_hash).toBe(body.contentHash);
  });

  it('record it as a reading when an order is answered again by its key', async () => {
    const { id, accessToken: token } = await house.session();
    const key = randomUUID();
    const { body } = await desk.place({ lines: [line()] }, { token, key }).expect(201);
    await desk.place({ lines: [line()] }, { token, key }).expect(200);
    const [, placed, again, ...more] = await house.records(id);
    expect(placed).toMatchObject({ action: 'order.placed', object_id: body.id });
    expect(again).toMatchObject({ action: 'order.read', object_id: body.id, outcome: 'done' });
    expect(more).toEqual([]);
  });

  it('answer with what the tablet shows all the time: store, reason, end', async () => {
    const { body } = await house.ask({ reason: 'stok menipis' }).expect(201);
    expect(body).toMatchObject({ store: { id: desk.store, code: 'C1' }, reason: 'stok menipis' });
    expect(new Date(body.expiresAt as string).getTime()).toBeGreaterThan(Date.now() + 7_000_000);
  });

  it('see what the store sees: its orders, its cart, its prices, itself', async () => {
    const { accessToken } = await house.session();
    const foreign = await desk.shop('F1');
    const theirs = await desk.place({ lines: [line()] }, { token: foreign.owner.token }).expect(201);
    const own = await desk.place().expect(201);
    await desk.get(`/orders/${own.body.id}`, accessToken).expect(200);
    await desk.get(`/orders/${theirs.body.id}`, accessToken).expect(404);
    await desk.get('/cart', accessToken).expect(200);
    await desk.get('/order-templates', accessToken).expect(200);
    await desk.get('/catalog/products', accessToken).expect(200);
    await desk.get(`/catalog/products?storeId=${foreign.store}`, accessToken).expect(404);
    const { body: stores } = await desk.get('/stores', accessToken).expect(200);
    expect(stores.items.map(({ id }: { id: string }) => id)).toEqual([desk.store]);
    const { body: me } = await desk.get('/me', accessToken).expect(200);
    expect(me).toMatchObject({ id: house.salesman.id, roles: ['store_owner'], stores: [{ id: desk.store }] });
    await desk
      .place({ lines: [line()] }, { token: accessToken })
      .query({ storeId: foreign.store })
      .expect(404);
  });

  it('record each read of personal data, with the hash of what left', async () => {
    const { id, accessToken } = await house.session();
    const order = await desk.place().expect(201);
    await desk.get(`/orders/${order.body.id}`, accessToken).expect(200);
    await desk.get('/orders?limit=1', accessToken).expect(200);
    await desk.get('/catalog/products', accessToken).expect(200);
    await desk.post('/orders/quote', { lines: [line()] }, accessToken).expect(200);
    const [, one, list, quote, ...more] = await house.records(id);
    expect(quote).toMatchObject({ action: 'order.quote', object_id: desk.store, outcome: 'done' });
    expect(one).toMatchObject({
      action: 'order.read',
      object_type: 'order',
      object_id: order.body.id,
      outcome: 'done',
    });
    expect(list).toMatchObject({ action: 'order.read', object_type: 'store', object_id: desk.store });
    expect(one?.contents_hash).not.toBe(list?.contents_hash);
    expect(more).toEqual([]);
  });

  it('record what is refused by itself: by role, by stance, by input, by the books', async () => {
    const { id, accessToken } = await house.session();
    const order = await desk.place().expect(201);
    await desk.get('/admin/users', accessToken).expect(403);
    await desk.post(`/orders/${order.body.id}/dispute`, { reason: 'x' }, accessToken).expect(403);
    await desk.post('/orders/quote', { lines: [] }, accessToken).expect(400);
    await desk.place({ lines: [line('no-such')] }, { token: accessToken }).expect(422);
    await desk.get(`/orders/${randomUUID()}`, accessToken).expect(404);
    const [, ...refused] = await house.records(id);
    expect(refused.map(({ action, outcome, code }) => [action, outcome, code])).toEqual([
      ['admin_user.list', 'refused', 'auth.forbidden'],
      ['order_dispute.dispute', 'refused', 'auth.not_on_behalf'],
      ['order.quote', 'refused', 'request.invalid'],
      ['order.place', 'refused', expect.stringMatching(/^order\./)],
      ['order.read', 'refused', 'order.not_found'],
    ]);
  });

  it('never let a salesman confirm or dispute, consent, choose how the owner is told, or open another session', async () => {
    const { accessToken } = await house.session();
    const order = await desk.place({ lines: [line()] }, { token: accessToken }).expect(201);
    const { code: nesting } = (await house.ask({}, accessToken).expect(403)).body;
    expect(nesting).toBe('auth.forbidden');
    for (const call of [
      desk.post(`/orders/${order.body.id}/confirm`, {}, accessToken),
      desk.post(`/orders/${order.body.id}/dispute`, { reason: 'x' }, accessToken),
      house.put(`/stores/${desk.store}/consents`, { decidedBy: 'owner', consents: [{}] }, accessToken),
      house.delete(`/stores/${desk.store}/consents`, accessToken),
      house.put(`/stores/${desk.store}/notice-preferences`, { email: false, sms: true }, accessToken),
    ]) {
      const { status, body } = await call;
      expect([status, body.code]).toEqual([403, 'auth.not_on_behalf']);
    }
  });

  it('answer the same session for the same id, and no other person or store', async () => {
    const id = randomUUID();
    const first = await house.session({ id });
    const again = await house.session({ id });
    expect([again.id, again.expiresAt]).toEqual([id, first.expiresAt]);
    expect((await house.records(id)).map(({ action }) => action)).toEqual(['shadow_session.opened']);
    const { store } = await desk.shop('S2');
    await house.serve(house.salesman.id, [desk.store, store]);
    expect((await house.ask({ id, storeId: store }).expect(409)).body.code).toBe('shadow.id_taken');
    const other = await house.hire('other', [desk.store]);
    expect((await house.ask({ id }, other.token).expect(409)).body.code).toBe('shadow.id_taken');
    await Promise.all([1, 2, 3].map(() => house.session({ id })));
  });

  it('open once for one id, however many ask at once', async () => {
    const id = randomUUID();
    const answers = await Promise.all([1, 2, 3, 4].map(() => house.session({ id })));
    expect(new Set(answers.map(({ expiresAt }) => expiresAt)).size).toBe(1);
    expect(await house.records(id)).toHaveLength(1);
  });

  it('are for salesmen of the territory only, and a refused opening is recorded', async () => {
    expect((await house.ask({}, desk.owner.token).expect(403)).body.code).toBe('auth.forbidden');
    expect((await house.ask({}, desk.admin.token).expect(403)).body.code).toBe('auth.forbidden');
    expect((await house.ask({ storeId: randomUUID() }).expect(404)).body.code).toBe('store.not_found');
    const stranger = await house.hire('stranger', []);
    const id = randomUUID();
    expect((await house.ask({ id }, stranger.token).expect(404)).body.code).toBe('shadow.no_territory');
    expect(await house.records(id)).toMatchObject([
      { action: 'shadow_session.open', outcome: 'refused', code: 'shadow.no_territory' },
    ]);
  });

  it('need somebody who can be told', async () => {
    const { store } = await desk.shop('LONELY');
    await desk.sql(`update person set state = 'SUSPENDED' where name = 'owner-lonely'`);
    const salesman = await house.hire('lonely-salesman', [store]);
    expect((await house.ask({ storeId: store }, salesman.token).expect(403)).body.code).toBe('shadow.no_contact');
    await desk.sql(`update store set phone = '+6281234567890' where id = $1`, [store]);
    await house.session({ storeId: store }, salesman.token);
  });

  it('are listed while they are open, to the salesman, admins and auditors', async () => {
    const salesman = await house.hire('listed', [desk.store]);
    const { id } = await house.session({}, salesman.token);
    const ids = async (token: string): Promise<string[]> =>
      (await desk.get('/shadow-sessions?limit=200', token).expect(200)).body.items.map((one: { id: string }) => one.id);
    expect(await ids(salesman.token)).toEqual([id]);
    expect(await ids(desk.admin.token)).toContain(id);
    expect(await ids(house.salesman.token)).not.toContain(id);
    await desk.get('/shadow-sessions', desk.owner.token).expect(403);
    await house.delete(`/shadow-sessions/${id}`, house.salesman.token).expect(404);
    await house.delete(`/shadow-sessions/${id}`, salesman.token).expect(204);
    await house.delete(`/shadow-sessions/${id}`, salesman.token).expect(204);
    expect(await ids(desk.admin.token)).not.toContain(id);
    expect((await house.ask({ id }, salesman.token).expect(409)).body.code).toBe('shadow.session_ended');
  });

  it('carry where each call comes from into the record, and the position of the body before that of the header', async () => {
    await desk.sql('update store set lat = -6.2, lng = 106.8 where id = $1', [desk.store]);
    const at = new Date().toISOString();
    const { id, accessToken } = await house.session({ position: { lat: -6.2, lng: 106.8, accuracy: 5, at } });
    await desk
      .place({ lines: [line()] }, { token: accessToken })
      .set({ 'X-Device-Id': 'tablet-0001', 'X-Device-Time': at, 'X-Position': `-6.3,106.8,20,${at}` })
      .expect(201);
    const [opened, placed] = await house.records(id);
    expect(opened?.distance).toBe(0);
    expect(placed?.distance).toBeGreaterThan(11_000);
    expect(placed?.device_time?.toISOString()).toBe(at);
    const personal = await desk.sql<{ device_id: string; ip: string }>(
      `select device_id, host(ip::inet) as ip from impersonation_personal p join impersonation i on i.id = p.record_id
        where i.session_id = $1 and i.action = 'order.placed'`,
      [id],
    );
    expect(personal).toEqual([{ device_id: 'tablet-0001', ip: expect.stringMatching(/127\.0\.0\.1|::1/) }]);
  });

  it.each([
    ['X-Device-Id', 'short'],
    ['X-Device-Id', 'x'.repeat(101)],
    ['X-Device-Time', 'yesterday'],
    ['X-Position', '91,0,1,2026-01-01T00:00:00Z'],
    ['X-Position', '1,2,3'],
  ])('refuse a header %s that cannot be: %s', async (name, value) => {
    const { body } = await desk.get('/me', desk.owner.token).set(name, value).expect(400);
    expect(body.errors).toMatchObject([{ path: name, code: 'field.header' }]);
  });
});
