import { randomUUID } from 'node:crypto';
import { readSheet } from 'read-excel-file/node';
import { systemCtx } from '@jembatan/kernel';
import { OrderPlacing, OrderSearch, OrderSending } from '@jembatan/ordering';
import { Transactions } from '@jembatan/platform';
import { Tasks } from '@jembatan/tasks';
import { freshDatabase, type TestDatabase } from '../support/database';
import { line, type OrderBody, OrderDesk } from '../support/order-desk';
import { addStore, enter } from '../support/shop';

jest.setTimeout(60_000);

interface Listed {
  readonly id: string;
  readonly placedByName: string;
  readonly erpNumber: string | null;
}

describe('The desk of orders', () => {
  let database: TestDatabase;
  let desk: OrderDesk;
  let small: OrderBody;
  let large: OrderBody;
  let other: OrderBody;

  beforeAll(async () => {
    database = await freshDatabase();
    desk = await OrderDesk.open(database.url);
    await desk.standing(desk.store);
    const { store, owner } = await desk.shop('ZETA');
    await desk.standing(store);
    const place = async (body: object, token?: string): Promise<OrderBody> =>
      (await desk.place({ ...body }, { token }).expect(201)).body as OrderBody;
    small = await place({ lines: [line('A-7')], note: '=HYPERLINK("http://x")' });
    large = await place({ lines: [line('A-8', 120)], purchaseOrderNumber: 'PO/100%' });
    other = await place({ lines: [line('A-9', 24)] }, owner.token);
  });

  afterAll(async () => {
    await desk?.api.close();
    await database?.drop();
  });

  const list = async (query: string): Promise<{ items: Listed[]; nextCursor: string | null }> =>
    (await desk.get(`/admin/orders?${query}`, desk.admin.token).expect(200)).body as never;
  const found = async (q: string): Promise<string[]> =>
    (await list(`q=${encodeURIComponent(q)}&sort=placedAt`)).items.map(({ id }) => id);

  /** As the worker does each second. Answers how many orders are in the index, and how many still wait. */
  const takeIn = async (): Promise<unknown> => {
    await desk.api.app.get(OrderSearch, { strict: false }).catchUp();
    return desk.api.app.get(Transactions, { strict: false }).each(
      (tx) => tx.sql`select (select count(*)::int from order_search) as known,
        (select count(*)::int from order_unsearched) as waiting`,
    );
  };
  const findsEach = async (): Promise<void> => {
    const { number } = (await desk.get(`/orders/${small.id}`, desk.admin.token)).body as { number: string };
    expect(await found(number.toLowerCase())).toEqual([small.id]);
    expect(await found('zeta')).toEqual([other.id]);
    expect(await found('a-8')).toEqual([large.id]);
    expect(await found('hyperlink')).toEqual([small.id]);
    expect(await found('100%')).toEqual([large.id]);
    expect(await found('owner-zeta')).toEqual([other.id]);
    expect(await found('a-7 hyperlink')).toEqual([small.id]);
    expect(await found('a-7 zeta')).toEqual([]);
    expect(await found('_')).toEqual([]);
  };

  it('finds an order by its number, store, SKU, note, the store’s own number, and who placed it, at once', findsEach);

  it('finds the same once they are in the index', async () => {
    expect(await takeIn()).toEqual([{ known: 3, waiting: 0 }]);
    await findsEach();
  });

  it('finds it by the number that the ERP gave, keeps what was said with the ERP, and finds it by other SKUs once its lines were changed', async () => {
    const call = { method: 'POST', path: '/v1/sales-orders?token=abc', status: 201, fault: null };
    desk.orders.wire = [{ ...call, sent: '{"sku":"A-9"}', answer: '{"number":"1","password":"x y"}' }];
    await desk.api.app.get(OrderSending, { strict: false }).send(systemCtx('test'), other.id);
    desk.orders.wire = [];
    const { erpNumber } = (await list('q=zeta')).items[0] ?? {};
    expect(erpNumber).toEqual(expect.any(String));
    expect(await found(erpNumber ?? '')).toContain(other.id);
    await takeIn();
    expect(await found(erpNumber ?? '')).toContain(other.id);
    const { body: said } = await desk.get(`/admin/orders/${other.id}/exchanges`, desk.admin.token).expect(200);
    expect(said.items).toMatchObject([
      {
        attempt: 1,
        outcome: 'accepted',
        wire: [
          {
            ...call,
            path: '/v1/sales-orders?token=•••',
            sent: '{"sku":"A-9"}',
            answer: '{"number":"1","password":"•••"}',
            took: expect.any(Number),
          },
        ],
        sent: { externalRef: other.id, lines: [{ sku: 'A-9' }] },
        answer: { number: erpNumber },
      },
    ]);
    await desk.get(`/admin/orders/${randomUUID()}/exchanges`, desk.admin.token).expect(404);
    await desk.standing(desk.store, { overdue: 1 });
    const amber = (await desk.place({ lines: [line('A-20')] }).expect(201)).body as OrderBody;
    await takeIn();
    const body = { contentHash: amber.contentHash, lines: [line('A-21')] };
    await desk.post(`/orders/${amber.id}/approve`, body, desk.admin.token).expect(200);
    expect(await found('a-21')).toEqual([amber.id]);
    expect(await takeIn()).toEqual([{ known: 4, waiting: 0 }]);
    expect(await found('a-20')).toEqual([]);
    expect(await found('a-21')).toEqual([amber.id]);
    await desk.post(`/orders/${amber.id}/cancel`, { reason: 'Uji' }, desk.admin.token).expect(200);
  });

  it('sorts by time, value and store, page by page', async () => {
    const ids = async (query: string): Promise<string[]> =>
      (await list(`${query}&to=2100-01-01T00:00:00Z`)).items
        .map(({ id }) => id)
        .filter((id) => [small.id, large.id, other.id].includes(id));
    expect(await ids('sort=placedAt')).toEqual([small.id, large.id, other.id]);
    expect(await ids('sort=-value')).toEqual([large.id, other.id, small.id]);
    expect((await ids('sort=-store'))[0]).toBe(other.id);
    const walked: string[] = [];
    let cursor = '';
    for (let page = 0; page < 10; page += 1) {
      const { items, nextCursor } = await list(`sort=value&limit=1${cursor}`);
      walked.push(...items.map(({ id }) => id));
      if (nextCursor === null) break;
      cursor = `&cursor=${nextCursor}`;
    }
    expect(walked).toEqual((await list('sort=value')).items.map(({ id }) => id));
    expect((await list(`cursor=${randomUUID()}`)).items).toEqual([]);
  });

  it('narrows by status, state in the ERP, store and time', async () => {
    expect((await list('status=cancelled')).items).toHaveLength(1);
    expect((await list('erpState=booked')).items.map(({ id }) => id)).toEqual([other.id]);
    expect((await list(`storeId=${desk.store}&status=placed`)).items).toHaveLength(2);
    expect((await list('from=2100-01-01T00:00:00Z')).items).toEqual([]);
    expect((await list('onBehalf=true')).items).toEqual([]);
  });

  it('hands out the same orders as a file in which nothing is a formula, and records who took it', async () => {
    const path = '/admin/orders/export?sort=placedAt&q=a-7';
    const csv = await desk.get(`${path}&format=csv`, desk.admin.token).expect(200);
    const [heading, row, ...more] = csv.text.trimEnd().split('\r\n');
    expect(heading).toMatch(/^\uFEFFNomor,Waktu \(WIB\),/);
    expect(row).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(more).toEqual([]);
    const { body } = await desk
      .get(`${path}&format=xlsx`, desk.admin.token)
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      })
      .expect(200);
    const sheet = await readSheet(body as Buffer);
    expect(sheet).toHaveLength(2);
    expect(sheet[1]?.at(-1)).toBe('=HYPERLINK("http://x")');
    expect(sheet[1]?.[1]).toBeInstanceOf(Date);
    const records = await desk.sql<{ n: number }>(
      `select count(*)::int as n from audit_record where action = 'order.exported' and actor_id = $1`,
      [desk.admin.id],
    );
    expect(records).toEqual([{ n: 2 }]);
  });

  it('keeps views for each person alone, one of a name', async () => {
    const second = await enter(desk.api.app, 'admin2', ['admin']);
    const put = (name: string, filter: object, token = desk.admin.token) =>
      desk.api.http.put('/api/v1/admin/order-views').set('authorization', `Bearer ${token}`).send({ name, filter });
    const views = async (token = desk.admin.token): Promise<{ id: string; name: string; filter: object }[]> =>
      (await desk.get('/admin/order-views', token).expect(200)).body.items as never;
    await put('Mahal', { sort: '-value' }).expect(200);
    await put('mahal', { sort: '-value', status: 'placed' }).expect(200);
    const [kept, ...more] = await views();
    expect(more).toEqual([]);
    expect(kept).toMatchObject({ name: 'mahal', filter: { sort: '-value', status: 'placed' } });
    expect(await views(second.token)).toEqual([]);
    const drop = (token: string) =>
      desk.api.http.delete(`/api/v1/admin/order-views/${kept?.id ?? ''}`).set('authorization', `Bearer ${token}`);
    await drop(second.token).expect(404);
    await drop(desk.admin.token).expect(204);
    expect(await views()).toEqual([]);
    await put('x', { password: 'y' }).expect(400);
  });

  it('marks what an admin entered from paper, tells its owner whose picture it was, and asks for a call where it cannot', async () => {
    const key = randomUUID();
    const also: string[] = [];
    const entry = {
      ...{ origin: 'manual' as const, paperDate: '2026-11-20', sentBy: 'Sari' },
      also: (_tx: unknown, { id }: { id: string }) => Promise.resolve(void also.push(id)),
    };
    const enterOrder = (storeId: string) =>
      desk.api.app
        .get(OrderPlacing, { strict: false })
        .place({ actor: { id: desk.admin.id, roles: ['admin'], storeIds: [] }, requestId: 'test' }, storeId, {
          idempotencyKey: key,
          lines: [line('A-40')],
          note: null,
          purchaseOrderNumber: null,
          placedAt: null,
          entry,
        });
    const placed = await enterOrder(desk.store);
    const id = placed.kind === 'created' ? placed.order.id : placed.orderId;
    expect(await enterOrder(desk.store)).toEqual({ kind: 'known', orderId: id });
    expect(also).toEqual([id]);
    const marks = { origin: 'manual', paperDate: '2026-11-20', onBehalfOf: desk.store, confirmation: 'open' };
    expect(await desk.read(id, desk.owner.token)).toMatchObject({ ...marks, placedByName: 'admin' });
    expect((await list('origin=manual')).items).toMatchObject([{ id, origin: 'manual', onBehalf: true }]);
    expect((await list('origin=import')).items).toEqual([]);
    expect((await list('origin=portal&onBehalf=true')).items).toEqual([]);
    const csv = await desk.get('/admin/orders/export?format=csv&origin=manual', desk.admin.token).expect(200);
    expect(csv.text).toContain(',Nota manual,2026-11-20,');
    const told = await desk.sql(`select template, values -> 'paper' as paper from notice where order_id = $1`, [id]);
    expect(told).toEqual([{ template: 'order-entered', paper: { paperDate: '2026-11-20', sentBy: 'Sari' } }]);
    const silent = await enterOrder(await addStore(desk.api.app, 'MUTE'));
    expect(silent.kind).toBe('created');
    expect(
      await desk.sql(`select details ->> 'number' as number from task where kind = 'order.owner_unreachable'
      and state = 'open'`),
    ).toEqual([{ number: silent.kind === 'created' ? silent.order.number : '' }]);
  });

  it('tells admins and auditors who did what to an order, with before and after, page by page', async () => {
    await desk.standing(desk.store, { overdue: 1 });
    const amber = (await desk.place({ lines: [line('A-30')] }).expect(201)).body as OrderBody;
    await desk.standing(desk.store);
    const body = { contentHash: amber.contentHash, lines: [line('A-31')] };
    await desk.post(`/orders/${amber.id}/approve`, body, desk.admin.token).expect(200);
    await desk.api.app.get(OrderSending, { strict: false }).send(systemCtx('test'), amber.id);
    const tell = { kind: 'order.owner_unreachable', subject: { type: 'order', id: amber.id } };
    const ctx = systemCtx('test');
    const tasks = desk.api.app.get(Tasks, { strict: false });
    await desk.api.app.get(Transactions).run((tx) => tasks.open(tx, ctx, tell));
    const [task] = await desk.sql<{ id: string }>(`select id from task where kind = $1 and subject_id = $2`, [
      tell.kind,
      amber.id,
    ]);
    await desk
      .post(`/admin/tasks/${task?.id ?? ''}/close`, { reason: 'Sudah ditelepon' }, desk.admin.token)
      .expect(200);
    const path = `/orders/${amber.id}/audit`;
    const { body: all } = await desk.get(path, desk.admin.token).expect(200);
    const before = [expect.objectContaining({ sku: 'A-30' })];
    expect(all).toMatchObject({
      items: [
        { action: 'task.closed', actorName: 'admin', details: { reason: 'Sudah ditelepon' } },
        { action: 'order.booked', actorName: null, bySystem: true },
        { action: 'order.approved', actorName: 'admin', bySystem: false, onBehalf: false },
        { action: 'order.lines_changed', details: { before, after: [expect.objectContaining({ sku: 'A-31' })] } },
        { action: 'order.placed', actorName: 'owner', details: { verdict: 'AMBER' } },
      ],
      nextCursor: null,
    });
    const auditor = await enter(desk.api.app, 'auditor', ['auditor']);
    const walked: unknown[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { items: unknown[]; nextCursor: string | null } = (
        await desk.get(`${path}?limit=2${cursor}`, auditor.token).expect(200)
      ).body;
      walked.push(...page.items);
      cursor = page.nextCursor === null ? null : `&cursor=${page.nextCursor}`;
    }
    expect(walked).toEqual(all.items);
    await desk.get(path, desk.owner.token).expect(403);
    await desk.get(`/orders/${randomUUID()}/audit`, desk.admin.token).expect(404);
    await desk.sql(`delete from task where id = $1`, [task?.id]);
  });

  it('is open to admins alone', async () => {
    for (const path of ['/admin/orders', '/admin/orders/export?format=csv', '/admin/order-views'])
      await desk.get(path, desk.owner.token).expect(403);
  });
});
