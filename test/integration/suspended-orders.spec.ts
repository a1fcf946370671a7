import { ErpOrders, OrderHolding, OrderSending } from '@jembatan/ordering';
import { systemCtx } from '@jembatan/kernel';
import { freshDatabase, type TestDatabase } from '../support/database';
import { kindsOf, type OrderBody, OrderDesk } from '../support/order-desk';

const ctx = systemCtx('test');

describe('Orders of somebody suspended', () => {
  let database: TestDatabase;
  let desk: OrderDesk;

  beforeAll(async () => {
    database = await freshDatabase();
    desk = await OrderDesk.open(database.url);
  });

  afterAll(async () => {
    await desk.api.close();
    await database.drop();
  });

  const hold = (): Promise<number> =>
    desk.api.app.get(OrderHolding, { strict: false }).holdOf(ctx, desk.owner.id, 'penyalahgunaan');
  const place = async (): Promise<string> => ((await desk.place().expect(201)).body as OrderBody).id;
  const read = (id: string): Promise<OrderBody> => desk.read(id, desk.admin.token);

  it('leave a job behind in the transaction of the suspension', async () => {
    const { owner } = await desk.shop('C9');
    await desk.post(`/admin/users/${owner.id}/suspend`, { reason: 'penyalahgunaan' }, desk.admin.token).expect(200);
    const jobs = await desk.sql<{ task: string }>(
      `select task_identifier as task from graphile_worker.jobs where task_identifier = 'identity.follow-suspension'`,
    );
    expect(jobs).toHaveLength(1);
  });

  it('are held where the ERP has not booked them, each with its task, and go on where they were when released', async () => {
    const [booked, waiting] = [await place(), await place()];
    await desk.api.app.get(OrderSending, { strict: false }).send(ctx, booked);
    expect(await hold()).toBe(1);
    expect(await hold()).toBe(0);
    expect((await read(booked)).status).toBe('booked');
    expect((await read(waiting)).status).toBe('held');
    const { body } = await desk.get('/admin/tasks?kind=order.held&state=open', desk.admin.token).expect(200);
    expect((body as { items: { subject: { id: string } }[] }).items.map(({ subject }) => subject.id)).toEqual([
      waiting,
    ]);
    await desk.post(`/orders/${waiting}/release`, {}, desk.admin.token).expect(200);
    const released = await read(waiting);
    expect(released.status).toBe('placed');
    expect(kindsOf(released)).toEqual(['placed', 'judged', 'held', 'released']);
    await desk.api.app.get(OrderSending, { strict: false }).send(ctx, waiting);
    expect((await read(waiting)).status).toBe('booked');
  });

  it.each([
    ['booked', 'booked'],
    ['unknown', 'placed'],
  ] as const)('that are on their way stay held when the ERP answers: %s', async (answer, heldFrom) => {
    const id = await place();
    const erp = desk.api.app.get(ErpOrders, { strict: false });
    const submit = jest.spyOn(erp, 'submit').mockImplementationOnce(async () => {
      expect(await hold()).toBe(1);
      return answer === 'booked'
        ? { kind: 'accepted', number: `SO-${id}`, taxDifference: { amount: 0, currency: 'IDR' } }
        : { kind: 'unknown', cause: 'time-out', settled: false };
    });
    await desk.api.app.get(OrderSending, { strict: false }).send(ctx, id);
    const order = (await read(id)) as OrderBody & { heldFrom: string };
    expect([order.status, order.heldFrom]).toEqual(['held', heldFrom]);
    // Nothing is sent again before the release.
    expect(await desk.api.app.get(OrderSending, { strict: false }).send(ctx, id)).toMatchObject({
      kind: 'not-waiting',
    });
    expect(submit).toHaveBeenCalledTimes(1);
    submit.mockRestore();
    await desk.post(`/orders/${id}/release`, {}, desk.admin.token).expect(200);
    expect((await read(id)).status).toBe(heldFrom);
  });
});
