import { OrderImportRun } from '@jembatan/intake';
import { systemCtx } from '@jembatan/kernel';
import { type Test } from 'supertest';
import { freshDatabase, type TestDatabase } from '../support/database';
import { GROSS, OrderDesk, PRICE } from '../support/order-desk';
import { unzip } from '../support/unzip';
import { workbook, workbookParts, zipped } from '../support/workbook';

jest.setTimeout(60_000);

const HEAD = 'Kode toko;No. PO;Kode barang;Jumlah;Harga satuan;Tanggal;Catatan';

interface Row {
  readonly line: number;
  readonly verdict: string | null;
  readonly faults: readonly { readonly code: string; readonly value: string | null; readonly figures: object }[];
  readonly orderNumber: string | null;
  readonly orderId: string | null;
}

describe('A file of orders', () => {
  let database: TestDatabase;
  let desk: OrderDesk;

  beforeAll(async () => {
    database = await freshDatabase();
    desk = await OrderDesk.open(database.url);
    await desk.standing(desk.store);
    const poor = await desk.shop('C2');
    await desk.standing(poor.store, { limit: 1000 });
    await desk.sql(`update product set multiple = 12, min_quantity = 12 where sku = 'A-1'`);
    await desk.sql(`update product set barcode = '8991234567890' where sku = 'A-2'`);
  });

  afterAll(async () => {
    await desk?.api.close();
    await database?.drop();
  });

  const upload = (file: Buffer | string, name = 'order.csv', token = desk.admin.token): Test =>
    desk.api.http
      .post('/api/v1/admin/order-imports')
      .set('authorization', `Bearer ${token}`)
      .attach('file', Buffer.from(file), name);
  const work = (id: string): Promise<void> =>
    desk.api.app.get(OrderImportRun, { strict: false }).carryOn(systemCtx('test'), id, new AbortController().signal);
  const taken = async (file: Buffer | string, name?: string): Promise<string> => {
    const { body } = await upload(file, name).expect(202);
    await work(body.id as string);
    return body.id as string;
  };
  const get = (id: string, rest = '') => desk.get(`/admin/order-imports/${id}${rest}`, desk.admin.token);
  const rows = async (id: string, query = ''): Promise<Row[]> =>
    (await get(id, `/rows${query}`).expect(200)).body.items as Row[];
  const verdicts = async (id: string) =>
    (await rows(id)).map(({ line, verdict, faults }) => [line, verdict, ...faults.map(({ code }) => code)]);
  const run = async (id: string, lines?: number[]): Promise<void> => {
    await desk.post(`/admin/order-imports/${id}/run`, { lines }, desk.admin.token).expect(202);
    await work(id);
  };
  const heard = () => desk.sql('update snapshot set version = version + 1');
  const stored = async (): Promise<unknown> =>
    desk.sql(
      `select (select count(*) from stored_file) as files, (select count(*) from order_import) as imports, (select count(*) from orders) as orders`,
    );
  const ordersOf = (number: string) =>
    desk.sql<Record<string, unknown>>(
      `select id, origin, on_behalf_of, placed_by, note, device_placed_at from orders where purchase_order_number = $1`,
      [number],
    );

  it('gets a verdict for each line before anything is placed', async () => {
    const before = await desk.sql('select count(*) from orders');
    const id = await taken(
      [
        HEAD,
        'C1;PO-1;A-1;1.200;10.000,00;21/11/2025;Pagi',
        'C1;PO-1;8991234567890;12',
        'C1;PO-1;a-3;5;;21/11/2025',
        'C9;PO-2;A-1;12',
        'C1;PO-3;ZZZ;12',
        'C1;PO-3;A-1;7',
        'C1;PO-3;A-2;1,250',
        'C1;PO-3;A-3;1;9.000',
        'C1;PO-3;A-4;200.000',
        'C1;PO-3;A-5;1;;31/12/2999',
        'C1;PO-3;A-6;1;;31/02/2026',
        'C1;PO-3;A-7;',
        ';PO-4;;dua',
        'C2;PO-5;A-1;12',
        'C1;PO-6;A-0;1;;;siang',
        'C1;PO-6;A-0;1;;;sore',
      ].join('\r\n'),
    );
    expect(await verdicts(id)).toEqual([
      [2, 'ready'],
      [3, 'ready'],
      [4, 'ready'],
      [5, 'refused', 'order_import.store_unknown'],
      [6, 'refused', 'order_import.product_unknown'],
      [7, 'refused', 'order.quantity_minimum', 'order.quantity_multiple'],
      [8, 'refused', 'order_import.number_ambiguous'],
      [9, 'refused', 'order.price_changed'],
      [10, 'refused', 'order.stock_insufficient'],
      [11, 'refused', 'order_import.date_in_future'],
      [12, 'refused', 'order_import.date_unreadable'],
      [13, 'refused', 'order_import.quantity_missing'],
      [14, 'refused', 'order_import.number_unreadable', 'order_import.store_missing', 'order_import.product_missing'],
      [15, 'refused', 'order.credit_exceeded'],
      [16, 'ready'],
      [17, 'refused', 'order_import.order_differs'],
    ]);
    expect((await get(id).expect(200)).body).toMatchObject({
      state: 'ready',
      rows: 16,
      waiting: 0,
      orders: 0,
      requestedByName: 'admin',
      verdicts: expect.arrayContaining([
        { verdict: 'ready', rows: 4, value: { amount: 1218 * GROSS, currency: 'IDR' } },
        { verdict: 'refused', rows: 12, value: expect.anything() },
      ]),
    });
    const refused = await rows(id, '?verdict=refused&limit=3');
    expect(refused.map(({ line }) => line)).toEqual([5, 6, 7]);
    expect((await rows(id, '?verdict=refused&limit=1&cursor=8'))[0]).toMatchObject({
      line: 9,
      faults: [{ code: 'order.price_changed', figures: { expectedPrice: 9000, price: PRICE } }],
    });
    expect(await desk.sql('select count(*) from orders')).toEqual(before);
  });

  it('becomes orders as chosen, a store and number an order, with the owner told; again it becomes nothing more', async () => {
    const file = [
      HEAD,
      'C1;PO-10;A-1;12;;21/11/2025;Pagi',
      'C1;PO-10;A-2;1',
      'C1;PO-11;A-1;24',
      'C9;PO-12;A-1;12',
    ].join('\n');
    const id = await taken(file);
    const notices = () => desk.sql(`select 1 from notice where template = 'order-entered'`);
    const told = (await notices()).length;
    await run(id, [2, 3]);
    expect(await verdicts(id)).toEqual([
      [2, 'placed'],
      [3, 'placed'],
      [4, 'ready'],
      [5, 'refused', 'order_import.store_unknown'],
    ]);
    expect(await ordersOf('PO-10')).toEqual([
      {
        id: expect.any(String),
        origin: 'import',
        on_behalf_of: desk.store,
        placed_by: desk.admin.id,
        note: 'Pagi',
        device_placed_at: new Date('2025-11-21T00:00:00+07:00'),
      },
    ]);
    expect(await notices()).toHaveLength(told + 1);

    await run(id);
    expect((await get(id)).body).toMatchObject({ state: 'ready', orders: 2 });
    const again = await upload(file, 'andere-naam.csv').expect(202);
    expect(again.body).toEqual({ id, known: true });
    await work(id);
    expect((await verdicts(id)).map(([, verdict]) => verdict)).toEqual(['placed', 'placed', 'placed', 'refused']);
    await desk.post(`/admin/order-imports/${id}/run`, {}, desk.admin.token).expect(422);
    expect([await ordersOf('PO-10'), await ordersOf('PO-11')].map(({ length }) => length)).toEqual([1, 1]);
    const recorded = await desk.sql(`select action from audit_record where object_id = $1 order by at`, [id]);
    const deeds = ['taken', 'run', 'run', 'taken_again'].map((deed) => ({ action: `order_import.${deed}` }));
    expect(recorded).toEqual(deeds);
  });

  it('is carried on by the next worker where one stopped, each line once', async () => {
    const lines = Array.from({ length: 30 }, (_, at) => `C1;PO-K${at};A-3;1`);
    const id = await taken([HEAD, ...lines].join('\n'));
    await desk.post(`/admin/order-imports/${id}/run`, {}, desk.admin.token).expect(202);
    const stopped = new AbortController();
    const carry = desk.api.app.get(OrderImportRun, { strict: false });
    const first = carry.carryOn(systemCtx('test'), id, stopped.signal);
    await carry.carryOn(systemCtx('other'), id, new AbortController().signal);
    stopped.abort();
    await first;
    await work(id);
    expect((await get(id)).body).toMatchObject({ state: 'ready', orders: 30 });
    const placed = await desk.sql<{ number: string }>(
      `select purchase_order_number as number from orders where purchase_order_number like 'PO-K%'`,
    );
    expect(new Set(placed.map(({ number }) => number)).size).toBe(30);
    expect(placed).toHaveLength(30);
  });

  it('tells what was refused while its orders were placed, and lets it be chosen again', async () => {
    const id = await taken([HEAD, 'C1;PO-20;A-8;5'].join('\n'));
    await desk.sql(`update stock set available = 3 where sku = 'A-8'`);
    await heard();
    await run(id);
    expect(await rows(id)).toMatchObject([
      { verdict: 'failed', faults: [{ code: 'order.stock_insufficient', figures: { quantity: 5, available: 3 } }] },
    ]);
    await desk.sql(`update stock set available = 300 where sku = 'A-8'`);
    await heard();
    await run(id);
    expect(await rows(id)).toMatchObject([{ verdict: 'placed', orderNumber: expect.any(String) }]);
  });

  it('comes back with what is wrong as one more column, in its own format', async () => {
    const csv = await taken([HEAD, 'C1;PO-30;A-3;1', `"C9";PO-31;A-1;1.2;;;"'=x;y"`].join('\n'), 'mei.csv');
    const { text, headers } = await get(csv, '/refused').expect(200);
    expect(headers['content-disposition']).toContain('mei-belum-masuk.csv');
    expect(text.split('\r\n')).toEqual([
      `\uFEFF${HEAD};Alasan`,
      `C9;PO-31;A-1;1.2;;;"'=x;y";Angka 1.2 bisa dibaca dua arti. Tulis seperti 1250000 atau 1.250.000. Toko C9 tidak dikenal.`,
      '',
    ]);
  });

  it('comes back as a workbook where it was one, and its template is read', async () => {
    const id = await taken(
      await workbook([
        ['Kode toko', 'SKU', 'Qty'],
        ['C9', 'A-1', 1250],
      ]),
      'mei.xlsx',
    );
    const { body } = await get(id, '/refused').responseType('blob').expect(200);
    const sheet = unzip(body as Buffer)
      .get('xl/worksheets/sheet1.xml')
      ?.toString();
    expect(sheet).toContain('<v>1250</v>');
    expect(sheet).toContain('Toko C9 tidak dikenal.');
    for (const format of ['csv', 'xlsx']) {
      const template = await desk
        .get(`/admin/order-imports/template?format=${format}`, desk.admin.token)
        .responseType('blob')
        .expect(200);
      expect((await upload(template.body as Buffer).expect(400)).body).toMatchObject({ code: 'sheet.empty' });
    }
  });

  it('is refused whole with a reason when it cannot be read safely, and nothing of it stays', async () => {
    const before = await stored();
    const formula = { xml: (r: string) => `<c r="${r}"><f>1+1</f><v>2</v></c>` };
    const head = ['Kode toko', 'Kode barang', 'Jumlah'];
    const hostile: [string, Buffer | string, number, string, object?][] = [
      ['nothing', '', 400, 'sheet.empty'],
      ['no table', 'Halo apa kabar', 400, 'sheet.columns_missing'],
      ['a missing column', 'Kode toko;Jumlah\nC1;1', 400, 'sheet.columns_missing', { columns: 'Kode barang' }],
      ['a column twice', 'Kode toko;SKU;Kode barang;Jumlah\nC1;A;A;1', 400, 'sheet.column_twice'],
      ['a heading alone', HEAD, 400, 'sheet.empty'],
      ['a formula', await workbook([head, ['C1', 'A-1', formula]]), 400, 'sheet.formula', { place: 'C2' }],
      [
        'merged cells',
        await workbook([head, ['C1', 'A-1', 1]], '<mergeCells><mergeCell ref="A2:B3"/></mergeCells>'),
        ...([400, 'sheet.merged_cells', { place: 'A2:B3' }] as const),
      ],
      ['macros', await zipped(workbookParts('', { 'xl/vbaProject.bin': 'x' })), 400, 'sheet.macros'],
      ['eleven megabytes', Buffer.alloc(11 * 1024 * 1024, 'a;'), 413, 'request.too_large'],
    ];
    for (const [what, file, status, code, details = {}] of hostile) {
      const answer = await upload(file, 'order.xlsx');
      expect([what, answer.status, answer.body]).toMatchObject([
        what,
        status,
        { code, ...(Object.keys(details).length > 0 && { details }) },
      ]);
    }
    expect(await stored()).toEqual(before);
  });

  it('is for admins alone', async () => {
    await upload(HEAD, 'order.csv', desk.owner.token).expect(403);
    await desk.get('/admin/order-imports', desk.owner.token).expect(403);
  });
});
