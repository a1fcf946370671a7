import { randomUUID } from 'node:crypto';
import { Audit, AuditModule } from '@jembatan/audit';
import { systemCtx } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { Tasks, TasksModule } from '@jembatan/tasks';
import { Client } from 'pg';
import { type BootedApi, bootApi } from '../support/app';
import { freshDatabase, type TestDatabase } from '../support/database';
import { addPerson, tokensOf } from '../support/people';
import { shadowOf } from '../support/shadow-actor';

const ctx = systemCtx('request-1');

describe('The book of deeds and the list of tasks', () => {
  let database: TestDatabase;
  let api: BootedApi;
  let sql: Client;
  let transactions: Transactions;
  let tasks: Tasks;
  let token: string;

  beforeAll(async () => {
    database = await freshDatabase();
    api = await bootApi({ databaseUrl: database.url });
    sql = new Client({ connectionString: database.ownerUrl });
    await sql.connect();
    transactions = api.app.get(Transactions);
    tasks = api.app.select(TasksModule).get(Tasks);
    await addPerson(api.app, { email: 'admin@kantor.id', roles: ['admin'] });
    token = (await tokensOf(api.http, 'admin@kantor.id')).accessToken;
  });

  afterAll(async () => {
    await sql.end();
    await api.close();
    await database.drop();
  });

  it('say who did what to what, for which store, in which request', async () => {
    const audit = api.app.select(AuditModule).get(Audit);
    const actor = { ...ctx.actor, onBehalfOf: shadowOf(ctx.actor.id) };
    const object = { type: 'order', id: '42' };
    await transactions.run((tx) =>
      audit.record(tx, { ...ctx, actor }, { action: 'order.approved', object, details: { hash: 'abc' } }),
    );
    const { rows } = await sql.query(`select * from audit_record where object_id = '42'`);
    expect(rows).toEqual([
      {
        id: expect.any(String),
        at: expect.any(Date),
        actor_id: ctx.actor.id,
        on_behalf_of: ctx.actor.id,
        action: 'order.approved',
        object_type: 'order',
        object_id: '42',
        details: { hash: 'abc' },
        request_id: 'request-1',
      },
    ]);
  });

  it.each([
    `update audit_record set action = 'nothing'`,
    'delete from audit_record',
    `delete from audit_record where action = 'there is none'`,
    'truncate audit_record',
  ])('cannot be altered by: %s', async (statement) => {
    await expect(sql.query(statement)).rejects.toThrow('audit_record is append-only');
  });

  const open = (id: string, details = {}): Promise<void> =>
    transactions.run((tx) => tasks.open(tx, ctx, { kind: 'order.approve', subject: { type: 'order', id }, details }));
  const close = (id: string, outcome: string): Promise<boolean> =>
    transactions.run((tx) => tasks.close(tx, ctx, 'order.approve', id, outcome));
  const list = async (query: string): Promise<{ items: { subject: { id: string } }[]; nextCursor: string | null }> =>
    (await api.http.get(`/api/v1/admin/tasks${query}`).auth(token, { type: 'bearer' }).expect(200)).body as never;

  it('hold one open task for one matter, also when ten ask for it at once', async () => {
    await Promise.all(Array.from({ length: 10 }, (_, n) => open('one', { n })));
    const { items } = await list('?kind=order.approve&state=open');
    expect(items).toEqual([
      expect.objectContaining({ kind: 'order.approve', subject: { type: 'order', id: 'one' }, state: 'open' }),
    ]);
  });

  it('close a task once, and may open the matter again', async () => {
    await open('two');
    expect(await Promise.all([close('two', 'approved'), close('two', 'rejected')])).toContain(false);
    expect(await close('two', 'approved')).toBe(false);
    await open('two');
    expect(await close('two', 'approved')).toBe(true);
    const { items } = await list('?state=done');
    expect(items).toHaveLength(2);
    expect(items[1]).toMatchObject({ outcome: 'approved', closedBy: ctx.actor.id, closedAt: expect.any(String) });
  });

  it('list tasks by page, oldest first', async () => {
    for (const id of ['p1', 'p2', 'p3']) await open(id);
    const seen: string[] = [];
    let query = '?kind=order.approve&state=open&limit=2';
    for (let pages = 0; pages < 5; pages += 1) {
      const { items, nextCursor } = await list(query);
      seen.push(...items.map(({ subject }) => subject.id));
      if (nextCursor === null) break;
      query = `?kind=order.approve&state=open&limit=2&cursor=${nextCursor}`;
    }
    expect(seen).toEqual(['one', 'p1', 'p2', 'p3']);
  });

  it('close by hand, once and with a reason, what asks for no act in the portal; that is recorded', async () => {
    const subject = { type: 'order', id: 'call' };
    await transactions.run((tx) => tasks.open(tx, ctx, { kind: 'order.owner_unreachable', subject }));
    const [task] = (await list('?kind=order.owner_unreachable')).items as unknown as { id: string; byHand: boolean }[];
    if (!task) throw new Error('no task');
    expect(task.byHand).toBe(true);
    const closing = (id: string, body: object): ReturnType<typeof api.http.post> =>
      api.http.post(`/api/v1/admin/tasks/${id}/close`).auth(token, { type: 'bearer' }).send(body);
    await closing(task.id, {}).expect(400);
    const reason = 'pemilik sudah ditelepon';
    const { body } = await closing(task.id, { reason }).expect(200);
    expect(body).toMatchObject({ id: task.id, state: 'done', outcome: reason, closedAt: expect.any(String) });
    expect((await closing(task.id, { reason }).expect(409)).body.code).toBe('task.done');
    await closing(randomUUID(), { reason }).expect(404);
    const { rows } = await sql.query(`select details from audit_record where action = 'task.closed'`);
    expect(rows).toEqual([{ details: { kind: 'order.owner_unreachable', subject: 'call', reason } }]);
  });

  it('leave what asks for an act open until that act', async () => {
    const [task] = (await list('?kind=order.approve&state=open')).items as unknown as { id: string; byHand: boolean }[];
    expect(task?.byHand).toBe(false);
    const path = `/api/v1/admin/tasks/${task?.id ?? ''}/close`;
    const { body } = await api.http
      .post(path)
      .auth(token, { type: 'bearer' })
      .send({ reason: 'begitu saja' })
      .expect(409);
    expect(body.code).toBe('task.ends_by_act');
  });

  it('refuse a question that is none, and anybody but an admin', async () => {
    const ask = (query: string): ReturnType<typeof api.http.get> =>
      api.http.get(`/api/v1/admin/tasks${query}`).auth(token, { type: 'bearer' });
    for (const query of ['?state=lost', '?limit=0', '?limit=201', '?limit=x', '?cursor=x', '?kind=', '?sort=id'])
      expect((await ask(query).expect(400)).body.code).toBe('request.invalid');
    await api.http.get('/api/v1/admin/tasks').expect(401);
  });
});
