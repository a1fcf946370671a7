import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type ListedProduct } from '@jembatan/catalog';
import { idr } from '@jembatan/kernel';
import sharp from 'sharp';
import { needsTool } from '../../../test/support/skip';
import { type CatalogueSource, drawCatalogue } from './catalogue-pdf';

const AT = '2026-11-22T02:00:00.000Z';
/** What a small picture may be at most. */
const PICTURE_BYTES = 3600;

const product = (at: number): ListedProduct => ({
  ...{
    sku: `SKU-${at}`,
    name: `Serum pelembap nomor ${at} untuk kulit kering, 30 ml`,
    barcode: `${899_100_000_000 + at}`,
  },
  ...{ brand: 'Melati', category: `Kategori ${at % 20}`, imageUrl: null, pictureHash: String(at) },
  ...{ unit: 'KARTON', packSize: 24, minQuantity: 2, multiple: 2, taxClass: 'STANDARD', price: idr(125_000 + at) },
  priceBreaks: [
    { minQuantity: 2, price: idr(125_000 + at) },
    { minQuantity: 20, price: idr(120_000 + at) },
  ],
  ...{ priceAsOf: AT, validFrom: null, validTo: null },
  stock: { available: at, asOf: AT, age: 0, source: 'live' },
});

describe('A catalogue', () => {
  let jpeg: Buffer;
  beforeAll(async () => {
    const create = { width: 128, height: 128, channels: 3, background: '#c33' } as const;
    jpeg = await sharp({ create }).jpeg().toBuffer();
  });

  const source = (count: number, pictures: CatalogueSource['pictures']): CatalogueSource => {
    const products = Array.from({ length: count }, (_, at) => product(at)).sort((a, b) =>
      a.category < b.category ? -1 : 1,
    );
    const [readAt, pricesAsOf, stockAsOf] = [new Date(AT), new Date(AT), new Date(AT)];
    const book = { priceList: 'RETAIL', day: '2026-11-22', readAt, pricesAsOf, stockAsOf, products };
    return { book, brand: 'Sinar', letterhead: null, pictures };
  };
  /** As large as they may be, and none like another. */
  const drawn: CatalogueSource['pictures'] = (hashes) =>
    Promise.resolve(
      new Map(hashes.map((hash) => [hash, Buffer.concat([jpeg, randomBytes(PICTURE_BYTES - jpeg.length)])])),
    );

  it('waits for who reads it', async () => {
    let asked = 0;
    const stream = drawCatalogue(source(2000, (hashes) => ((asked += hashes.length), drawn(hashes))));
    await new Promise((resolve) => stream.once('readable', resolve));
    let before = -1;
    while (asked > before) {
      before = asked;
      for (let turn = 0; turn < 50; turn += 1) await nextTurn();
    }
    expect(asked).toBeLessThan(200);
    stream.destroy();
  }, 30_000);

  it('breaks off when a picture cannot be read, so that nobody takes a part for the whole', async () => {
    const lost = source(100, () => Promise.reject(new Error('the database is gone')));
    await expect(buffer(drawCatalogue(lost))).rejects.toThrow('the database is gone');
  });

  needsTool('pdfinfo', 'scripts/install-test-tools', () => {
    it('reads aloud as headings, and each product by itself', async () => {
      const pdf = await buffer(drawCatalogue(source(30, drawn)));
      const read = execFileSync('pdfinfo', ['-struct-text', '-'], { input: pdf, encoding: 'utf8' });
      const under = (tag: string): string[] =>
        [...read.matchAll(new RegExp(`^ *${tag} \\(block\\)\n +"(.*)"$`, 'gm'))].map(([, text = '']) => text.trim());
      expect(under('H1')).toEqual(['Katalog produk']);
      expect(under('H2').slice(0, 3)).toEqual(['Daftar isi', 'Kategori 0 2 barang', 'Kategori 1 2 barang']);
      expect(under('P').filter((text) => text.startsWith('Serum pelembap nomor 7 '))).toEqual([
        expect.stringContaining('SKU-7 · Melati · 899100000007 24 pcs per KARTON · kelipatan 2 Rp 125.007 / KARTON'),
      ]);
    });
  });
});
