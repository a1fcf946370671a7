import { OrderSending } from '@jembatan/ordering';
import { systemCtx } from '@jembatan/kernel';
import { freshDatabase, type TestDatabase } from '../support/database';
import { enter } from '../support/shop';
import { GROSS, kindsOf, line, type OrderBody, OrderDesk } from '../support/order-desk';

jest.setTimeout(60_000);

const NO_HASH = '0'.repeat(64);

describe('An order that is not in the ERP yet', () => {
  let database: TestDatabase;
  let desk: OrderDesk;
  let store: string;
  let owner: { id: string; token: string };
  let second: { id: string; token: string };

  beforeAll(async () => {
    database = await freshDatabase();
    desk = await OrderDesk.open(database.url);
    ({ store, owner } = await desk.shop('AMBER'));
    second = await enter(desk.api.app, 'admin2', ['admin']);
  });

  afterAll(async () => {
    await desk?.api.close();
    await database?.drop();
  });

  beforeEach(() => desk.standing(store, { overdue: 1 }));

  const amber = async (sku = 'A-0'): Promise<OrderBody> => {
    const { body } = await desk.place({ lines: [line(sku)] }, { token: owner.token }).expect(201);
    return body as OrderBody;
  };
  const green = async (sku = 'A-0'): Promise<OrderBody> => {
    await desk.standing(store);
    return amber(sku);
  };
  const act = (order: Pick<OrderBody, 'id'>, verb: string, body: object = {}, token = desk.admin.token) =>
    desk.post(`/orders/${order.id}/${verb}`, { ...body }, token);
  const openTasks = async ({ id }: Pick<OrderBody, 'id'>): Promise<string[]> =>
    (await desk.sql<{ kind: string }>(`select kind from task where subject_id = $1 and state = 'open'`, [id])).map(
      ({ kind }) => kind,
    );
  const exposure = async (): Promise<number> => {
    const { body } = await desk.post('/orders/quote', { lines: [line('A-400')] }, owner.token);
    return body.credit.exposure.amount as number;
  };
  const available = async (sku: string): Promise<number> => {
    const { body } = await desk.post('/orders/quote', { lines: [line(sku, 1)] }, owner.token);
    return body.lines[0].stock.available as number;
  };

  describe('when it waits for an approver', () => {
    it('goes on once it is approved as it was seen', async () => {
      const order = await amber();
      const { body } = await act(order, 'approve', { contentHash: order.contentHash }).expect(200);
      expect(body.status).toBe('placed');
      expect(kindsOf(body as OrderBody)).toEqual(['placed', 'judged', 'approved']);
      expect(await openTasks(order)).toEqual([]);
      expect(await desk.sql('select 1 from graphile_worker.jobs where key = $1', [`drain:${store}`])).toHaveLength(1);
    });

    it('is not approved by who saw other contents', async () => {
      const order = await amber();
      const { body } = await act(order, 'approve', { contentHash: NO_HASH }).expect(409);
      expect(body).toMatchObject({ code: 'order.content_changed', details: { contentHash: order.contentHash } });
      expect(await openTasks(order)).toEqual(['order.approve']);
    });

    it('is not approved by who placed it', async () => {
      const both = await enter(desk.api.app, 'both', ['admin', 'store_owner'], [store]);
      const { body: order } = await desk.place(undefined, { token: both.token }).expect(201);
      const { body } = await act(order, 'approve', { contentHash: order.contentHash }, both.token).expect(403);
      expect(body.code).toBe('order.own_order');
    });

    it('is approved by one of two approvers, and the other is told', async () => {
      const order = await amber();
      const answers = await Promise.all(
        [desk.admin, second].map(({ token }) => act(order, 'approve', { contentHash: order.contentHash }, token)),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    });

    it('can be approved with other lines: priced and judged anew, under a new hash', async () => {
      const order = await amber('A-50');
      const { body } = await act(order, 'approve', {
        contentHash: order.contentHash,
        lines: [line('A-50', 6), line('A-51', 1)],
      }).expect(200);
      expect(body).toMatchObject({
        status: 'placed',
        totals: { grandTotal: { amount: 7 * GROSS } },
        lines: [{ sku: 'A-50', quantity: 6 }, { sku: 'A-51' }],
      });
      expect(body.contentHash).not.toBe(order.contentHash);
      expect(kindsOf(body as OrderBody)).toEqual(['placed', 'judged', 'lines-changed', 'approved']);
      expect(body.timeline[2].details).toMatchObject({ before: [{ quantity: 12 }], after: [{ quantity: 6 }, {}] });
      expect([await available('A-50'), await available('A-51')]).toEqual([99_994, 99_999]);
    });

    it('does not count against itself when its lines are changed', async () => {
      await desk.sql(`update stock set available = 12 where sku = 'A-52'`);
      const order = await amber('A-52');
      await desk.standing(store, { limit: (await exposure()) + GROSS, overdue: 1 });
      const { contentHash } = order;
      await act(order, 'approve', { contentHash, lines: [line('A-52', 13)] }).expect(422);
      await act(order, 'approve', { contentHash, lines: [line('A-52', 12), line('A-53', 1)] }).expect(200);
    });

    it('is not approved with lines that make it RED, and stays as it was', async () => {
      const order = await amber();
      await desk.standing(store, { limit: await exposure() });
      const { contentHash } = order;
      const { body } = await act(order, 'approve', { contentHash, lines: [line('A-0', 13)] }).expect(422);
      expect(body.code).toBe('order.credit_exceeded');
      expect((await desk.get(`/orders/${order.id}`, owner.token)).body).toMatchObject(order);
    });

    it('gives stock and credit back when it is rejected', async () => {
      const before = await exposure();
      const order = await amber('A-54');
      expect(await exposure()).toBe(before + 12 * GROSS);
      const { body } = await act(order, 'reject', { reason: 'tidak jadi' }).expect(200);
      expect(body.status).toBe('rejected');
      expect((body as OrderBody).timeline.at(-1)).toMatchObject({
        kind: 'rejected',
        details: { reason: 'tidak jadi' },
      });
      expect([await exposure(), await available('A-54')]).toEqual([before, 100_000]);
      expect(await openTasks(order)).toEqual([]);
    });

    it('is approved and rejected by admins only', async () => {
      const order = await amber();
      await act(order, 'approve', { contentHash: order.contentHash }, owner.token).expect(403);
      await act(order, 'reject', { reason: 'x' }, owner.token).expect(403);
    });
  });

  describe('when it is cancelled', () => {
    it('gives stock and credit back, and is over', async () => {
      const order = await green('A-60');
      const before = await exposure();
      const { body } = await act(order, 'cancel', { reason: 'salah toko' }, owner.token).expect(200);
      expect(body.status).toBe('cancelled');
      expect([await exposure(), await available('A-60')]).toEqual([before - 12 * GROSS, 100_000]);
      expect((await act(order, 'cancel', { reason: 'lagi' }).expect(409)).body.code).toBe('order.status_forbids');
    });

    it('is not there for the owner of another store', async () => {
      const order = await green();
      await act(order, 'cancel', { reason: 'x' }, desk.owner.token).expect(404);
      await desk.get(`/orders/${order.id}`, desk.owner.token).expect(404);
    });

    it.each(['sending', 'unknown'])('cannot be taken back while its sending is %s', async (state) => {
      const order = await green();
      await desk.sql(`update orders set erp_state = $2 where id = $1`, [order.id, state]);
      expect((await act(order, 'cancel', { reason: 'x' }).expect(409)).body.code).toBe('order.being_sent');
    });

    it('is either cancelled or sent, never both', async () => {
      const { sending, sent } = { sending: desk.api.app.get(OrderSending, { strict: false }), sent: desk.orders };
      for (let round = 0; round < 10; round += 1) {
        const order = await green();
        sent.submitted = [];
        const [answer] = await Promise.all([
          act(order, 'cancel', { reason: 'balapan' }),
          sending.send(systemCtx('test'), order.id),
        ]);
        const { body } = await desk.get(`/orders/${order.id}`, owner.token);
        expect([answer.status, body.status, sent.submitted.length]).toEqual(
          answer.status === 200 ? [200, 'cancelled', 0] : [409, 'booked', 1],
        );
      }
    });
  });

  describe('when its owner speaks', () => {
    it('is confirmed once, however often it is said', async () => {
      const order = await green();
      await act(order, 'confirm', {}, owner.token).expect(200);
      const { body } = await act(order, 'confirm', {}, owner.token).expect(200);
      expect(kindsOf(body as OrderBody)).toEqual(['placed', 'judged', 'confirmed']);
      expect(body.status).toBe('placed');
    });

    it('is held by a dispute, and goes on where it was when it is released', async () => {
      const order = await green();
      const { body: held } = await act(order, 'dispute', { reason: 'bukan saya' }, owner.token).expect(200);
      expect(held).toMatchObject({ status: 'held', heldFrom: 'placed' });
      expect(await openTasks(order)).toEqual(['order.disputed']);
      const sent = await desk.api.app.get(OrderSending, { strict: false }).send(systemCtx('test'), order.id);
      expect(sent.kind).toBe('not-waiting');
      const { body } = await act(order, 'release').expect(200);
      expect(body.status).toBe('placed');
      expect(kindsOf(body as OrderBody)).toEqual(['placed', 'judged', 'disputed', 'released']);
      expect(await openTasks(order)).toEqual([]);
    });

    it('cannot be approved while it is disputed, and waits for the approver again afterwards', async () => {
      const order = await amber();
      await act(order, 'dispute', { reason: 'bukan saya' }, owner.token).expect(200);
      await act(order, 'approve', { contentHash: order.contentHash }).expect(409);
      expect((await act(order, 'release').expect(200)).body.status).toBe('awaiting-approval');
      expect(await openTasks(order)).toEqual(['order.approve']);
    });

    it('can be cancelled while it is disputed', async () => {
      const order = await green();
      await act(order, 'dispute', { reason: 'bukan saya' }, owner.token).expect(200);
      expect((await act(order, 'cancel', { reason: 'benar' }).expect(200)).body.status).toBe('cancelled');
      expect(await openTasks(order)).toEqual([]);
    });

    it('is heard only from its owner', async () => {
      const order = await green();
      await act(order, 'dispute', { reason: 'x' }, desk.owner.token).expect(404);
      await act(order, 'confirm', {}, desk.owner.token).expect(404);
      await act(order, 'dispute', { reason: 'x' }).expect(403);
    });

    it('is held by a dispute also when it is on its way, and stays held with what comes of it', async () => {
      const order = await green();
      await desk.sql(`update orders set erp_state = 'unknown' where id = $1`, [order.id]);
      const { body } = await act(order, 'dispute', { reason: 'x' }, owner.token).expect(200);
      expect(body.status).toBe('held');
      expect((body as OrderBody).timeline.at(-1)).toMatchObject({ kind: 'disputed', details: { onItsWay: true } });
      expect(await openTasks(order)).toEqual(['order.disputed']);
    });

    it('that is held for somebody suspended is marked by a dispute, once', async () => {
      const order = await green();
      await desk.sql(`update orders set status = 'held', held_from = 'placed' where id = $1`, [order.id]);
      const { body } = await act(order, 'dispute', { reason: 'x' }, owner.token).expect(200);
      expect(body).toMatchObject({ status: 'held', heldFrom: 'placed' });
      await act(order, 'dispute', { reason: 'x' }, owner.token).expect(409);
      expect((await act(order, 'release').expect(200)).body.status).toBe('placed');
    });
  });

  it('leaves an audit record of each deed', async () => {
    const order = await amber();
    await act(order, 'approve', { contentHash: order.contentHash }).expect(200);
    await act(order, 'dispute', { reason: 'x' }, owner.token).expect(200);
    await act(order, 'cancel', { reason: 'y' }).expect(200);
    const rows = await desk.sql<{ action: string; actor_id: string }>(
      'select action, actor_id from audit_record where object_id = $1 order by id',
      [order.id],
    );
    expect(rows).toEqual([
      { action: 'order.placed', actor_id: owner.id },
      { action: 'order.approved', actor_id: desk.admin.id },
      { action: 'order.disputed', actor_id: owner.id },
      { action: 'order.cancelled', actor_id: desk.admin.id },
    ]);
  });
});
