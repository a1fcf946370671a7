import { randomUUID } from 'node:crypto';
import { IntakeTidying, OrderImportRun } from '@jembatan/intake';
import { systemCtx } from '@jembatan/kernel';
import { type Test } from 'supertest';
import { notaPhoto } from '../../scripts/screens/nota-paper';
import { freshDatabase, type TestDatabase } from '../support/database';
import { line, OrderDesk } from '../support/order-desk';
import { salesmanOf } from '../support/shadow-acting';
import { enter } from '../support/shop';

jest.setTimeout(60_000);

interface NotaPage {
  readonly items: { readonly id: string }[];
  readonly nextCursor: string | null;
}

describe('Of what came on paper', () => {
  let database: TestDatabase;
  let desk: OrderDesk;
  let salesman: { id: string; token: string };
  let file: Buffer;

  beforeAll(async () => {
    database = await freshDatabase();
    desk = await OrderDesk.open(database.url);
    await desk.standing(desk.store);
    salesman = await enter(desk.api.app, 'salesman', ['salesman']);
    await salesmanOf(desk, salesman.id, desk.store);
    file = await notaPhoto();
  });

  afterAll(async () => {
    await desk?.api.close();
    await database?.drop();
  });

  const announced = async (part: object = {}, token = desk.owner.token): Promise<{ readonly id: string }> => {
    const nota = { id: randomUUID(), storeId: desk.store, takenAt: '2026-11-20T02:05:00Z', photos: 1, ...part };
    await desk.post('/manual-notas', nota, token).expect(201);
    return nota;
  };
  const photo = (id: string, number = 1): Test =>
    desk.api.http
      .put(`/api/v1/manual-notas/${id}/photos/${number}`)
      .set('authorization', `Bearer ${desk.owner.token}`)
      .attach('photo', file, 'a.jpg');
  const sent = async (takenAt: string): Promise<string> => {
    const { id } = await announced({ takenAt });
    await photo(id).expect(204);
    return id;
  };
  const own = async (query: string, token = desk.owner.token): Promise<NotaPage> =>
    (await desk.get(`/manual-notas?${query}`, token).expect(200)).body as NotaPage;
  const tidied = (): Promise<void> =>
    desk.api.app.get(IntakeTidying, { strict: false }).tidy(systemCtx('test'), new AbortController().signal);
  const deeds = async (id: string): Promise<string[]> =>
    (await desk.sql<{ action: string }>('select action from audit_record where object_id = $1 order by at', [id])).map(
      ({ action }) => action,
    );

  it('who sent a note is told what became of it, newest first and page by page, and nobody else is', async () => {
    const keyed = await sent('2026-11-18T05:00:00Z');
    const dropped = await sent('2026-11-19T05:00:00Z');
    const waits = await sent('2026-11-20T05:00:00Z');
    const { body: order } = await desk
      .post(`/admin/manual-notas/${keyed}/order`, { lines: [line()] }, desk.admin.token)
      .expect(201);
    await desk.post(`/admin/manual-notas/${dropped}/drop`, { reason: 'Buram' }, desk.admin.token).expect(204);
    await desk.post(`/admin/manual-notas/${waits}/claim`, {}, desk.admin.token).expect(200);
    const first = await own('limit=2');
    expect(first.items).toMatchObject([
      { id: waits, state: 'waiting', claim: { byName: 'admin' }, orderNumber: null },
      { id: dropped, state: 'dropped', dropReason: 'Buram' },
    ]);
    const second = await own(`limit=2&storeId=${desk.store}&cursor=${first.nextCursor}`);
    expect(second).toMatchObject({ items: [{ id: keyed, state: 'keyed', orderId: order.id }], nextCursor: null });
    expect(second.items).toMatchObject([{ orderNumber: order.number }]);
    expect((await own(`storeId=${randomUUID()}`)).items).toEqual([]);
    expect((await own(`storeId=${desk.store}`, salesman.token)).items).toEqual([]);
    expect((await own(`cursor=${keyed}`, salesman.token)).items).toEqual([]);
    await desk.get('/manual-notas', desk.admin.token).expect(403);
  });

  it('a note is forgotten when no photo of it came for 30 days, and taken when its device comes after all', async () => {
    const [empty, young, begun] = [await announced(), await announced(), await announced({ photos: 2 })];
    await photo(begun.id).expect(204);
    const old = [[empty.id, begun.id]];
    await desk.sql(`update manual_nota set created_at = now() - interval '31 days' where id = any($1)`, old);
    await tidied();
    await photo(empty.id).expect(404);
    expect(await deeds(empty.id)).toEqual(['nota.announced', 'nota.forgotten']);
    await photo(young.id).expect(204);
    await photo(begun.id, 2).expect(204);
    await desk.post('/manual-notas', empty, desk.owner.token).expect(201);
    await photo(empty.id).expect(204);
    await desk
      .post('/manual-notas', empty, desk.owner.token)
      .expect(200, { id: empty.id, state: 'waiting', here: [1] });
  });

  it('the file of an import is kept for 90 days and its lines for good; handed in again it is the import that it was', async () => {
    const upload = async (text: string): Promise<string> => {
      const { body } = await desk.api.http
        .post('/api/v1/admin/order-imports')
        .set('authorization', `Bearer ${desk.admin.token}`)
        .attach('file', Buffer.from(text), 'order.csv')
        .expect(202);
      return body.id as string;
    };
    const looked = (id: string): Promise<void> =>
      desk.api.app.get(OrderImportRun, { strict: false }).carryOn(systemCtx('test'), id, new AbortController().signal);
    const files = (): Promise<unknown[]> =>
      desk.sql(`select file_name as name from order_import join stored_file file on file.id = file_id order by 1`);
    const text = 'Kode toko;No. PO;Kode barang;Jumlah\r\nC1;PO-1;A-1;12';
    const [old, underWay, young] = [await upload(text), await upload(`${text}0`), await upload(`${text}00`)];
    for (const id of [old, young]) await looked(id);
    const aged = [[old, underWay]];
    await desk.sql(`update order_import set created_at = now() - interval '91 days' where id = any($1)`, aged);
    expect(await files()).toHaveLength(3);
    await tidied();
    expect(await files()).toHaveLength(2);
    expect(await deeds(old)).toEqual(['order_import.taken', 'order_import.file_dropped']);
    const lines = await desk.get(`/admin/order-imports/${old}/rows`, desk.admin.token).expect(200);
    expect(lines.body.items).toMatchObject([{ line: 2, verdict: 'ready' }]);
    await desk.get(`/admin/order-imports/${old}/refused`, desk.admin.token).expect(200);
    expect(await upload(text)).toBe(old);
    await tidied();
    expect(await files()).toHaveLength(2);
  });
});
