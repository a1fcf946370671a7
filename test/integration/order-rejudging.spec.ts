import { systemCtx } from '@jembatan/kernel';
import { OrderRejudging } from '@jembatan/ordering';
import { Flags } from '@jembatan/service-mode';
import { freshDatabase, type TestDatabase } from '../support/database';
import { kindsOf, OrderDesk } from '../support/order-desk';

jest.setTimeout(60_000);

describe('An order whose credit could not be judged', () => {
  const ctx = systemCtx('test');
  const LONG_AGO = 10 * 24 * 3600;
  let database: TestDatabase;
  let desk: OrderDesk;

  beforeAll(async () => {
    database = await freshDatabase();
    desk = await OrderDesk.open(database.url);
    const flag = { enabled: true, reason: 'drill' };
    await desk.api.app.get(Flags, { strict: false }).set(ctx, 'CREDIT_CHECK_BYPASS', flag);
  });

  afterAll(async () => {
    await desk?.api.close();
    await database?.drop();
  });

  const unjudged = async (): Promise<string> => {
    await desk.standing(desk.store, { age: LONG_AGO });
    const { body } = await desk.place().expect(201);
    expect(body).toMatchObject({ status: 'awaiting-approval', credit: { verdict: 'AMBER' } });
    return body.id as string;
  };
  const rejudge = (id: string) => desk.api.app.get(OrderRejudging, { strict: false }).rejudge(ctx, id);
  const read = (id: string) => desk.read(id, desk.owner.token);
  const approvals = (id: string) =>
    desk.sql('select state, outcome from task where kind = $1 and subject_id = $2', ['order.approve', id]);

  it('is released once it is GREEN, and recorded as such, also when two look at once', async () => {
    const id = await unjudged();
    await desk.standing(desk.store);
    expect((await Promise.all([rejudge(id), rejudge(id)])).sort()).toEqual(['released', 'settled']);
    const order = await read(id);
    expect(order).toMatchObject({ status: 'placed', credit: { verdict: 'GREEN' } });
    expect(kindsOf(order)).toEqual(['placed', 'judged', 'released']);
    expect(await approvals(id)).toEqual([{ state: 'done', outcome: 'released' }]);
  });

  it('waits for the approver with fresh figures when it is not GREEN', async () => {
    const id = await unjudged();
    await desk.standing(desk.store, { overdue: 1 });
    await expect(rejudge(id)).resolves.toBe('needs-approval');
    const order = await read(id);
    expect(order).toMatchObject({ status: 'awaiting-approval', credit: { reasons: [{ code: 'credit.overdue' }] } });
    expect(await approvals(id)).toMatchObject([{ state: 'open' }]);
  });

  it('stays as it is while the ERP cannot be heard', async () => {
    const id = await unjudged();
    await expect(rejudge(id)).resolves.toBe('not-judgeable');
    expect(kindsOf(await read(id))).toEqual(['placed', 'judged']);
  });
});
