import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { freshDatabase, type TestDatabase } from '../support/database';
import { enter } from '../support/shop';
import { GROSS, line, OrderDesk, PRICE } from '../support/order-desk';

jest.setTimeout(60_000);

describe('Placing an order', () => {
  let database: TestDatabase;
  let desk: OrderDesk;

  beforeAll(async () => {
    database = await freshDatabase();
    desk = await OrderDesk.open(database.url);
  });

  afterAll(async () => {
    await desk?.api.close();
    await database?.drop();
  });

  const money = (amount: number) => ({ amount, currency: 'IDR' });
  const orders = async (store = desk.store): Promise<number> => {
    const [row] = await desk.sql<{ n: number }>('select count(*)::int as n from orders where store_id = $1', [store]);
    return row?.n ?? 0;
  };

  it('answers the order: priced, taxed, judged, numbered, waiting for the ERP', async () => {
    const { body } = await desk.place({ lines: [line('A-1', 12), line('A-2', 2)], note: 'pagi' }).expect(201);
    expect(body).toMatchObject({
      number: expect.stringMatching(/^JB-\d{4}-\d{6}$/),
      status: 'placed',
      storeId: desk.store,
      placedBy: desk.owner.id,
      note: 'pagi',
      credit: { verdict: 'GREEN', reasons: [] },
      erp: { state: 'waiting', attempts: 0, externalRef: body.id },
      totals: { net: money(14 * PRICE), discount: money(0), grandTotal: money(14 * GROSS) },
      timeline: [{ kind: 'placed' }, { kind: 'judged' }],
    });
    const { body: read } = await desk.get(`/orders/${body.id}`, desk.owner.token).expect(200);
    expect(read).toEqual({ ...body, placedByName: 'owner' });
  });

  it('has a number of its own also past the millionth', async () => {
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(`select setval('order_number', 999998)`);
    await owner.end();
    const numbers: string[] = [];
    for (let at = 0; at < 4; at += 1) numbers.push((await desk.place().expect(201)).body.number.slice(8));
    expect(numbers).toEqual(['999999', '1000000', '1000001', '1000002']);
  });

  it('leaves an audit record and a job with the order', async () => {
    const { body } = await desk.place().expect(201);
    const audit = await desk.sql('select action, actor_id from audit_record where object_id = $1', [body.id]);
    expect(audit).toEqual([{ action: 'order.placed', actor_id: desk.owner.id }]);
    const jobs = await desk.sql('select key from graphile_worker.jobs where key = $1', [`drain:${desk.store}`]);
    expect(jobs).toHaveLength(1);
  });

  it('makes one order of fifty identical simultaneous posts', async () => {
    const { store, owner } = await desk.shop('FIFTY');
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => desk.place({ lines: [line()] }, { key, token: owner.token })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(49);
    expect(new Set(answers.map(({ body }) => body.id as string)).size).toBe(1);
    expect(await orders(store)).toBe(1);
  });

  it.each([
    ['lines', { lines: [line('A-0', 13)] }],
    ['a note', { lines: [line()], note: 'lain' }],
    ['a purchase order number', { lines: [line()], purchaseOrderNumber: 'PO-2' }],
    ['an expected price', { lines: [{ ...line(), expectedPrice: money(PRICE) }] }],
  ])('refuses the same key with other %s', async (_, other) => {
    const key = randomUUID();
    const { body: first } = await desk.place({ lines: [line()] }, { key }).expect(201);
    const { body } = await desk.place(other, { key }).expect(422);
    expect(body).toMatchObject({ code: 'order.idempotency_mismatch', details: { number: first.number } });
  });

  it('knows the same key again whatever the position and the time of the device', async () => {
    const key = randomUUID();
    const { body: first } = await desk.place({ lines: [line()] }, { key }).expect(201);
    const position = { lat: -6.2, lng: 106.8, accuracy: 12, at: '2026-11-20T01:00:00Z' };
    const again = { lines: [line()], placedAt: '2026-11-20T01:00:00Z', position };
    expect((await desk.place(again, { key }).expect(200)).body.id).toBe(first.id);
  });

  it('lets two stores use the same key', async () => {
    const { owner } = await desk.shop('TWIN');
    const key = randomUUID();
    const { body: first } = await desk.place(undefined, { key }).expect(201);
    expect((await desk.place(undefined, { key, token: owner.token }).expect(201)).body.id).not.toBe(first.id);
  });

  it('leaves the key free after a refusal', async () => {
    const key = randomUUID();
    await desk.place({ lines: [line('NO-SUCH')] }, { key }).expect(422);
    await desk.place({ lines: [line()] }, { key }).expect(201);
  });

  it('refuses a price that is not the one the buyer saw, with both', async () => {
    const expectedPrice = money(9_000);
    const { body } = await desk.place({ lines: [{ ...line(), expectedPrice }] }).expect(422);
    expect(body).toMatchObject({
      code: 'order.price_changed',
      errors: [{ path: 'lines.0', code: 'order.price_changed' }],
      details: { lines: [{ line: 0, sku: 'A-0', figures: { expectedPrice, price: money(PRICE) } }] },
    });
    await desk.place({ lines: [{ ...line(), expectedPrice: money(PRICE) }] }).expect(201);
  });

  it('tells every fault of every line', async () => {
    await desk.sql(`update product set min_quantity = 6, multiple = 6 where sku = 'A-10'`);
    await desk.sql(`update product set active = false where sku = 'A-11'`);
    await desk.sql(`delete from price where sku = 'A-12'`);
    const lines = [line('A-10', 5), line('A-11'), line('A-12'), line('A-13', 100_001), line('A-14'), line('A-14')];
    const { body } = await desk.place({ lines }).expect(422);
    const { errors } = body as { errors: { path: string; code: string }[] };
    expect(errors.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'lines.0 order.quantity_minimum',
      'lines.0 order.quantity_multiple',
      'lines.1 order.sku_unknown',
      'lines.2 order.price_missing',
      'lines.3 order.stock_insufficient',
      'lines.5 order.sku_repeated',
    ]);
  });

  it('is priced by what was heard last, though the article was ordered before', async () => {
    const [sku] = ['A-15'];
    await desk.place({ lines: [line(sku), line('A-16')] }).expect(201);
    await desk.sql(`update price set amount = amount + 500 where sku = '${sku}'`);
    await desk.sql('update snapshot set version = version + 1');
    for (const lines of [[line(sku), line('A-16')], [line(sku)]]) {
      const { body } = await desk.place({ lines }).expect(201);
      expect(body.lines[0].unitPrice).toEqual(money(PRICE + 500));
    }
  });

  it('sells the last units of stock once', async () => {
    await desk.sql(`update stock set available = 12 where sku = 'A-20'`);
    const [a, b] = [await desk.shop('LAST-A'), await desk.shop('LAST-B')];
    const answers = await Promise.all(
      [a, b].map(({ owner }) => desk.place({ lines: [line('A-20', 12)] }, { token: owner.token })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(answers.find(({ status }) => status === 422)?.body).toMatchObject({
      code: 'order.stock_insufficient',
      details: { lines: [{ figures: { quantity: 12, available: 0 } }] },
    });
  });

  it.each([
    ['no key', undefined],
    ['a key that is no UUID', 'once'],
  ])('refuses %s', async (_, key) => {
    const request = desk.post('/orders', { lines: [line()] }, desk.owner.token);
    const { body } = await (key === undefined ? request : request.set('idempotency-key', key)).expect(400);
    expect(body).toMatchObject({ code: 'request.invalid', errors: [{ path: 'Idempotency-Key' }] });
  });

  it.each<[string, object, string]>([
    ['no lines', { lines: [] }, 'lines'],
    ['501 lines', { lines: Array.from({ length: 501 }, (_, at) => line(`A-${at}`)) }, 'lines'],
    ['half a unit', { lines: [line('A-0', 0.5)] }, 'lines.0.quantity'],
    ['a million and one', { lines: [line('A-0', 1_000_001)] }, 'lines.0.quantity'],
    ['a SKU without end', { lines: [line('x'.repeat(65))] }, 'lines.0.sku'],
    ['a line that is none', { lines: [null] }, 'lines'],
    [
      'a price in another currency',
      { lines: [{ ...line(), expectedPrice: { amount: 1, currency: 'USD' } }] },
      'lines.0.expectedPrice.currency',
    ],
    ['a note without end', { lines: [line()], note: 'x'.repeat(1001) }, 'note'],
    ['a note that PostgreSQL cannot hold', { lines: [line()], note: 'a\0b' }, 'note'],
    ['a time without a zone', { lines: [line()], placedAt: '2026-11-20T01:00:00' }, 'placedAt'],
    [
      'a place off the earth',
      { lines: [line()], position: { lat: 91, lng: 0, accuracy: 1, at: '2026-11-20T01:00:00Z' } },
      'position.lat',
    ],
    ['a field nobody knows', { lines: [line()], discount: 5 }, 'discount'],
  ])('refuses %s and names the field', async (_, body, path) => {
    const before = await orders();
    const answer = await desk.place({ ...body }).expect(400);
    const { errors } = answer.body as { errors: { path: string }[] };
    expect(errors.map((fault) => fault.path)).toContain(path);
    expect(await orders()).toBe(before);
  });

  it('is for owners, for a store of their own', async () => {
    const { store } = await desk.shop('OTHER');
    const salesman = await enter(desk.api.app, 'salesman', ['salesman']);
    await desk.place(undefined, { token: salesman.token }).expect(403);
    const request = desk.post(`/orders?storeId=${store}`, { lines: [line()] }, desk.owner.token);
    expect((await request.set('idempotency-key', randomUUID()).expect(404)).body.code).toBe('store.not_found');
  });
});
