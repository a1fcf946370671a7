import { idr, systemCtx } from '@jembatan/kernel';
import { type LineDifference, OrderSending, type Submission } from '@jembatan/ordering';
import { freshDatabase, type TestDatabase } from '../support/database';
import { GROSS, line, type OrderBody, OrderDesk } from '../support/order-desk';

jest.setTimeout(60_000);

const accepted: Submission = { kind: 'accepted', number: 'SO-1', taxDifference: idr(0) };
const refused: Submission = { kind: 'refused', code: 'price.outdated', message: 'old price', lines: [] };
const gaveUp: Submission = { kind: 'unknown', cause: 'time-out', settled: true };
const figures = (quantity: number, price = 10_000) => ({ quantity, unitPrice: idr(price) });
const changed = (number: string | null, ...differences: LineDifference[]): Submission => ({
  kind: 'changed',
  number,
  differences,
  taxDifference: idr(0),
});
const half: LineDifference = { sku: 'A-0', ours: figures(12), theirs: figures(6), reason: 'stock' };

describe('An order that needs review', () => {
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

  beforeEach(() => desk.standing(desk.store));

  const send = async (id: string, answer: Submission) => {
    desk.orders.next = () => answer;
    desk.orders.submitted = [];
    return desk.api.app.get(OrderSending, { strict: false }).send(systemCtx('test'), id);
  };
  const after = async (answer: Submission, lines = [line('A-0'), line('A-1', 2)]): Promise<OrderBody> => {
    const { body } = await desk.place({ lines }).expect(201);
    await send(body.id, answer);
    return body as OrderBody;
  };
  const resolve = ({ id, contentHash }: OrderBody, action: string, more: object = {}) =>
    desk.post(`/orders/${id}/resolve`, { action, contentHash, ...more }, desk.admin.token);
  const read = ({ id }: OrderBody) => desk.read(id, desk.admin.token);
  const reviews = async ({ id }: OrderBody): Promise<string[]> =>
    (await desk.sql<{ state: string }>(`select state from task where subject_id = $1`, [id])).map(({ state }) => state);

  describe('because the ERP refused it', () => {
    it('shows why, and asks for a person', async () => {
      const order = await after(refused);
      expect(await read(order)).toMatchObject({
        status: 'needs-review',
        erp: { state: 'refused', refusals: [{ sku: null, code: 'price.outdated' }] },
      });
      expect(await reviews(order)).toEqual(['open']);
    });

    it('goes out again under a reference of its own', async () => {
      const order = await after(refused);
      const { body } = await resolve(order, 'resend').expect(200);
      expect(body).toMatchObject({
        status: 'placed',
        contentHash: order.contentHash,
        erp: { state: 'waiting', externalRef: `${order.id}.1`, refusals: [] },
      });
      expect(await reviews(order)).toEqual(['done']);
      await send(order.id, accepted);
      expect(desk.orders.submitted).toMatchObject([{ externalRef: `${order.id}.1` }]);
      expect((await read(order)).status).toBe('booked');
    });

    it('goes out with other lines, priced and judged anew', async () => {
      const order = await after(refused);
      const { body } = await resolve(order, 'resend', { lines: [line('A-0', 3)] }).expect(200);
      expect(body).toMatchObject({ totals: { grandTotal: { amount: 3 * GROSS } }, lines: [{ quantity: 3 }] });
      expect(body.contentHash).not.toBe(order.contentHash);
      expect((body as OrderBody).timeline.at(-1)).toMatchObject({
        kind: 'resent',
        details: { after: [{ quantity: 3 }] },
      });
    });

    it('does not go out when it would be RED now', async () => {
      const order = await after(refused);
      await desk.standing(desk.store, { blocked: true });
      expect((await resolve(order, 'resend').expect(422)).body.code).toBe('order.credit_exceeded');
      expect((await read(order)).status).toBe('needs-review');
      expect(await reviews(order)).toEqual(['open']);
    });

    it('is withdrawn, and gives back what it took', async () => {
      const order = await after(refused, [line('A-9', 5)]);
      expect((await resolve(order, 'withdraw').expect(200)).body.status).toBe('cancelled');
      const { body } = await desk.post('/orders/quote', { lines: [line('A-9', 1)] }, desk.owner.token);
      expect(body.lines[0].stock.available).toBe(100_000);
    });
  });

  describe('because the ERP changed it and it stands so', () => {
    it('takes over what the ERP holds', async () => {
      const gone: LineDifference = { sku: 'A-1', ours: figures(2), theirs: null, reason: null };
      const added: LineDifference = { sku: 'A-7', ours: null, theirs: figures(1, 5_000), reason: 'bonus' };
      const order = await after(changed('SO-9', half, gone, added));
      const { body } = await resolve(order, 'accept-changes').expect(200);
      expect(body).toMatchObject({
        status: 'booked',
        totals: { net: { amount: 65_000 }, tax: { amount: 7_150 } },
        lines: [
          { sku: 'A-0', quantity: 6 },
          { sku: 'A-7', quantity: 1, unitPrice: { amount: 5_000 } },
        ],
        erp: { state: 'booked', number: 'SO-9', differences: [] },
      });
    });

    it.each(['withdraw', 'resend'])('cannot be answered by %s', async (action) => {
      const order = await after(changed('SO-8', half));
      const { body } = await resolve(order, action).expect(409);
      expect(body).toMatchObject({ code: 'order.stands_in_erp', details: { number: 'SO-8' } });
    });
  });

  it('whose draft was dropped goes out as the ERP would have it', async () => {
    const order = await after(changed(null, half));
    const { body } = await resolve(order, 'accept-changes').expect(200);
    expect(body).toMatchObject({ status: 'placed', erp: { state: 'waiting', externalRef: `${order.id}.1` } });
    await send(order.id, accepted);
    expect(desk.orders.submitted[0]?.lines).toMatchObject([
      { sku: 'A-0', quantity: 6 },
      { sku: 'A-1', quantity: 2 },
    ]);
  });

  it('is not sent without a line', async () => {
    const none: LineDifference = { sku: 'A-0', ours: figures(12), theirs: null, reason: null };
    const order = await after(changed(null, none), [line('A-0')]);
    expect((await resolve(order, 'accept-changes').expect(422)).body.code).toBe('order.nothing_left');
  });

  describe('because nobody knows what became of it', () => {
    it('goes out again under the same reference when a person says so', async () => {
      const order = await after(gaveUp);
      expect(await read(order)).toMatchObject({ status: 'needs-review', erp: { state: 'unknown' } });
      const { body } = await resolve(order, 'resend').expect(200);
      expect(body).toMatchObject({ status: 'placed', erp: { externalRef: order.id } });
      await desk.post(`/orders/${order.id}/cancel`, { reason: 'x' }, desk.admin.token).expect(409);
    });

    it('never goes out with other contents', async () => {
      const order = await after(gaveUp);
      const { body } = await resolve(order, 'resend', { lines: [line('A-0', 1)] }).expect(409);
      expect(body.code).toBe('order.outcome_unknown');
    });

    it('is looked up again when it is requeued', async () => {
      const order = await after(gaveUp);
      await desk.post(`/orders/${order.id}/requeue`, {}, desk.admin.token).expect(200);
      const [row] = await desk.sql<{ uncertain: boolean }>(
        'select uncertain_since is not null as uncertain from orders where id = $1',
        [order.id],
      );
      expect(row?.uncertain).toBe(true);
      expect(await reviews(order)).toEqual(['done']);
      await send(order.id, accepted);
      expect(desk.orders.submitted).toHaveLength(1);
      expect((await read(order)).status).toBe('booked');
    });
  });

  it('is resolved only by who saw its contents', async () => {
    const order = await after(refused);
    const stale = { ...order, contentHash: 'f'.repeat(64) };
    expect((await resolve(stale, 'withdraw').expect(409)).body.code).toBe('order.content_changed');
  });

  it('is resolved once', async () => {
    const order = await after(refused);
    const answers = await Promise.all([resolve(order, 'resend'), resolve(order, 'withdraw')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('takes other lines only to send them', async () => {
    const order = await after(refused);
    const { body } = await resolve(order, 'withdraw', { lines: [line()] }).expect(400);
    expect(body.errors).toMatchObject([{ path: 'lines', code: 'order.lines_not_expected' }]);
  });

  it('is for admins', async () => {
    const order = await after(refused);
    const { id, contentHash } = order;
    await desk.post(`/orders/${id}/resolve`, { action: 'withdraw', contentHash }, desk.owner.token).expect(403);
    await desk.post(`/orders/${id}/requeue`, {}, desk.owner.token).expect(403);
  });

  it('and one that waits for its next try goes at once when it is requeued', async () => {
    const order = await after({ kind: 'unavailable', cause: 'down' });
    await desk.post(`/orders/${order.id}/requeue`, {}, desk.admin.token).expect(200);
    const [row] = await desk.sql('select next_try_at from orders where id = $1', [order.id]);
    expect(row).toEqual({ next_try_at: null });
  });
});
