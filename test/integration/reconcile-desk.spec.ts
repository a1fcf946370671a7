import { idr, systemCtx } from '@jembatan/kernel';
import { ReconciliationRun, Reconciliations } from '@jembatan/reconcile';
import { freshDatabase, type TestDatabase } from '../support/database';
import { line, OrderDesk } from '../support/order-desk';

jest.setTimeout(60_000);

const ctx = systemCtx('test');

interface Backlog {
  readonly totals: Record<string, unknown>;
  readonly items: { storeCode: string; orders: number; value: { amount: number } }[];
  readonly nextCursor: string | null;
}

describe('What an admin sees of Reconcile_Orders', () => {
  let database: TestDatabase;
  let desk: OrderDesk;
  let second: { store: string; owner: { id: string; token: string } };

  beforeAll(async () => {
    database = await freshDatabase();
    desk = await OrderDesk.open(database.url);
    second = await desk.shop('C2');
    await desk.standing(desk.store);
    await desk.standing(second.store);
  });

  afterAll(async () => {
    await desk?.api.close();
    await database?.drop();
  });

  const backlog = async (query = ''): Promise<Backlog> =>
    (await desk.get(`/admin/backlog${query}`, desk.admin.token).expect(200)).body as Backlog;
  const codes = async (query: string) => (await backlog(query)).items.map(({ storeCode }) => storeCode);

  it('is empty while nothing waits', async () => {
    expect(await backlog()).toEqual({
      totals: { stores: 0, orders: 0, unjudged: 0, value: idr(0), oldestAt: null },
      items: [],
      nextCursor: null,
    });
  });

  describe('while orders wait', () => {
    let ids: string[];

    beforeAll(async () => {
      const place = async (token: string, quantity: number): Promise<string> =>
        (await desk.place({ lines: [line('A-1', quantity)] }, { token }).expect(201)).body.id as string;
      ids = [await place(desk.owner.token, 12), await place(desk.owner.token, 12)];
      ids.push(await place(second.owner.token, 120));
    });

    it('is what waits of each store, by age, value or number, page by page', async () => {
      const { totals, items } = await backlog();
      expect(totals).toMatchObject({ stores: 2, orders: 3, unjudged: 0 });
      expect(items.map(({ storeCode, orders }) => [storeCode, orders])).toEqual([
        ['C1', 2],
        ['C2', 1],
      ]);
      expect(await codes('?sort=-oldestAt')).toEqual(['C2', 'C1']);
      expect(await codes('?sort=-value')).toEqual(['C2', 'C1']);
      expect(await codes('?sort=-orders')).toEqual(['C1', 'C2']);
      const first = await backlog('?sort=value&limit=1');
      expect(first.items.map(({ storeCode }) => storeCode)).toEqual(['C1']);
      const rest = await backlog(`?sort=value&limit=1&cursor=${first.nextCursor ?? ''}`);
      expect(rest.items.map(({ storeCode }) => storeCode)).toEqual(['C2']);
      expect(rest.nextCursor).toBeNull();
    });

    it('counts an order that waits only because its credit could not be judged', async () => {
      const [id = ''] = ids;
      await desk.sql(
        `update orders set status = 'awaiting-approval', credit = jsonb_set(credit, '{reasons}', '[{"code": "credit.not_judgeable"}]') where id = $1`,
        [id],
      );
      expect((await backlog()).totals).toMatchObject({ orders: 3, unjudged: 1 });
      await desk.sql(
        `update orders set status = 'placed', credit = jsonb_set(credit, '{reasons}', '[]') where id = $1`,
        [id],
      );
    });

    it('is a run whose orders are named, told apart by outcome, and taken along as a file that no spreadsheet runs', async () => {
      const [, changed = ''] = ids;
      await desk.sql(`update orders set store_name = '=CMD()' where id = $1`, [changed]);
      const price = (amount: number) => ({ quantity: 12, unitPrice: idr(amount) });
      desk.orders.next = ({ externalRef }) =>
        externalRef === changed
          ? {
              kind: 'changed',
              number: 'SO-9',
              differences: [{ sku: 'A-1', ours: price(10_000), theirs: price(11_000), reason: 'new price' }],
              taxDifference: idr(0),
            }
          : { kind: 'accepted', number: `SO-${externalRef.slice(-4)}`, taxDifference: idr(0) };
      const part = <T>(token: abstract new (...args: never[]) => T): T => desk.api.app.get<T>(token, { strict: false });
      const run = await part(Reconciliations).start(ctx, { dryRun: false, storeId: null, limit: null });
      await part(ReconciliationRun).carryOn(ctx, run, new AbortController().signal);
      const path = `/admin/reconciliations/${run}`;
      const { body } = await desk.get(`${path}?outcome=changed`, desk.admin.token).expect(200);
      expect(body).toMatchObject({ state: 'done', total: 3, accepted: 2, changed: 1, nextCursor: null });
      expect(body.items).toEqual([
        expect.objectContaining({
          orderId: changed,
          outcome: 'changed',
          order: expect.objectContaining({ storeCode: 'C1', status: 'needs-review', erpState: 'changed' }),
          details: expect.objectContaining({ erpNumber: 'SO-9' }),
        }),
      ]);
      await desk.get(`${path}?outcome=nonsense`, desk.admin.token).expect(400);
      const { text, headers } = await desk.get(`${path}/export`, desk.admin.token).expect(200);
      expect(headers['content-type']).toBe('text/csv; charset=utf-8');
      const lines = text.split('\r\n');
      expect(lines).toHaveLength(5);
      expect(lines[0]).toMatch(/^position,order_number,/);
      expect(lines[2]).toMatch(/,C1,'=CMD\(\),.*,changed,.*,needs-review,SO-9,A-1,12,10000,12,11000,new price$/);
      await desk.get(`${path}/export`, desk.owner.token).expect(403);
    });
  });
});
