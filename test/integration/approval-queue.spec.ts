import { randomUUID } from 'node:crypto';
import { freshDatabase, type TestDatabase } from '../support/database';
import { type Body, GROSS, line, type OrderBody, OrderDesk } from '../support/order-desk';
import { enter } from '../support/shop';

jest.setTimeout(60_000);

interface Case {
  readonly order: OrderBody;
  readonly history: Body;
  readonly risk: { readonly level: string; readonly points: number; readonly lines: readonly Body[] };
  readonly own: boolean;
}

describe('The queue of what waits for an approver', () => {
  let database: TestDatabase;
  let desk: OrderDesk;
  let store: string;
  let owner: { id: string; token: string };

  beforeAll(async () => {
    database = await freshDatabase();
    desk = await OrderDesk.open(database.url);
    ({ store, owner } = await desk.shop('AMBER'));
  });

  afterAll(async () => {
    await desk?.api.close();
    await database?.drop();
  });

  beforeEach(() => desk.standing(store, { overdue: 1_000 }));

  const amber = async (quantity = 12): Promise<OrderBody> =>
    (await desk.place({ lines: [line('A-0', quantity)] }, { token: owner.token }).expect(201)).body as OrderBody;
  const queue = async (query = ''): Promise<{ items: Case[]; nextCursor: string | null }> =>
    (await desk.get(`/admin/approvals?${query}`, desk.admin.token).expect(200)).body as never;
  const waiting = async (query = ''): Promise<string[]> => (await queue(query)).items.map(({ order }) => order.id);
  const approve = async (orders: readonly OrderBody[], amount: number): Promise<Body[]> => {
    const body = {
      orders: orders.map(({ id, contentHash }) => ({ id, contentHash })),
      ceiling: { amount, currency: 'IDR' },
    };
    return (await desk.post('/admin/approvals', body, desk.admin.token).expect(200)).body.results as Body[];
  };
  const statusOf = async ({ id }: OrderBody): Promise<string> => (await desk.read(id, desk.admin.token)).status;
  const reject = ({ id }: OrderBody, body: Body = { reason: 'Terlalu banyak' }) =>
    desk.post(`/orders/${id}/reject`, body, desk.admin.token);

  it('begins with who waits longest, or sorts by value, page by page', async () => {
    const [first, dear, cheap] = [await amber(24), await amber(48), await amber(12)];
    const ids = [first.id, dear.id, cheap.id];
    expect(await waiting()).toEqual(ids);
    expect(await waiting('sort=-placedAt')).toEqual([...ids].reverse());
    expect(await waiting('sort=-value')).toEqual([dear.id, first.id, cheap.id]);
    const page = await queue('sort=value&limit=2');
    expect(page.items.map(({ order }) => order.id)).toEqual([cheap.id, first.id]);
    expect(await waiting(`sort=value&limit=2&cursor=${page.nextCursor ?? ''}`)).toEqual([dear.id]);
    expect(await waiting(`cursor=${randomUUID()}`)).toEqual([]);
    for (const order of [first, dear, cheap]) await reject(order).expect(200);
  });

  it('tells the history of the store without the order itself, and the risk as a sum of lines', async () => {
    await desk.sql(`update orders set status = 'completed' where store_id = $1 and status = 'rejected'`, [store]);
    const refused = await amber();
    await reject(refused).expect(200);
    for (let n = 0; n < 2; n += 1)
      await desk.sql(
        `insert into order_event (order_id, store_id, kind, actor_id) select id, store_id, 'disputed', placed_by from orders where id = $1`,
        [refused.id],
      );
    const order = await amber();
    const found = (await queue()).items.find((each) => each.order.id === order.id);
    expect(found?.history).toMatchObject({ orders: 4, kept: 3, disputed: 1, rejected: 1 });
    expect(found?.history.value).toEqual({ amount: (24 + 48 + 12) * GROSS, currency: 'IDR' });
    const lines = found?.risk.lines.map(({ code, points }) => [code, points]);
    expect(lines).toEqual([
      ['risk.overdue', 25],
      ['risk.disputed', 10],
      ['risk.rejected', 5],
    ]);
    expect(found?.risk).toMatchObject({ points: 40, level: 'medium' });
    expect(found?.own).toBe(false);
    const { body } = await desk.get(`/admin/approvals/${order.id}`, desk.admin.token).expect(200);
    expect(body).toEqual(found);
    await reject(order).expect(200);
  });

  it('counts nothing that is older than a year', async () => {
    await desk.sql(`update orders set placed_at = placed_at - interval '366 days' where store_id = $1`, [store]);
    const order = await amber();
    const { body } = await desk.get(`/admin/approvals/${order.id}`, desk.admin.token).expect(200);
    expect((body as Case).history).toMatchObject({ orders: 0, kept: 0, lastPlacedAt: null });
    await reject(order).expect(200);
  });

  it('approves several, each for itself, and says why one was left', async () => {
    const both = await enter(desk.api.app, 'both', ['admin', 'store_owner'], [store]);
    const [good, dear, changed, gone] = [await amber(), await amber(24), await amber(), await amber()];
    const own = (await desk.place({ lines: [line()] }, { token: both.token }).expect(201)).body as OrderBody;
    await reject(gone).expect(200);
    const seen = [good, dear, { ...changed, contentHash: '0'.repeat(64) }, gone, { ...good, id: randomUUID() }];
    const results = await approve(seen, 12 * GROSS);
    expect(results.map(({ outcome, code }) => code ?? outcome)).toEqual([
      'approved',
      'order.above_ceiling',
      'order.content_changed',
      'order.status_forbids',
      'order.not_found',
    ]);
    expect(results.map(({ id }) => id)).toEqual(seen.map(({ id }) => id));
    expect(await statusOf(good)).toBe('placed');
    for (const left of [dear, changed]) expect(await statusOf(left)).toBe('awaiting-approval');
    const body = { orders: [{ id: own.id, contentHash: own.contentHash }], ceiling: { amount: 1e9, currency: 'IDR' } };
    const ofBoth = await desk.post('/admin/approvals', body, both.token).expect(200);
    expect(ofBoth.body.results).toMatchObject([{ outcome: 'refused', code: 'order.own_order' }]);
    for (const left of [dear, changed, own]) await reject(left).expect(200);
  });

  it('lets one act through no more than its ceiling in all, names what does not fit, and leaves it waiting', async () => {
    const [first, dear, second, third] = [await amber(), await amber(24), await amber(), await amber()];
    const results = await approve([first, dear, second, third], 24 * GROSS + 1);
    expect(results.map(({ outcome, code }) => code ?? outcome)).toEqual([
      'approved',
      'order.above_ceiling',
      'approved',
      'order.above_ceiling',
    ]);
    const money = (amount: number) => ({ amount, currency: 'IDR' });
    expect(results.at(-1)?.details).toEqual({
      value: money(12 * GROSS),
      ceiling: money(24 * GROSS + 1),
      left: money(1),
    });
    for (const left of [dear, third]) expect(await statusOf(left)).toBe('awaiting-approval');
    const again = await approve([first, dear, second, third], 24 * GROSS);
    expect(again.map(({ outcome, code }) => code ?? outcome)).toEqual([
      'order.status_forbids',
      'approved',
      'order.status_forbids',
      'order.above_ceiling',
    ]);
    await reject(third).expect(200);
  });

  it('gives each of two admins who approve at once an act of their own', async () => {
    const [one, two] = [await amber(), await amber()];
    const acts = await Promise.all([one, two].map((order) => approve([order], 12 * GROSS)));
    expect(acts.flat().map(({ outcome }) => outcome)).toEqual(['approved', 'approved']);
  });

  it('takes each order once', async () => {
    const order = await amber();
    const one = { id: order.id, contentHash: order.contentHash };
    const body = { orders: [one, one], ceiling: { amount: 1, currency: 'IDR' } };
    await desk.post('/admin/approvals', body, desk.admin.token).expect(400);
    await reject(order).expect(200);
  });

  it('rejects nothing that somebody else has changed meanwhile', async () => {
    const order = await amber();
    const { body } = await reject(order, { reason: 'Salah', contentHash: '0'.repeat(64) }).expect(409);
    expect(body).toMatchObject({ code: 'order.content_changed', details: { contentHash: order.contentHash } });
    expect(await statusOf(order)).toBe('awaiting-approval');
    await reject(order, { reason: 'Salah', contentHash: order.contentHash }).expect(200);
  });

  it('is shown to admins alone', async () => {
    await desk.get('/admin/approvals', owner.token).expect(403);
  });
});
