import { execFileSync } from 'node:child_process';
import { PaperMaking } from '@jembatan/documents';
import { systemCtx } from '@jembatan/kernel';
import { logoImageOf } from '@jembatan/settings';
import { readSheet } from 'read-excel-file/node';
import { onPath } from '../../scripts/embedded/path';
import { freshDatabase, type TestDatabase } from '../support/database';
import { GOLDEN_LINES, GOLDEN_TOTALS, goldenText } from '../support/golden-figures';
import { type Body, line } from '../support/order-desk';
import { bytesOf } from '../support/paper-house';
import { ShadowDesk } from '../support/shadow-desk';
import { addArticles, enter } from '../support/shop';
import { needsTool } from '../support/skip';

jest.setTimeout(60_000);

interface Message {
  readonly url: string | null;
  readonly text: string;
  readonly phone: string | null;
  readonly who: string | null;
}

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
  const contact = {
    path: () => `/admin/stores/${house.desk.store}/contact`,
    set: (body: Body) => house.put(contact.path(), body, house.desk.admin.token),
    remove: () => house.delete(contact.path(), house.desk.admin.token),
  };
  const addGolden = async (): Promise<void> => {
    await addArticles(
      house.api.app,
      GOLDEN_LINES.map(({ sku }) => sku),
    );
    for (const { sku, unitPrice, taxClass } of GOLDEN_LINES) {
      await house.desk.sql('update price set amount = $2 where sku = $1', [sku, unitPrice]);
      await house.desk.sql('update product set tax_class = $2 where sku = $1', [sku, taxClass]);
    }
  };

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
    expect(shown.body).toEqual((await logoImageOf(LOGO)).bytes);
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

  it('are a message to the store’s contact, else its owner’s mobile, else its own, else to whom one likes', async () => {
    const message = async () => (await paper('whatsapp', house.desk.owner.token).expect(200)).body as Message;
    expect(await message()).toMatchObject({
      ...{ phone: null, who: null, unusable: null },
      url: expect.stringMatching(/^https:\/\/wa\.me\/\?text=Halo/),
    });
    await house.desk.sql(`update store set phone = '021-5551234' where id = $1`, [house.desk.store]);
    expect(await message()).toMatchObject({ phone: null, who: 'store', unusable: '021-5551234', url: null });
    await house.desk.sql(`update store set phone = '+6281200000002' where id = $1`, [house.desk.store]);
    expect(await message()).toMatchObject({ phone: '+6281200000002', who: 'store', unusable: null });
    await house.desk.sql(`update person set phone = '+6281300000001' where id = $1`, [house.desk.owner.id]);
    expect(await message()).toMatchObject({ phone: '+6281300000001', who: 'owner' });
    await contact.set({ name: 'Bu Sari', phone: '0814-0000-0003' }).expect(204);
    const { phone, who, url, text } = await message();
    expect([phone, who]).toEqual(['+6281400000003', 'contact']);
    expect(url).toBe(`https://wa.me/6281400000003?text=${encodeURIComponent(text)}`);
    expect(text).not.toContain('Sari');
    expect(text).toContain(`/orders/${order.id}`);
    expect(text).toContain(order.number);
    expect(text).toContain('- A-1: 12 PCS, Rp 120.000');
    expect(text).toContain('Total: Rp 155.400');
  });

  it('are led by a contact that an admin sets: one mobile, kept as typed too, each change recorded', async () => {
    const shown = async () =>
      (await house.desk.get(`/admin/stores/${house.desk.store}`, house.desk.admin.token).expect(200)).body as object;
    await contact.set({ name: 'Bu Sari', phone: '0814 0000 0003' }).expect(204);
    await contact.set({ name: 'Bu Sari', phone: '0814 0000 0003' }).expect(204);
    expect(await shown()).toMatchObject({
      contact: { name: 'Bu Sari', phone: '+6281400000003', written: '0814 0000 0003' },
    });
    for (const phone of ['021-5551234', '0812-3456-7890 / 0813-1111-2222', 'tidak ada']) {
      const { body } = await contact.set({ name: 'Bu Sari', phone }).expect(400);
      expect(body).toMatchObject({ errors: [{ path: 'phone', code: 'store.contact_unreachable' }] });
    }
    for (let time = 0; time < 2; time += 1) await contact.remove().expect(204);
    expect(await shown()).toMatchObject({ contact: null });
    const records = await house.desk.sql<{ details: unknown }>(
      `select details from audit_record where action = 'store.contact_changed' order by at desc, id desc limit 1`,
    );
    expect(records).toEqual([{ details: { before: { name: 'Bu Sari', phone: '+6281400000003' }, after: null } }]);
  });

  it('are told as opened in WhatsApp, never as sent, in the timeline and the record, by who may write to stores', async () => {
    const path = `/orders/${order.id}/whatsapp/opened`;
    const words = { template: 'order', version: 3 };
    const { body: message } = await paper('whatsapp', house.salesman.token).expect(200);
    expect(message).toMatchObject({ message: words });
    await house.desk.post(path, words, house.salesman.token).expect(204);
    const { timeline } = await house.desk.read(order.id, house.desk.owner.token);
    expect(timeline.at(-1)).toMatchObject({ kind: 'whatsapp-opened', actorId: house.salesman.id, details: words });
    expect(JSON.stringify(timeline)).not.toContain('whatsapp-sent');
    const [record] = await house.desk.sql<object>(
      `select object_id, details from audit_record where action = 'order.whatsapp_opened'`,
    );
    expect(record).toEqual({ object_id: order.id, details: words });
    await house.desk.post(path, { template: 'lain', version: 0 }, house.salesman.token).expect(400);
    const stranger = await house.hire('stranger', []);
    await house.desk.post(path, words, stranger.token).expect(404);
    const auditor = await enter(house.api.app, 'auditor', ['auditor']);
    await house.desk.post(path, words, auditor.token).expect(403);
  });

  it('are the same bytes until something changes, and told so', async () => {
    const nota = (format = 'a4') => paper(`pdf?format=${format}`, house.desk.owner.token).buffer(true);
    const [one, again] = [await nota().expect(200), await nota().expect(200)];
    expect((again.body as Buffer).equals(one.body as Buffer)).toBe(true);
    const tag = String(one.headers.etag);
    expect(one.headers['cache-control']).toBe('private, no-cache');
    await nota().set('if-none-match', tag).expect(304);
    const receipt = await nota('thermal80').set('if-none-match', tag).expect(200);
    expect(receipt.headers['content-disposition']).toBe(`attachment; filename="${order.number}-80mm.pdf"`);
    await paper('pdf?format=a3', house.desk.owner.token).expect(400);
    await house.desk.sql(`update store set tax_id = '3171011708450001' where id = $1`, [house.desk.store]);
    await nota().set('if-none-match', tag).expect(200);
  });

  it('tell the golden figures to the rupiah, as the quote and the order do', async () => {
    const lines = GOLDEN_LINES.map(({ sku, quantity }) => ({ sku, quantity }));
    await addGolden();
    const quote = await house.desk.post('/orders/quote', { lines }, house.desk.owner.token).expect(200);
    const placed = await house.desk.place({ lines }).expect(201);
    const { inWords, ...totals } = GOLDEN_TOTALS;
    for (const { body } of [quote, placed])
      for (const [name, amount] of Object.entries(totals))
        expect(body).toMatchObject({ totals: { [name]: { amount } } });
    const amounts = GOLDEN_LINES.map(({ net, taxBase, tax }) => ({
      ...{ net: { amount: net }, taxBase: { amount: taxBase }, tax: { amount: tax } },
    }));
    expect(placed.body).toMatchObject({ lines: amounts });
    expect(quote.body).toMatchObject({ lines: amounts.map((line) => ({ amounts: line })) });
    const { id } = placed.body as PlacedOrder;
    const { body: message } = await house.desk.get(`/orders/${id}/whatsapp`, house.desk.owner.token).expect(200);
    expect((message as Message).text).toContain(`Total: Rp ${goldenText(totals.grandTotal)}`);
    if (!onPath('pdftotext')) return;
    const { body } = await house.desk.get(`/orders/${id}/pdf`, house.desk.owner.token).buffer(true).expect(200);
    const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: body as Buffer, encoding: 'utf8' });
    for (const amount of Object.values(totals)) expect(text).toContain(`Rp ${goldenText(amount)}`);
    expect(text.replace(/\s+/g, ' ').toLowerCase()).toContain(inWords);
  });

  it('tell them in Excel too, as numbers: the desk’s orders, and the price list for one unit of each', async () => {
    const sheetOf = async (path: string): Promise<unknown[][]> => {
      const { body } = await bytesOf(house.desk.get(path, house.desk.admin.token)).expect(200);
      return readSheet(body as Buffer);
    };
    const [, golden] = await sheetOf('/admin/orders/export?format=xlsx&sort=-placedAt&q=G-1');
    const { net, tax, grandTotal } = GOLDEN_TOTALS;
    expect(golden?.slice(11, 14)).toEqual([net, tax, grandTotal]);
    const making = house.api.app.get(PaperMaking, { strict: false });
    await making.make(systemCtx('test'), 'RETAIL', new AbortController().signal);
    const list = await sheetOf(`/catalog/price-list.xlsx?storeId=${house.desk.store}`);
    const heading = list.find((row) => row.includes('Harga (Rp)')) ?? [];
    const [code, price, withTax] = ['Kode barang', 'Harga (Rp)', 'Harga + PPN (Rp)'].map((title) =>
      heading.indexOf(title),
    ) as [number, number, number];
    const told = list.flatMap((row) =>
      String(row[code]).startsWith('G-') ? [[row[code], row[price], row[withTax]]] : [],
    );
    const expected = GOLDEN_LINES.map(({ sku, unitPrice, oneWithTax }) => [sku, unitPrice, oneWithTax]);
    expect(told.sort()).toEqual(expected.sort());
  });

  needsTool('pdftotext', 'scripts/install-test-tools', () => {
    it('are a tagged page that says what was ordered, by whom, and what it costs with its tax', async () => {
      const { body, headers } = await paper('pdf', house.desk.owner.token).buffer(true).expect(200);
      expect(headers['content-type']).toBe('application/pdf');
      expect(headers['content-disposition']).toBe(`attachment; filename="${order.number}.pdf"`);
      const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: body as Buffer, encoding: 'utf8' });
      for (const words of [
        'NOTA PESANAN',
        order.number,
        'Kode C1',
        'salesman, atas nama Toko C1',
        'kunjungan rutin',
        'PO-77',
        'Hijau: dalam batas kredit',
        '12 PCS',
        '1 kemasan isi 12',
        'Normal',
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
