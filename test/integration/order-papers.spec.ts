import { execFileSync } from 'node:child_process';
import { freshDatabase, type TestDatabase } from '../support/database';
import { line } from '../support/order-desk';
import { ShadowDesk } from '../support/shadow-desk';
import { needsTool } from '../support/skip';

jest.setTimeout(60_000);

interface PlacedOrder {
  readonly id: string;
  readonly number: string;
}

/** Twelve by six, partly clear. */
const LOGO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAwAAAAGCAYAAAD37n+BAAAAIUlEQVR42mMQSJhgA8T/oZggm4EUxSA2AymKYTYMMicBALx3fXEEX4QpAAAAAElFTkSuQmCC',
  'base64',
);

describe('The papers of an order', () => {
  let database: TestDatabase;
  let house: ShadowDesk;
  let session: { id: string; accessToken: string };
  let order: PlacedOrder;

  beforeAll(async () => {
    database = await freshDatabase();
    house = await ShadowDesk.open(database.url);
    session = await house.session();
    const body = { lines: [line('A-1', 12), line('A-2', 2)], purchaseOrderNumber: 'PO-77' };
    order = (await house.desk.place(body, { token: session.accessToken }).expect(201)).body as PlacedOrder;
  });

  afterAll(async () => {
    await house?.api.close();
    await database?.drop();
  });

  const paper = (name: string, token: string) => house.desk.get(`/orders/${order.id}/${name}`, token);

  it('bear the company’s logo, a picture by its contents, recorded by its hashes, until it is taken away', async () => {
    const path = '/api/v1/admin/settings/company/logo';
    const bearer = ['authorization', `Bearer ${house.desk.admin.token}`] as const;
    const put = (file: Buffer) =>
      house.desk.api.http
        .put(path)
        .set(...bearer)
        .attach('logo', file, 'catatan.txt');
    const show = () => house.desk.api.http.get(path).set(...bearer);
    const imagesOnPaper = async (): Promise<boolean> => {
      const { body } = await paper('pdf', house.desk.admin.token).buffer(true).expect(200);
      expect((body as Buffer).subarray(-6).toString()).toContain('%%EOF');
      return (body as Buffer).toString('latin1').includes('/Subtype /Image');
    };
    await show().expect(204);
    expect(await imagesOnPaper()).toBe(false);
    const { body } = await put(Buffer.concat([LOGO, Buffer.from('<script>')])).expect(400);
    expect(body).toMatchObject({ errors: [{ path: 'logo', code: 'logo.broken' }] });
    await house.desk.api.http
      .put(path)
      .set(...bearer)
      .expect(400);
    await put(LOGO).expect(204);
    const shown = await show().buffer(true).expect(200);
    expect(shown.body).toEqual(LOGO);
    expect(shown.headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' });
    await show().set('if-none-match', String(shown.headers.etag)).expect(304);
    await house.desk.get('/admin/settings/company/logo', house.desk.owner.token).expect(403);
    const { body: company } = await house.desk.get('/admin/settings/company', house.desk.admin.token).expect(200);
    const { hash } = (company as { logo: { hash: string } }).logo;
    expect(company).toMatchObject({ logo: { width: 12, height: 6, lastChange: { byName: 'admin' } } });
    expect(await imagesOnPaper()).toBe(true);
    for (let time = 0; time < 2; time += 1)
      await house.desk.api.http
        .delete(path)
        .set(...bearer)
        .expect(204);
    expect(await imagesOnPaper()).toBe(false);
    const records = await house.desk.sql<{ details: unknown }>(
      `select details from audit_record where action = 'settings.logo_changed' order by at`,
    );
    expect(records.map(({ details }) => details)).toEqual([
      { before: { logo: null }, after: { logo: hash } },
      { before: { logo: hash }, after: { logo: null } },
    ]);
  });

  it('are for those who may read it, and for nobody else', async () => {
    const { owner } = await house.desk.shop('C-other');
    for (const name of ['pdf', 'whatsapp']) {
      await paper(name, house.desk.owner.token).expect(200);
      await paper(name, house.salesman.token).expect(200);
      await paper(name, house.desk.admin.token).expect(200);
      await paper(name, owner.token).expect(404);
      await house.desk.get(`/orders/nothing/${name}`, owner.token).expect(400);
    }
  });

  it('leave a record of a reading where somebody acts in the store’s name', async () => {
    const before = (await house.records(session.id)).length;
    await paper('pdf', session.accessToken).expect(200);
    await paper('whatsapp', session.accessToken).expect(200);
    const read = (await house.records(session.id)).slice(before);
    expect(read).toMatchObject([
      { action: 'order.read', object_id: order.id, outcome: 'done' },
      { action: 'order.read', object_id: order.id, outcome: 'done' },
    ]);
  });

  it('are a message to the store’s mobile, else its owner’s, else to whom one likes', async () => {
    const message = async () => (await paper('whatsapp', house.desk.owner.token).expect(200)).body;
    expect(await message()).toMatchObject({
      phone: null,
      url: expect.stringMatching(/^https:\/\/wa\.me\/\?text=Halo/),
    });
    await house.desk.sql(`update person set phone = '+6281300000001' where id = $1`, [house.desk.owner.id]);
    expect((await message()).phone).toBe('+6281300000001');
    await house.desk.sql(`update store set phone = '+6281200000002' where id = $1`, [house.desk.store]);
    const { phone, url, text } = await message();
    expect(phone).toBe('+6281200000002');
    expect(url).toBe(`https://wa.me/6281200000002?text=${encodeURIComponent(text as string)}`);
    expect(text).toContain(order.number);
    expect(text).toContain('- A-1: 12 PCS, Rp 120.000');
    expect(text).toContain('Total: Rp 155.400');
  });

  needsTool('pdftotext', 'scripts/install-test-tools', () => {
    it('are a tagged page that says what was ordered, by whom, and what it costs with its tax', async () => {
      const { body, headers } = await paper('pdf', house.desk.owner.token).buffer(true).expect(200);
      expect(headers['content-type']).toBe('application/pdf');
      expect(headers['content-disposition']).toBe(`attachment; filename="${order.number}.pdf"`);
      const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: body as Buffer, encoding: 'utf8' });
      for (const words of [
        `Pesanan ${order.number}`,
        'Toko C1 (C1)',
        'salesman, atas nama Toko C1',
        'PO-77',
        'Hijau: dalam batas kredit',
        '12 PCS',
        'Dasar pengenaan pajak (DPP)',
        'Rp 128.333',
        'Rp 15.400',
        'Rp 155.400',
        'bukan faktur pajak',
      ])
        expect(text).toContain(words);
      expect(execFileSync('pdfinfo', ['-'], { input: body as Buffer, encoding: 'utf8' })).toMatch(/Tagged:\s+yes/);
    });
  });
});
