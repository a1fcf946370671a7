import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idr } from '@jembatan/kernel';
import { type Order, reckonLine, totalsOf } from '@jembatan/ordering/rules';
import jsQr from 'jsqr';
import sharp from 'sharp';
import { GOLDEN_DAY, GOLDEN_LINES, GOLDEN_TOTALS, goldenText } from '../../../test/support/golden-figures';
import { needsTool } from '../../../test/support/skip';
import { drawOrder, ORDER_FORMATS, type OrderFormat } from './order-pdf';
import { type OrderPaper, type Seller } from './order-words';

const SELLER: Seller = {
  brand: 'Sinar Kosmetika',
  legalName: 'PT Sinar Kosmetika Nusantara',
  npwp: '013121660091000',
  address: 'Jl. Raya Cakung Cilincing Km 2 No. 8, Jakarta Timur 13910',
};
const URL = 'https://order.sinarkosmetika.example/orders/0194f1c2-7d1e-7a31-8f11-3f0f8a4b1c2d';
const NORMAL = { credit: 'normal', stock: 'normal', prices: 'normal', orders: 'normal' } as const;

const lineOf = (name: string, at: number) =>
  reckonLine(
    {
      ...{ sku: `SKN-LIP-${String(at + 1).padStart(5, '0')}`, name, unit: 'PCS', packSize: 12 },
      ...{ quantity: 24 + (at % 5) * 6, unitPrice: idr(38_500 + at * 250), taxClass: 'STANDARD' },
    },
    GOLDEN_DAY,
  );
const goldenLine = ({ sku, quantity, unitPrice, taxClass }: (typeof GOLDEN_LINES)[number]) =>
  reckonLine(
    { sku, name: `Barang ${sku}`, unit: 'PCS', packSize: 1, quantity, unitPrice: idr(unitPrice), taxClass },
    GOLDEN_DAY,
  );

function paperOf(lines: Order['lines'], change: Partial<OrderPaper> = {}, order: Partial<Order> = {}): OrderPaper {
  return {
    order: {
      ...{ number: 'JB-2611-000123', storeName: 'Toko Makmur Jaya', storeCode: 'C00012', status: 'placed' },
      ...{ placedAt: GOLDEN_DAY, lines, totals: totalsOf(lines), onBehalfOf: 'store', note: null },
      ...{
        purchaseOrderNumber: 'PO-77',
        origin: 'portal',
        paperDate: null,
        erp: { number: 'SO-2026-00991' },
        ...order,
      },
    } as Order,
    ...{ placedByName: 'Andi Pratama', reason: 'kunjungan rutin', placedUnder: { verdict: 'GREEN', modes: NORMAL } },
    ...{ address: 'Jl. Perintis Kemerdekaan Km 10 No. 28, Makassar', taxId: '3171011708450001' },
    ...{ location: { lat: -5.15, lng: 119.43 }, url: URL, ...change },
  };
}

const GOLDEN = paperOf(GOLDEN_LINES.map(goldenLine));
const SIXTY = paperOf(
  Array.from({ length: 60 }, (_, at) =>
    lineOf(
      at % 7 === 0 ? 'Lipstik Matte Tahan Lama Warna Merah Bata Senja Edisi Terbatas Isi Ulang 3,5 g' : `Bedak ${at}`,
      at,
    ),
  ),
  {
    placedUnder: {
      verdict: 'AMBER',
      modes: { ...NORMAL, credit: 'degraded', stock: 'degraded', orders: 'recovering' },
    },
  },
  { origin: 'manual', paperDate: '2026-11-20', note: 'Tolong dikirim sebelum pukul 10 pagi, lewat pintu belakang.' },
);

