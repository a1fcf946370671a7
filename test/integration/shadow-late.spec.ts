import { randomUUID } from 'node:crypto';
import { freshDatabase, type TestDatabase } from '../support/database';
import { type Body, line, type OrderDesk } from '../support/order-desk';
import { ShadowDesk } from '../support/shadow-desk';

const HOUR = 3_600_000;
const ago = (hours: number): string => new Date(Date.now() - hours * HOUR).toISOString();

describe('A shadow session that began without a connection', () => {
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

  const place = async (token: string, placedAt?: string): Promise<unknown> => {
    const { status, body } = await desk.place({ lines: [line()], placedAt }, { token });
    return status === 201 ? status : [status, body.code];
  };

  it('is handed in with its acts, which are recorded as what the device claims', async () => {
    const id = randomUUID();
    const position = { lat: -6.2, lng: 106.8, accuracy: 8, at: ago(3) };
    const acts = [
      { action: 'product.looked_up', object: { type: 'product', id: 'A-0' }, at: ago(3.9), position },
      { action: 'cart.filled', object: { type: 'cart', id: 'local' }, at: ago(3.8) },
    ];
    const { body } = await house.ask({ id, startedAt: ago(4), acts }).expect(201);
    expect(body.term).toEqual({ from: expect.any(String), until: expect.any(String) });
    await house.ask({ id, startedAt: ago(4), acts }).expect(201);
    const records = await house.records(id);
    expect(records.map(({ action, claimed, device_time }) => [action, claimed, device_time?.toISOString()])).toEqual([
      ['shadow_session.opened', false, undefined],
      ['device.product.looked_up', true, acts[0]?.at],
      ['device.cart.filled', true, acts[1]?.at],
    ]);
  });

  it('is good only for sending what was ordered in its term', async () => {
    const { id, accessToken: token } = await house.session({ id: randomUUID(), startedAt: ago(4) });
    expect(await place(token, ago(3))).toBe(201);
    const [, placed] = await house.records(id);
    expect(placed).toMatchObject({ action: 'order.placed', claimed: true });
    expect(placed?.device_time?.getTime()).toBeCloseTo(Date.parse(ago(3)), -5);
    expect(await place(token, ago(4.1))).toEqual([422, 'shadow.out_of_term']);
    expect(await place(token, ago(1))).toEqual([422, 'shadow.out_of_term']);
    expect(await place(token)).toEqual([422, 'shadow.out_of_term']);
    const lines = { lines: [line()] };
    for (const call of [
      desk.get('/orders', token),
      desk.get('/me', token),
      desk.get('/catalog/products', token),
      desk.get('/events', token),
      desk.post('/orders/quote', lines, token),
      house.put('/cart', { ...lines, version: 0 }, token),
      house.ask({}, token),
    ])
      expect((await call).body.code).toBe('shadow.only_sends');
    expect((await house.records(id)).filter(({ outcome }) => outcome === 'refused')).toHaveLength(10);
  });

  it('sends each order once, also when the answer was lost', async () => {
    const { accessToken: token } = await house.session({ id: randomUUID(), startedAt: ago(4) });
    const key = randomUUID();
    const order = { lines: [line()], placedAt: ago(3) };
    const first = await desk.place(order, { token, key }).expect(201);
    // The answer to a repeat is the order itself: the device must hear what became of it.
    const again = await desk.place(order, { token, key }).expect(200);
    expect(again.body.id).toBe(first.body.id);
  });

  it('may be handed in again when it is over, for the same term', async () => {
    const id = randomUUID();
    const startedAt = ago(4);
    const first = await house.ask({ id, startedAt }).expect(201);
    await desk.sql(`update shadow_session set expires_at = now() - interval '1 hour' where id = $1`, [id]);
    const second = await house.ask({ id, startedAt: ago(100) }).expect(201);
    expect(second.body.term).toEqual(first.body.term);
    expect(await place(second.body.accessToken as string, ago(3))).toBe(201);
    expect(await place(second.body.accessToken as string, ago(99))).toEqual([422, 'shadow.out_of_term']);
  });

  it('that began here, and went on without a connection, is good for what was ordered while it lasted', async () => {
    const { id } = await house.session();
    await desk.sql(
      `update shadow_session set started_at = now() - interval '5 hours', expires_at = now() - interval '3 hours' where id = $1`,
      [id],
    );
    expect((await house.ask({ id }).expect(409)).body.code).toBe('shadow.session_ended');
    const { accessToken: token } = await house.session({ id, startedAt: ago(100) });
    expect(await place(token, ago(4))).toBe(201);
    expect(await place(token, ago(6))).toEqual([422, 'shadow.out_of_term']);
    expect(await place(token, ago(2))).toEqual([422, 'shadow.out_of_term']);
  });

  it('is judged by the rights at its arrival, and says why it is refused', async () => {
    const salesman = await house.hire('late-moved', [desk.store]);
    await house.serve(salesman.id, []);
    const id = randomUUID();
    const refused = await house.ask({ id, startedAt: ago(4) }, salesman.token).expect(404);
    expect(refused.body.code).toBe('shadow.no_territory');
    expect(await house.records(id)).toMatchObject([{ action: 'shadow_session.open', code: 'shadow.no_territory' }]);
    await desk.post(`/admin/users/${salesman.id}/suspend`, { reason: 'uji coba' }, desk.admin.token).expect(200);
    const suspended = await house.ask({ id, startedAt: ago(4) }, salesman.token).expect(403);
    expect(suspended.body.code).toBe('account.suspended');
  });

  it('has its orders judged by the rights at their arrival, the amount included', async () => {
    const { accessToken: token } = await house.session({ id: randomUUID(), startedAt: ago(4) });
    await house.consent({ maxAmount: 1000 });
    expect(await place(token, ago(3))).toEqual([422, 'shadow.amount_exceeded']);
    await house.consent({ until: ago(0.1) });
    expect(await place(token, ago(3))).toEqual([403, 'shadow.consent_expired']);
    await house.consentByPolicy();
  });

  it.each<[string, () => Body, number, string]>([
    ['from the future', () => ({ startedAt: ago(-1) }), 400, 'request.invalid'],
    ['older than a week', () => ({ startedAt: ago(24 * 7 + 1) }), 422, 'shadow.too_late'],
    ['with an act outside of it', () => ({ startedAt: ago(4), acts: [act(ago(5))] }), 400, 'request.invalid'],
    ['with too many acts', () => ({ startedAt: ago(4), acts: Array(201).fill(act(ago(3))) }), 400, 'request.invalid'],
    ['with acts but no beginning', () => ({ acts: [act(ago(3))] }), 400, 'request.invalid'],
  ])('is refused %s', async (_title, body, status, code) => {
    const answer = await house.ask({ id: randomUUID(), ...body() });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  const act = (at: string): Body => ({ action: 'cart.filled', object: { type: 'cart', id: 'local' }, at });
});
