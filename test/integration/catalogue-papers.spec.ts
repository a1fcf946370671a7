import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import sharp from 'sharp';
import { SmallPictures } from '@jembatan/catalog';
import { ORDER_FORM, ORDER_FORM_KIND } from '@jembatan/documents';
import { type Test } from 'supertest';
import { type Catalogue } from '../support/catalogue';
import { bytesOf, type ListedPaper, PAPER_CATEGORIES, PAPER_SKUS as SKUS, PaperHouse } from '../support/paper-house';
import { addStore } from '../support/shop';
import { filledForm } from '../support/filled-form';
import { savedByOffice, sheetIn } from '../support/office';
import { needsTool } from '../support/skip';
import { unzip } from '../support/unzip';

jest.setTimeout(120_000);

const MINUTE = 60_000;

describe('The papers of a price list', () => {
  let papers: PaperHouse;
  let house: Catalogue;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jembatan-papers-'));
    papers = await PaperHouse.open();
    house = papers.shop;
  });

  afterAll(async () => {
    await house?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are not there at first, and whoever asks is told to come back', async () => {
    expect(await papers.making.due()).toEqual(['RETAIL', 'VIP']);
    expect(await papers.listed()).toEqual([]);
    const { body } = await house.get('/catalog/catalogue.pdf').expect(409);
    expect(body).toMatchObject({ code: 'document.not_made' });
    await house.get('/tablet-kit', papers.salesman).expect(409);
    const { body: offer } = await house.get('/tablet-kit/info', papers.salesman).expect(200);
    expect(offer.parts).toEqual([]);
  });

  it('leave nothing behind when their maker falls in the middle, and stand whole after the next', async () => {
    await papers.sql(`insert into picture (sku, hash) values ('${SKUS[100]}', '${'ab'.repeat(32)}')`);
    const pictures = house.api.app.get(SmallPictures, { strict: false });
    const falling = jest
      .spyOn(pictures, 'of')
      .mockImplementation((hashes) =>
        hashes.length > 0 ? Promise.reject(new Error('the worker fell')) : Promise.resolve(new Map()),
      );
    await expect(papers.make('RETAIL')).rejects.toThrow('the worker fell');
    expect([await papers.kept(), await papers.listed()]).toEqual([{ files: 0, strays: 0 }, []]);
    falling.mockRestore();
    await papers.sql('delete from picture');
    await papers.make('RETAIL', 'VIP');
    expect((await papers.listed()).map(({ kind, priceList }) => [kind, priceList])).toEqual([
      ['catalogue', 'RETAIL'],
      ['order-form', 'RETAIL'],
      ['price-list', 'RETAIL'],
    ]);
    expect(await papers.making.due()).toEqual([]);
  });

  it('stay as they are while only stock moves, and are only dated anew', async () => {
    const [before] = await papers.listed();
    await papers.read({ stock: 11 });
    house.clock.pass(6 * MINUTE);
    expect(await papers.making.due()).toEqual(['RETAIL', 'VIP']);
    await papers.make('RETAIL', 'VIP');
    const [after] = await papers.listed();
    expect(after).toMatchObject({ version: before?.version, madeAt: before?.madeAt });
    expect(Date.parse(after?.checkedAt ?? '')).toBeGreaterThan(Date.parse(before?.checkedAt ?? ''));
    expect(await papers.making.due()).toEqual([]);
  });

  it('are the own store’s alone, with its length and its ETag', async () => {
    const own = await bytesOf(house.get('/catalog/catalogue.pdf')).expect(200);
    const { version, size } = (await papers.listed()).find(({ kind }) => kind === 'catalogue') as ListedPaper;
    expect(own.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(size),
      'content-disposition': 'attachment; filename="katalog-RETAIL.pdf"',
      'cache-control': 'private, no-cache',
      etag: `"${version}"`,
    });
    expect((own.body as Buffer).length).toBe(size);
    await house.get('/catalog/catalogue.pdf').set('if-none-match', `W/"${version}"`).expect(304);
    for (const path of ['documents', 'catalogue.pdf', 'price-list.xlsx', 'order-form.xlsx']) {
      await house.get(`/catalog/${path}?storeId=${house.storeId}`, papers.vip.owner).expect(404);
      await house.get(`/catalog/${path}?storeId=${papers.vip.id}`).expect(404);
      await house.get(`/catalog/${path}?storeId=${papers.vip.id}`, papers.salesman).expect(200);
      await house.get(`/catalog/${path}?storeId=${papers.vip.id}`, house.admin).expect(200);
    }
    expect((await papers.listed(papers.vip.owner)).map(({ priceList }) => priceList)).toEqual(['VIP', 'VIP', 'VIP']);
    await house.get('/tablet-kit').expect(403);
  });

  it('are in a kit whose size is known before and whose contents nobody fetches twice', async () => {
    const { body: offer } = await house.get('/tablet-kit/info', papers.salesman).expect(200);
    const { body, headers } = await bytesOf(house.get('/tablet-kit', papers.salesman)).expect(200);
    const zip = body as Buffer;
    expect(headers).toMatchObject({ 'content-length': String(offer.size), etag: `"${offer.version}"` });
    expect(zip.length).toBe(offer.size);
    const parts = unzip(zip);
    expect([...parts].map(([name, bytes]) => [name, bytes.length])).toEqual(
      (offer.parts as { name: string; size: number }[]).map(({ name, size }) => [name, size]),
    );
    expect([...parts.keys()]).toEqual([
      ...[
        'BACA-DULU.txt',
        'katalog-RETAIL.pdf',
        'daftar-harga-RETAIL.xlsx',
        'katalog-VIP.pdf',
        'daftar-harga-VIP.xlsx',
      ],
      ...['formulir-C-9-e.xlsx', 'formulir-C1.xlsx'],
    ]);
    expect(parts.get('BACA-DULU.txt')?.toString()).toMatch(
      /formulir-C1\.xlsx: Toko C1 \(C1\); harga per \d\d\/\d\d\/\d{4}/,
    );
    expect(parts.get('formulir-C1.xlsx')).toEqual(await papers.paper('/catalog/order-form.xlsx'));
    await house.get('/tablet-kit', papers.salesman).set('if-none-match', `"${offer.version}"`).expect(304);
    const { body: one } = await house.get(`/tablet-kit/info?storeIds=${house.storeId}`, papers.salesman).expect(200);
    expect((one.parts as { name: string }[]).map(({ name }) => name)).not.toContain('katalog-VIP.pdf');
    const foreign = await addStore(house.api.app, 'C-far');
    await house.get(`/tablet-kit?storeIds=${house.storeId},${foreign}`, papers.salesman).expect(404);
    writeFileSync(join(folder, 'kit.zip'), zip);
    for (const [name, bytes] of parts) writeFileSync(join(folder, name), bytes);
  });

  it('have an order form that says whose it is, by whose prices, and leaves its column open', async () => {
    const form = await papers.paper('/catalog/order-form.xlsx');
    const rows = await readSheet(form, ORDER_FORM.sheet);
    const cells = rows.slice(0, 6).flat();
    const beside = (label: string): unknown => cells[cells.indexOf(label) + 1];
    expect(beside(ORDER_FORM.labels.storeCode)).toBe('C1');
    expect(beside(ORDER_FORM.labels.storeName)).toBe('Toko C1');
    const hidden = Object.fromEntries(await readSheet(form, ORDER_FORM.hiddenSheet)) as Record<string, unknown>;
    const whose = { storeId: house.storeId, storeCode: 'C1', priceList: 'RETAIL' };
    expect(hidden).toMatchObject({ kind: ORDER_FORM_KIND, ...whose });
    expect(beside(ORDER_FORM.labels.formId)).toBe(hidden.formId);
    const at = rows.findIndex((row) => row.includes(ORDER_FORM.columns.sku));
    const [heading, table] = [rows[at] ?? [], rows.slice(at + 1)];
    const column = (title: string): unknown[] => table.map((row) => row[heading.indexOf(title)]);
    expect(new Set(column(ORDER_FORM.columns.sku))).toEqual(new Set(SKUS));
    expect(new Set(column(ORDER_FORM.columns.quantity))).toEqual(new Set([null]));
    expect(column(ORDER_FORM.columns.name)).toEqual(expect.arrayContaining(['=1+2', '+62 Serum', '-Lotion', '@Krim']));
  });

  const readBack = async (path: string): Promise<void> => {
    const judged = ['BRG-0001: 5, ok', 'BRG-0003: 18, stock', 'BRG-0005: 1, stock', 'BRG-0007: 3, ok'];
    expect(await papers.readBack(path, 'C1')).toEqual(judged);
    await expect(papers.readBack(path, 'C-9/é')).rejects.toThrow('Formulir ini dibuat untuk toko lain');
  };

  it('have an order form that the web app reads as it was filled in, and takes for its own store alone', async () => {
    const path = join(folder, 'terisi.xlsx');
    const wanted = { 'BRG-0001': 5, 'BRG-0007': 3, 'BRG-0003': 18, 'BRG-0005': 1 };
    writeFileSync(path, await filledForm(await papers.paper('/catalog/order-form.xlsx'), wanted));
    await readBack(path);
  });

  needsTool('pdftotext', 'scripts/install-test-tools', () => {
    const text = (...args: string[]): string =>
      execFileSync('pdftotext', [...args, '-layout', join(folder, 'katalog-RETAIL.pdf'), '-']).toString();

    it('show each product with its price, breaks, pack and stock, below its category', () => {
      const all = text();
      expect(lackedBy(all, SKUS)).toEqual([]);
      expect(all).toMatch(/Rp 1\.002 \/ KARTON/);
      expect(all).toMatch(/≥\s10:\sRp\s900 · ≥\s50:\sRp\s800 \/ KARTON/);
      expect(all).toContain('12 pcs per KARTON · min. 12 · kelipatan 6');
      expect(all).toContain('harga berlaku s.d. 31/12/2099');
      expect(all).toMatch(/stok habis/);
      expect(all).toContain('Masker “Łódź” <b> & “Ünï”');
      expect(all).toMatch(
        /Stok per +\d\d\/\d\d\/\d{4} \d\d\.\d\d WIB \(kurang dari 1 menit sebelum katalog ini dibuat\)/,
      );
    });

    it('name in contents and index the page on which a thing stands, and lead there', () => {
      const file = join(folder, 'katalog-RETAIL.pdf');
      const pages = Number(/Pages: +(\d+)/.exec(execFileSync('pdfinfo', [file]).toString())?.[1]);
      const onPage = (page: number): string => text('-f', String(page), '-l', String(page));
      for (const category of PAPER_CATEGORIES) {
        const page = Number(new RegExp(`${category} +100 barang +(\\d+)`).exec(onPage(1))?.[1]);
        expect(onPage(page)).toContain(category);
      }
      const byCode = Number(/Indeks menurut kode +(\d+)/.exec(onPage(1))?.[1]);
      for (const sku of [SKUS[0], SKUS[150], SKUS[299]]) {
        const page = Number(new RegExp(`${sku} +(\\d+)`).exec(text('-f', String(byCode)))?.[1]);
        expect(onPage(page)).toContain(sku);
      }
      expect(onPage(pages)).toContain(`Halaman ${pages} dari ${pages}`);
      const places = execFileSync('pdfinfo', ['-dests', file]).toString();
      expect(places.match(/"hal-\d+"/g)).toHaveLength(pages);
    });

    it('can be drawn by another program, page by page, with their fonts within', () => {
      const file = join(folder, 'katalog-RETAIL.pdf');
      execFileSync('pdftoppm', ['-r', '20', '-png', '-f', '1', '-l', '2', file, join(folder, 'page')]);
      for (const font of execFileSync('pdffonts', [file]).toString().trim().split('\n').slice(2))
        expect(font).toMatch(/DejaVuSansCondensed.* yes yes yes /);
    });
  });

  needsTool('soffice', 'scripts/install-test-tools', () => {
    const SHEETS = { 'daftar-harga-RETAIL': 'Daftar harga', 'formulir-C1': ORDER_FORM.sheet };

    it('are workbooks that an office suite opens, keeps and writes again with the same values', async () => {
      savedByOffice(folder, 'xlsx', ...Object.keys(SHEETS), 'terisi');
      for (const [name, sheet] of Object.entries(SHEETS)) {
        const [ours, theirs] = await Promise.all(
          [folder, join(folder, 'converted')].map((at) => sheetIn(join(at, `${name}.xlsx`), sheet)),
        );
        expect(theirs).toEqual(ours);
        expect(ours?.length).toBe(SKUS.length + (name === 'formulir-C1' ? 6 : 5));
      }
    });

    it('are an order form that the web app reads just so once an office suite has saved it', () =>
      readBack(join(folder, 'converted', 'terisi.xlsx')));

    it('run nothing that was written as text, and keep codes as they are', () => {
      savedByOffice(folder, 'csv:Text - txt - csv (StarCalc):59,34,76,1', 'daftar-harga-RETAIL');
      const csv = readFileSync(join(folder, 'converted', 'daftar-harga-RETAIL.csv'), 'utf8');
      const cells = ['=1+2', '+62 Serum', '-Lotion', '@Krim', '0089912345'].map((text) => `"${text}"`);
      expect(lackedBy(csv, cells)).toEqual([]);
    });
  });

  it('follow a change of prices within minutes; who reads the former goes on for a while, and then it is gone', async () => {
    const before = (await papers.listed()).find(({ kind }) => kind === 'catalogue') as ListedPaper;
    await papers.read({ all: 5000 });
    expect(await papers.making.due()).toEqual([]);
    house.clock.pass(5 * MINUTE);
    expect(await papers.making.due()).toEqual(['RETAIL', 'VIP']);
    const vipBefore = await papers.listed(papers.vip.owner);
    await papers.make('RETAIL', 'VIP');
    expect((await papers.listed()).find(({ kind }) => kind === 'catalogue')?.version).not.toBe(before.version);
    expect((await papers.listed(papers.vip.owner)).map(({ version }) => version)).toEqual(
      vipBefore.map(({ version }) => version),
    );
    await papers.making.sweep();
    expect(await papers.kept()).toMatchObject({ files: 9 });
    house.clock.pass(61 * MINUTE);
    await papers.making.sweep();
    expect(await papers.kept()).toEqual({ files: 6, strays: 0 });
  });

  it('are looked at again on each new day, and drawn anew where stock has moved', async () => {
    await house.signIn();
    house.clock.pass(24 * 60 * MINUTE);
    expect(await papers.making.due()).toEqual(['RETAIL', 'VIP']);
    await papers.read({ all: 5000, stock: 3 });
    const [before] = await papers.listed();
    await papers.make('RETAIL');
    expect((await papers.listed())[0]?.version).not.toBe(before?.version);
  });

  it('show our own pictures, made small once; one that is broken is left out', async () => {
    const png = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#c33' } })
      .png()
      .toBuffer();
    const put = (sku: string, bytes: Buffer): Test =>
      house.api.http
        .put(`/api/v1/admin/products/${sku}/picture`)
        .set('authorization', `Bearer ${house.admin}`)
        .attach('picture', bytes, 'picture.png');
    await put(SKUS[0] ?? '', png).expect(200);
    await put(SKUS[1] ?? '', png).expect(200);
    await put(SKUS[2] ?? '', png.subarray(0, 60)).expect(200);
    await papers.make('RETAIL');
    const pdf = (await papers.paper('/catalog/catalogue.pdf')).toString('latin1');
    expect(pdf.match(/\/Subtype \/Image/g)).toHaveLength(1);
    const small = await papers.sql<{ bytes: Buffer | null }[]>(
      'select bytes from picture_small order by bytes nulls last',
    );
    expect(small.map(({ bytes }) => bytes?.length ?? null)).toEqual([expect.any(Number), null]);
    const jpeg = { format: 'jpeg', width: 128, height: 128 };
    expect(await sharp(small[0]?.bytes ?? Buffer.alloc(0)).metadata()).toMatchObject(jpeg);
  });

  it('of a list that nobody buys by any more are let go', async () => {
    await papers.sql(`update store set price_list = null where id = '${papers.vip.id}'`);
    await papers.making.sweep();
    house.clock.pass(61 * MINUTE);
    await papers.making.sweep();
    const left = await papers.sql<{ list: string }[]>('select distinct price_list as list from made_document');
    expect(left).toEqual([{ list: 'RETAIL' }]);
  });
});

/** A whole file would not fit into a message. */
const lackedBy = (text: string, wanted: readonly string[]): string[] => wanted.filter((one) => !text.includes(one));