describe('The nota of an order', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'nota-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** As somebody reads it, without what a line break or a column does to it. */
  const wordsOf = (pdf: Buffer, order = '-layout'): string =>
    execFileSync('pdftotext', [order, '-', '-'], { input: pdf, encoding: 'utf8' }).replace(/\s+/g, ' ');
  const infoOf = (pdf: Buffer): string => execFileSync('pdfinfo', ['-'], { input: pdf, encoding: 'utf8' });
  /** Rendered as its printer would. */
  function pictureOf(pdf: Buffer, format: OrderFormat): string {
    const at = join(folder, format);
    writeFileSync(`${at}.pdf`, pdf);
    execFileSync('pdftoppm', [
      '-png',
      '-r',
      format === 'a4' ? '150' : '203',
      '-f',
      '1',
      '-singlefile',
      `${at}.pdf`,
      at,
    ]);
    return `${at}.png`;
  }

  it.each(ORDER_FORMATS)('as %s is the same bytes for the same order, whenever it is drawn', async (format) => {
    const one = await drawOrder(SIXTY, SELLER, format);
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 86_400_000);
    expect((await drawOrder(SIXTY, SELLER, format)).equals(one)).toBe(true);
    clock.mockRestore();
    const other = { ...SIXTY, order: { ...SIXTY.order, status: 'shipped' as const } };
    expect((await drawOrder(other, SELLER, format)).equals(one)).toBe(false);
  });

  needsTool('pdftotext', 'scripts/install-test-tools', () => {
    it.each(ORDER_FORMATS)('as %s has every golden figure to the rupiah, and the total in words', async (format) => {
      const pdf = await drawOrder(GOLDEN, SELLER, format);
      const text = wordsOf(pdf);
      for (const { net, taxBase, tax } of GOLDEN_LINES)
        for (const amount of [net, taxBase, tax]) expect(text).toContain(`Rp ${goldenText(amount)}`);
      const { inWords, ...amounts } = GOLDEN_TOTALS;
      for (const amount of Object.values(amounts)) expect(text).toContain(`Rp ${goldenText(amount)}`);
      // Beside the words stand the sums: read without the layout.
      expect(wordsOf(pdf, '-raw').toLowerCase()).toContain(inWords);
    });

    it.each(ORDER_FORMATS)(
      'as %s names both parties, who placed it for whom and why, and how it stood',
      async (format) => {
        const pdf = await drawOrder(SIXTY, SELLER, format);
        const text = wordsOf(pdf);
        for (const words of [
          'PT Sinar Kosmetika Nusantara',
          'NPWP 01.312.166.0-091.000',
          'Toko Makmur Jaya',
          'Kode C00012',
          'NPWP 3171 0117 0845 0001',
          'JB-2611-000123',
          '21/11/2026 13.00 WITA',
          'Andi Pratama, atas nama',
          'kunjungan rutin',
          'PO-77',
          'SO-2026-00991',
          'Nota manual',
          '20/11/2026',
          'Kuning: diperiksa petugas',
          'Darurat (kredit, stok)',
          'Pemulihan (order)',
          '2 kemasan isi 12',
          'bukan faktur pajak',
          'lewat pintu belakang',
        ])
          expect(text).toContain(words);
        expect(infoOf(pdf)).toMatch(/Tagged:\s+yes/);
      },
    );

    it('counts its pages, and repeats the head of the table on each', async () => {
      const pdf = await drawOrder(SIXTY, SELLER, 'a4');
      const pages = Number(/Pages:\s+(\d+)/.exec(infoOf(pdf))?.[1]);
      expect(pages).toBeGreaterThan(1);
      const text = wordsOf(pdf);
      for (let page = 1; page <= pages; page += 1) expect(text).toContain(`Halaman ${page}/${pages}`);
      expect(text.match(/Harga satuan/g)).toHaveLength(pages);
    });

    it('on a roll is one page of 80 mm, as high as what is on it', async () => {
      const sizeOf = (pdf: Buffer): number[] =>
        (/Page size:\s+([\d.]+) x ([\d.]+)/.exec(infoOf(pdf)) ?? []).slice(1).map(Number);
      const [short, long] = [
        await drawOrder(paperOf([lineOf('Bedak', 0)]), SELLER, 'thermal80'),
        await drawOrder(SIXTY, SELLER, 'thermal80'),
      ];
      for (const pdf of [short, long]) {
        expect(infoOf(pdf)).toMatch(/Pages:\s+1\n/);
        expect(sizeOf(pdf)[0]).toBeCloseTo((80 / 25.4) * 72, 0);
      }
      expect(sizeOf(long)[1]).toBeGreaterThan(3 * (sizeOf(short)[1] ?? 0));
    });

    it.each(ORDER_FORMATS)('as %s leads to the order by the code that a camera reads', async (format) => {
      const picture = sharp(pictureOf(await drawOrder(GOLDEN, SELLER, format), format));
      const { width, height } = await picture.metadata();
      const corner = format === 'a4' ? { left: width - 300, top: 0, width: 300, height: 300 } : null;
      const { data, info } = await picture
        .extract(corner ?? { left: 0, top: height - 450, width, height: 450 })
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect(jsQr(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(URL);
    });

    it('is drawn for sellers and stores of whom little is known, and for 500 lines', async () => {
      const bare = { brand: 'Jembatan', legalName: null, npwp: null, address: null };
      const paper = paperOf([lineOf('Bedak', 0)], { address: null, taxId: null, reason: null, location: null });
      expect(wordsOf(await drawOrder(paper, bare, 'a4'))).toContain('Jembatan');
      const many = paperOf(Array.from({ length: 500 }, (_, at) => lineOf(`Bedak ${at}`, at)));
      for (const format of ORDER_FORMATS)
        expect(wordsOf(await drawOrder(many, bare, format))).toContain('SKN-LIP-00500');
    });
  });
});
