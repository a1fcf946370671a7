import { idr, systemCtx } from '@jembatan/kernel';
import { OrderSending, type Submission } from '@jembatan/ordering';
import { ServiceMode } from '@jembatan/service-mode';
import { freshDatabase, type TestDatabase } from '../support/database';
import { kindsOf, line, OrderDesk } from '../support/order-desk';

jest.setTimeout(60_000);

const ctx = systemCtx('test');

interface Outcome {
  readonly orderId: string;
  readonly outcome: string;
  readonly contentHash: string;
  readonly changes: readonly { sku: string }[];
  readonly message: { url: string; text: string; phone: string | null };
  readonly told: { byName: string } | null;
}
interface Outcomes {
  readonly items: Outcome[];
  readonly nextCursor: string | null;
  readonly waiting: number;
  readonly messages: readonly {
    storeId: string;
    orderIds: string[];
    message: { url: string; text: string; phone: string | null };
    recipient: { phone: string | null; who: string | null; unusable: string | null };
    template: { template: string; version: number };
  }[];
}

describe('The word that the banner promises', () => {
  let database: TestDatabase;
  let desk: OrderDesk;
  let before: string;
  let ids: { booked: string; changed: string; refused: string; waiting: string };

  const list = async (query = ''): Promise<Outcomes> =>
    (await desk.get(`/admin/outcomes${query}`, desk.admin.token).expect(200)).body as Outcomes;
  const place = async (sku: string): Promise<string> =>
    (await desk.place({ lines: [line(sku), line('A-9', 12)] }).expect(201)).body.id as string;
  const put = (path: string, body: object) =>
    desk.api.http.put(`/api/v1${path}`).set('authorization', `Bearer ${desk.admin.token}`).send(body);
  const force = (mode: 'degraded' | 'auto') => put('/admin/service-mode', { mode, reason: 'uji' }).expect(200);
  const send = (id: string, came: Submission) => {
    desk.orders.next = () => came;
    return desk.api.app.get(OrderSending, { strict: false }).send(ctx, id);
  };
  const tick = ({ orderId, contentHash, outcome }: Outcome, token = desk.admin.token) =>
    desk.post(`/admin/outcomes/${orderId}/told`, { contentHash, outcome }, token);
  const one = async (id: string): Promise<Outcome> => {
    const found = (await list()).items.find(({ orderId }) => orderId === id);
    if (!found) throw new Error('not in the list');
    return found;
  };

  beforeAll(async () => {
    database = await freshDatabase();
    desk = await OrderDesk.open(database.url);
    await desk.standing(desk.store);
    await desk.sql(`update store set phone = '+6281200000002' where id = $1`, [desk.store]);
    before = await place('A-1');
    await force('degraded');
    const mode = desk.api.app.get(ServiceMode, { strict: false });
    expect(mode.current().mode).toBe('degraded');
    ids = {
      booked: await place('A-2'),
      changed: await place('A-3'),
      refused: await place('A-4'),
      waiting: await place('A-5'),
    };
  });

  afterAll(async () => {
    await desk?.api.close();
    await database?.drop();
  });

  it('is owed for no order that has no outcome yet', async () => {
    expect(await list()).toEqual({ items: [], messages: [], nextCursor: null, waiting: 0 });
    const unanswered = { contentHash: 'a'.repeat(64), outcome: 'booked' };
    const { body } = await desk.post(`/admin/outcomes/${ids.waiting}/told`, unanswered, desk.admin.token).expect(409);
    expect(body).toMatchObject({ code: 'order.no_outcome_yet' });
  });

  it('is owed for each order taken while the banner was up, once it has its outcome, and for no other', async () => {
    await send(before, { kind: 'accepted', number: 'SO-0', taxDifference: idr(0) });
    await send(ids.booked, { kind: 'accepted', number: 'SO-1', taxDifference: idr(0) });
    const price = { quantity: 12, unitPrice: idr(10_000) };
    const theirs = { quantity: 6, unitPrice: idr(10_000) };
    await send(ids.changed, {
      ...{ kind: 'changed', number: 'SO-2', taxDifference: idr(0) },
      differences: [{ sku: 'A-3', ours: price, theirs, reason: null }],
    });
    const lines = [{ sku: 'A-4', code: 'stock', message: 'none left', available: 0 }];
    await send(ids.refused, { kind: 'refused', code: 'stock', message: 'none left', lines });
    expect((await list()).items.map(({ orderId }) => orderId)).toEqual([ids.booked]);
    for (const [id, action] of [
      [ids.changed, 'accept-changes'],
      [ids.refused, 'withdraw'],
    ] as const) {
      const { contentHash } = await desk.read(id, desk.admin.token);
      await desk.post(`/orders/${id}/resolve`, { action, contentHash }, desk.admin.token).expect(200);
    }
    const { items, messages, waiting } = await list();
    expect(waiting).toBe(3);
    expect(messages).toMatchObject([
      { storeId: desk.store, orderIds: items.map(({ orderId }) => orderId), message: { phone: '+6281200000002' } },
    ]);
    expect(messages[0]?.message.text).toContain('Kabar tentang 3 pesanan Anda');
    expect(items.map(({ orderId, outcome }) => [orderId, outcome])).toEqual([
      [ids.booked, 'booked'],
      [ids.changed, 'changed'],
      [ids.refused, 'refused'],
    ]);
    expect(items[1]?.changes.map(({ sku }) => sku)).toEqual(['A-3']);
    expect(items[1]?.message.text).toContain('- A-3: 12 menjadi 6 PCS');
    expect(items[2]?.message).toMatchObject({
      phone: '+6281200000002',
      text: expect.stringContaining('- A-4: stok habis'),
    });
    expect(items[0]?.message.url).toMatch(/^https:\/\/wa\.me\/6281200000002\?text=Halo/);
    const first = await list('?limit=1');
    const second = await list(`?limit=1&cursor=${first.nextCursor ?? ''}`);
    expect(second.items.map(({ orderId }) => orderId)).toEqual([ids.changed]);
  });

  it('is kept as opened in WhatsApp at each order that the message told, and stays owed: never as sent', async () => {
    const { messages, waiting } = await list();
    const [{ orderIds, template } = { orderIds: [], template: null }] = messages;
    expect(template).toEqual({ template: 'outcome', version: 1 });
    for (const id of orderIds) {
      await desk.post(`/orders/${id}/whatsapp/opened`, template ?? {}, desk.admin.token).expect(204);
      const { timeline } = await desk.read(id, desk.admin.token);
      expect(timeline.at(-1)).toMatchObject({ kind: 'whatsapp-opened', details: template });
    }
    expect(orderIds).toHaveLength(3);
    expect((await list()).waiting).toBe(waiting);
  });

  it('goes to whom one chooses where the only number is no mobile, until an admin sets a contact', async () => {
    const message = async () => (await list()).messages[0];
    await desk.sql(`update store set phone = '021-5551234' where id = $1`, [desk.store]);
    const open = await message();
    expect(open?.recipient).toEqual({ phone: null, who: 'store', unusable: '021-5551234' });
    expect(open?.message.url).toMatch(/^https:\/\/wa\.me\/\?text=Halo/);
    const contact = `/admin/stores/${desk.store}/contact`;
    await put(contact, { name: 'Bu Sari', phone: '0814-0000-0003' }).expect(204);
    const led = await message();
    expect(led?.recipient).toEqual({ phone: '+6281400000003', who: 'contact', unusable: null });
    expect(led?.message.url).toMatch(/^https:\/\/wa\.me\/6281400000003\?text=Halo/);
  });

  it('is ticked off once, by an admin, for what the message told, with its record and its place in the timeline', async () => {
    const booked = await one(ids.booked);
    await tick(booked, desk.owner.token).expect(403);
    expect((await tick({ ...booked, contentHash: 'b'.repeat(64) }).expect(409)).body).toMatchObject({
      code: 'order.content_changed',
    });
    await tick({ ...booked, outcome: 'changed' }).expect(409);
    const first = (await tick(booked).expect(200)).body as Outcome;
    expect(first.told).toMatchObject({ byName: expect.any(String) });
    expect((await tick(booked).expect(200)).body).toEqual(first);
    const records = await desk.sql(
      `select details from audit_record where action = 'order.outcome_told' and object_id = $1`,
      [ids.booked],
    );
    expect(records).toEqual([{ details: { outcome: 'booked' } }]);
    expect(kindsOf(await desk.read(ids.booked, desk.owner.token)).at(-1)).toBe('outcome-told');
    expect((await list()).waiting).toBe(2);
    const told = await list('?told=true');
    expect([told.items.map(({ orderId }) => orderId), told.messages]).toEqual([[ids.booked], []]);
  });

  it('is owed anew for an order that was told as booked and is cancelled later', async () => {
    await desk.sql(`update orders set status = 'placed', erp_number = null, erp_state = 'waiting' where id = $1`, [
      ids.booked,
    ]);
    await desk.post(`/orders/${ids.booked}/cancel`, { reason: 'berubah pikiran' }, desk.owner.token).expect(200);
    expect(await one(ids.booked)).toMatchObject({ outcome: 'cancelled', told: null });
  });

  it('is not owed for an order taken in quiet times', async () => {
    const body = { contentHash: 'a'.repeat(64), outcome: 'booked' };
    const answer = await desk.post(`/admin/outcomes/${before}/told`, body, desk.admin.token).expect(409);
    expect(answer.body).toMatchObject({ code: 'order.not_promised' });
  });
});
