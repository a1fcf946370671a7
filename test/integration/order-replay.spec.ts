import { idr, systemCtx } from '@jembatan/kernel';
import { ErpOrders, OrderBacklog, OrderSending, type Submission } from '@jembatan/ordering';
import { ReconciliationRun, Reconciliations } from '@jembatan/reconcile';
import { freshDatabase, type TestDatabase } from '../support/database';
import { OrderDesk } from '../support/order-desk';

jest.setTimeout(60_000);

const ctx = systemCtx('test');
const lost: Submission = { kind: 'unknown', cause: 'time-out', settled: false };
const accepted: Submission = { kind: 'accepted', number: 'SO-1', taxDifference: idr(0) };

describe('A run of Reconcile_Orders', () => {
  let database: TestDatabase;
  let desk: OrderDesk;

  beforeEach(async () => {
    database = await freshDatabase();
    desk = await OrderDesk.open(database.url);
    await desk.standing(desk.store);
  });

  afterEach(async () => {
    await desk?.api.close();
    await database?.drop();
  });

  const part = <T>(token: abstract new (...args: never[]) => T): T => desk.api.app.get<T>(token, { strict: false });
  const place = async (): Promise<string> => (await desk.place().expect(201)).body.id as string;
  const start = (dryRun = false) => part(Reconciliations).start(ctx, { dryRun, storeId: null, limit: null });
  const carryOn = (id: string) => part(ReconciliationRun).carryOn(ctx, id, new AbortController().signal);
  const stateOf = async (id: string) => (await part(Reconciliations).get(id)).state;
  const outcomes = async (id: string) => (await part(Reconciliations).items(id, 0, 100)).map(({ outcome }) => outcome);

  it('gives the ERP time to settle between two looks for a lost order', async () => {
    await place();
    const tries: number[] = [];
    desk.orders.next = () => (tries.push(Date.now()) < 3 ? lost : accepted);
    const run = await start();
    await carryOn(run);
    expect(await outcomes(run)).toEqual(['accepted']);
    const [first = 0, second = 0, third = 0] = tries;
    expect(second - first).toBeGreaterThanOrEqual(500);
    expect(third - second).toBeGreaterThanOrEqual(1000);
  });

  it('sends each order once, though two go on at the same time', async () => {
    await Promise.all([place(), place(), place()]);
    const runs = [await start(), await start()];
    await Promise.all(runs.map(carryOn));
    expect(await Promise.all(runs.map(stateOf))).toEqual(['done', 'done']);
    expect(await outcomes(runs[0] ?? '')).toEqual(['accepted', 'accepted', 'accepted']);
    expect(desk.orders.submitted).toHaveLength(3);
  });

  it('sends nothing when it is dry', async () => {
    const id = await place();
    const run = await start(true);
    await carryOn(run);
    expect(await outcomes(run)).toEqual(['accepted']);
    expect(desk.orders.submitted).toEqual([]);
    expect((await desk.read(id, desk.owner.token)).status).toBe('placed');
  });

  it('stands still while it is paused, and goes on when it is resumed', async () => {
    await place();
    const run = await start();
    await part(Reconciliations).pause(ctx, run);
    await carryOn(run);
    expect(desk.orders.submitted).toEqual([]);
    await part(Reconciliations).resume(ctx, run);
    await carryOn(run);
    expect(await stateOf(run)).toBe('done');
    expect(desk.orders.submitted).toHaveLength(1);
  });

  it('is not ended by a worker that lost it before it knew what to replay', async () => {
    await place();
    const run = await start();
    jest.spyOn(part(OrderBacklog), 'replayable').mockImplementationOnce(async () => {
      await desk.sql('update reconciliation set lease_token = lease_token + 1, lease_until = now()');
      return [];
    });
    await carryOn(run);
    expect(await stateOf(run)).toBe('running');
    await carryOn(run);
    expect(await outcomes(run)).toEqual(['accepted']);
  });
});

describe('An order whose sending meets a fault', () => {
  let database: TestDatabase;
  let desk: OrderDesk;

  beforeAll(async () => {
    database = await freshDatabase();
    desk = await OrderDesk.open(database.url);
    await desk.standing(desk.store);
  });

  afterAll(async () => {
    await desk?.api.close();
    await database?.drop();
  });

  it('is looked up like one whose answer was lost, and does not stay on its way for ever', async () => {
    const { body } = await desk.place().expect(201);
    desk.orders.next = () => Promise.reject(new TypeError('no lines'));
    const sending = desk.api.app.get(OrderSending, { strict: false });
    await expect(sending.send(ctx, body.id)).resolves.toMatchObject({
      kind: 'unknown',
      outcome: { status: 'placed', state: 'unknown' },
    });
    await desk.sql(`update orders set erp_attempts = 100, uncertain_since = now() - interval '1 hour' where id = $1`, [
      body.id,
    ]);
    await sending.send(ctx, body.id);
    expect((await desk.read(body.id, desk.owner.token)).status).toBe('needs-review');
  });

  it('does not keep the stray drafts of others in the ERP', async () => {
    await desk.sql('update orders set sweep_until = null');
    const ids = await Promise.all([desk.place(), desk.place()].map(async (placed) => (await placed).body.id as string));
    await desk.sql(
      `update orders set status = 'booked', erp_state = 'booked', sweep_until = now() - interval '1 second' where id = any($1)`,
      [ids],
    );
    const asked: string[] = [];
    jest.spyOn(desk.api.app.get(ErpOrders, { strict: false }), 'sweep').mockImplementation((externalRef) => {
      asked.push(externalRef);
      return asked.length === 1 ? Promise.reject(new Error('not to be dropped')) : Promise.resolve(1);
    });
    const dropped = await desk.api.app
      .get(OrderBacklog, { strict: false })
      .sweep(new Date(), AbortSignal.timeout(5000));
    expect(dropped).toBe(1);
    expect([...asked].sort()).toEqual([...ids].sort());
    expect(await desk.sql('select erp_ref from orders where sweep_until is not null')).toEqual([{ erp_ref: asked[0] }]);
  });
});
