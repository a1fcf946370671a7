import { randomUUID } from 'node:crypto';
import { idr, systemCtx } from '@jembatan/kernel';
import { type OrderChange, OrderSending, OrderStatusFeed, type Submission } from '@jembatan/ordering';
import { freshDatabase, type TestDatabase } from '../support/database';
import { kindsOf, line, OrderDesk } from '../support/order-desk';

jest.setTimeout(60_000);

describe('What becomes of an order in the ERP', () => {
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

  const send = async (id: string, answer: Submission): Promise<void> => {
    desk.orders.next = () => answer;
    await desk.api.app.get(OrderSending, { strict: false }).send(systemCtx('test'), id);
  };
  const booked = async (sku = 'A-0'): Promise<{ id: string; number: string }> => {
    const { body } = await desk.place({ lines: [line(sku)] }).expect(201);
    const number = `SO-${randomUUID()}`;
    await send(body.id, { kind: 'accepted', number, taxDifference: idr(0) });
    return { id: body.id as string, number };
  };
  const news = (
    order: { id: string; number?: string },
    status: OrderChange['status'],
    more: Partial<OrderChange> = {},
  ): OrderChange => ({
    externalRef: order.id,
    number: order.number ?? 'SO-?',
    status,
    invoiceNumber: null,
    updatedAt: new Date(),
    ...more,
  });
  const hear = async (...items: OrderChange[]): Promise<void> => {
    desk.orders.pages = [{ items, skipped: [], nextCursor: null }];
    await follow();
  };
  const follow = (maxAge = 0) =>
    desk.api.app
      .get(OrderStatusFeed, { strict: false })
      .follow(systemCtx('test'), maxAge, new AbortController().signal);
  const read = ({ id }: { id: string }) => desk.read(id, desk.owner.token);
  const tasks = ({ id }: { id: string }) => desk.sql('select kind, state from task where subject_id = $1', [id]);

  it('comes onto its timeline, each step once, however often the pages come', async () => {
    const order = await booked();
    const steps = [news(order, 'shipped'), news(order, 'invoiced', { invoiceNumber: 'INV-1' })] as const;
    await hear(steps[0]);
    await hear(...steps, ...steps);
    await hear(...steps);
    const body = await read(order);
    expect(body.status).toBe('invoiced');
    expect(kindsOf(body)).toEqual(['placed', 'judged', 'booked', 'shipped', 'invoiced']);
    expect(body.timeline.at(-1)?.details).toMatchObject({ invoiceNumber: 'INV-1' });
    const audit = await desk.sql(`select 1 from audit_record where object_id = $1 and action = 'order.invoiced'`, [
      order.id,
    ]);
    expect(audit).toHaveLength(1);
  });

  it('never goes backward', async () => {
    const order = await booked();
    await hear(news(order, 'invoiced'));
    await hear(news(order, 'partly-shipped'));
    expect((await read(order)).status).toBe('invoiced');
  });

  it('gives stock and credit back when the ERP cancelled it', async () => {
    const order = await booked('A-70');
    await hear(news(order, 'cancelled'));
    expect((await read(order)).status).toBe('cancelled');
    const lines = await desk.sql(`select 1 from order_line where order_id = $1 and claims_until = '-infinity'`, [
      order.id,
    ]);
    expect(lines).toHaveLength(1);
  });

  it('moves on beneath a dispute, and is there when it is released', async () => {
    const order = await booked();
    await desk.post(`/orders/${order.id}/dispute`, { reason: 'x' }, desk.owner.token).expect(200);
    await hear(news(order, 'shipped'));
    expect(await read(order)).toMatchObject({ status: 'held', heldFrom: 'shipped' });
    const { body } = await desk.post(`/orders/${order.id}/release`, {}, desk.admin.token).expect(200);
    expect(body.status).toBe('shipped');
  });

  it('waits until its sending is settled', async () => {
    const { body: order } = await desk.place().expect(201);
    await send(order.id, { kind: 'unknown', cause: 'time-out', settled: false });
    await hear(news({ ...order, number: 'SO-77' }, 'shipped'));
    expect((await read(order)).status).toBe('placed');
    await send(order.id, { kind: 'accepted', number: 'SO-77', taxDifference: idr(0) });
    await hear();
    expect(kindsOf(await read(order))).toEqual(['placed', 'judged', 'booked', 'shipped']);
  });

  it('brings an order back to the sender that was given up as unknown and surfaced', async () => {
    const { body: order } = await desk.place().expect(201);
    await send(order.id, { kind: 'unknown', cause: 'time-out', settled: true });
    await hear(news({ ...order, number: 'SO-78' }, 'booked'));
    expect(await read(order)).toMatchObject({ status: 'placed', erp: { state: 'unknown' } });
    expect(await tasks(order)).toEqual([{ kind: 'order.review', state: 'done' }]);
  });

  it('is a task for a person when it was withdrawn here, until it is cancelled there', async () => {
    const { body: order } = await desk.place().expect(201);
    await desk.post(`/orders/${order.id}/cancel`, { reason: 'x' }, desk.owner.token).expect(200);
    await hear(news({ ...order, number: 'SO-79' }, 'booked'));
    expect(await tasks(order)).toEqual([{ kind: 'order.stray', state: 'open' }]);
    await hear(news({ ...order, number: 'SO-79' }, 'cancelled'));
    expect(await tasks(order)).toEqual([{ kind: 'order.stray', state: 'done' }]);
    expect((await read(order)).status).toBe('cancelled');
  });

  it('is not touched by a dropped draft of the same reference', async () => {
    const order = await booked();
    await hear(news({ ...order, number: 'SO-draft' }, 'cancelled'));
    expect((await read(order)).status).toBe('booked');
  });

  it('is not lost by a record before it that cannot be used', async () => {
    const [bad, good] = [await booked(), await booked()];
    await hear(
      news({ id: 'not-ours', number: 'X' }, 'shipped'),
      news({ id: randomUUID(), number: 'Y' }, 'shipped'),
      news(bad, 'shipped', { invoiceNumber: 'a\0b' }),
      news(good, 'shipped'),
    );
    expect((await read(bad)).status).toBe('booked');
    expect((await read(good)).status).toBe('shipped');
  });

  it('is read page by page, and a list that goes in a circle is given up', async () => {
    const order = await booked();
    desk.orders.pages = [
      { items: [], skipped: [], nextCursor: '1' },
      { items: [news(order, 'shipped')], skipped: [], nextCursor: '1' },
    ];
    const [before] = await desk.sql('select read_at from order_feed');
    await follow();
    expect((await read(order)).status).toBe('shipped');
    expect(await desk.sql('select read_at from order_feed')).toEqual([before]);
  });

  it('is asked for from a little before the last reading, and not again while that is young', async () => {
    await hear();
    desk.orders.queries = [];
    await follow(60);
    expect(desk.orders.queries).toEqual([]);
    await follow();
    const [query] = desk.orders.queries;
    expect(Date.now() - (query?.since?.getTime() ?? 0)).toBeGreaterThan(60_000);
  });
});
