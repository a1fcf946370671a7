import { randomUUID } from 'node:crypto';
import { freshDatabase, type TestDatabase } from '../support/database';
import { GROSS, line, OrderDesk } from '../support/order-desk';

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
      totals: { net: { amount: 140_000, currency: 'IDR' }, grandTotal: { amount: 14 * GROSS, currency: 'IDR' } },
      timeline: [{ kind: 'placed' }, { kind: 'judged' }],
    });
    expect((await desk.get(`/orders/${body.id}`, desk.owner.token).expect(200)).body).toEqual(body);
  });
});
