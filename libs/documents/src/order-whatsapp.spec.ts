import { idr } from '@jembatan/kernel';
import { type Order, reckonLine, totalsOf } from '@jembatan/ordering/rules';
import fc from 'fast-check';
import { GOLDEN_DAY, GOLDEN_LINES, GOLDEN_TOTALS, goldenText } from '../../../test/support/golden-figures';
import { whatsAppOf } from './order-whatsapp';
import { type QueuedOrder, queuedWhatsApp } from './queued-whatsapp.rules';

const PAGE = 'https://order.example.com/orders/0194f1c2-7d1e-7a31-8f11-3f0f8a4b1c2d';
const placedAt = new Date('2026-11-21T05:00:00Z');
const lineOf = (name: string) =>
  reckonLine({ sku: 'A', name, unit: 'dus', quantity: 1200, unitPrice: idr(1_250), taxClass: 'STANDARD' }, placedAt);

const paper = (names: string[], change: Partial<Order> = {}) => {
  const lines = names.map(lineOf);
  const order = {
    ...{ number: 'JB-2611-000123', storeName: 'Toko "A & B" #1? 100% +', status: 'placed', placedAt },
    ...{ onBehalfOf: null, origin: 'portal', lines, totals: totalsOf(lines), ...change },
  } as Order;
  return { order, location: { lat: -5.15, lng: 119.43 }, url: PAGE };
};

const queued = (names: string[], change: Partial<QueuedOrder> = {}): QueuedOrder => {
  const lines = names.map(lineOf);
  return {
    ...{ storeName: 'Toko "A & B" #1? 100% +', placedAt, timeZone: 'Asia/Makassar', onBehalf: false },
    ...{ lines: lines.map(({ unitPrice, ...line }) => ({ ...line, expectedPrice: unitPrice })) },
    ...{ grandTotal: totalsOf(lines).grandTotal, ...change },
  };
};

describe('The text for WhatsApp', () => {
  it('says the order in the store’s time, survives its address, and names nobody', () => {
    const { url, text, phone } = whatsAppOf(paper(['Sabun'], { onBehalfOf: 'store' }), '+6281234567890');
    expect(phone).toBe('+6281234567890');
    expect(url).toBe(`https://wa.me/6281234567890?text=${encodeURIComponent(text)}`);
    expect(new URL(url).searchParams.get('text')).toBe(text);
    expect(url).not.toMatch(/[+ "\n]/);
    expect(text.split('\n')).toEqual([
      'Halo Toko "A & B" #1? 100% +,',
      '',
      'Pesanan JB-2611-000123',
      '21/11/2026 13.00 WITA',
      'Dibuat oleh salesman kami atas nama toko Anda.',
      '',
      '- Sabun: 1.200 dus, Rp 1.500.000',
      '',
      'DPP: Rp 1.375.000',
      'PPN: Rp 165.000',
      'Total: Rp 1.665.000',
      'Status: Diterima',
      '',
      `Lihat pesanan: ${PAGE}`,
    ]);
  });

  it.each([
    ['portal', 'Dibuat oleh salesman kami atas nama toko Anda.'],
    ['manual', 'Kami masukkan dari nota kertas atas nama toko Anda.'],
    ['import', 'Kami masukkan dari daftar pesanan atas nama toko Anda.'],
  ] as const)(
    'says of an order from %s who made it in the store’s name, and nothing of one that it made itself',
    (origin, words) => {
      expect(whatsAppOf(paper(['Sabun'], { origin, onBehalfOf: 'store' }), null).text).toContain(`\n${words}\n`);
      expect(whatsAppOf(paper(['Sabun'], { origin }), null).text).not.toContain('atas nama');
    },
  );

  it('goes to nobody in particular where no mobile is known', () => {
    const { url, phone } = whatsAppOf(paper(['Sabun']), '021-5551234');
    expect(phone).toBeNull();
    expect(url).toMatch(/^https:\/\/wa\.me\/\?text=Halo/);
  });

  it.each([40, 500])('of %i lines stays short enough to arrive, and says how many more there are', (count) => {
    const { url, text } = whatsAppOf(paper(Array.from({ length: count }, (_, at) => `Sabun & minyak ${at}`)), null);
    expect(url.length).toBeLessThanOrEqual(2000);
    const shown = text.split('\n').filter((each) => each.startsWith('- ')).length;
    expect(shown).toBeGreaterThan(5);
    expect(text).toContain(`dan ${count - shown} barang lagi`);
    expect(text).toContain('Total: Rp');
  });

  it('whatever things and stores are called, arrives whole: at most 2,000 characters, no emoji, no half character', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom('Sérum & minyak 100% #1?', '\u{1F484} Lipstik', 'a\ud800b', 'x \n+"', 'ꦱꦧꦸꦤ꧀'.repeat(60)),
    );
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 60 }), name, (names, storeName) => {
        const placed = whatsAppOf(paper(names, { storeName }), '+6281234567890');
        expect(placed.text.endsWith(PAGE)).toBe(true);
        for (const { url, text } of [placed, queuedWhatsApp(queued(names, { storeName }))]) {
          expect(url.length).toBeLessThanOrEqual(2000);
          expect(decodeURIComponent(url.slice(url.indexOf('=') + 1))).toBe(text);
          expect(text).not.toMatch(/\p{Extended_Pictographic}|\p{Cs}/u);
          expect(text).toContain('Total: Rp');
        }
      }),
    );
  });

  it('says of an order that waits on a device the same, but that it is not confirmed and has no number yet', () => {
    const names = ['Sabun', 'Minyak'];
    const { url, text, phone } = queuedWhatsApp(queued(names, { onBehalf: true }));
    expect([phone, url]).toEqual([null, `https://wa.me/?text=${encodeURIComponent(text)}`]);
    const placed = whatsAppOf(paper(names, { onBehalfOf: 'store' }), null).text.split('\n');
    const told = text.split('\n');
    expect(told.filter((line) => !placed.includes(line))).toEqual([
      'Pesanan baru (nomor menyusul)',
      'Status: Belum dikonfirmasi',
      'Pesanan ini belum masuk ke sistem kami. Nomor dan kepastiannya menyusul.',
    ]);
    expect(placed.filter((line) => !told.includes(line))).toEqual([
      'Pesanan JB-2611-000123',
      'DPP: Rp 2.750.000',
      'Status: Diterima',
      `Lihat pesanan: ${PAGE}`,
    ]);
    expect(queuedWhatsApp(queued(names)).text).not.toContain('salesman');
  });

  it('has every golden figure to the rupiah', () => {
    const lines = GOLDEN_LINES.map(({ sku, quantity, unitPrice, taxClass }) =>
      reckonLine({ sku, name: sku, unit: 'PCS', quantity, unitPrice: idr(unitPrice), taxClass }, GOLDEN_DAY),
    );
    const { text } = whatsAppOf(paper([], { lines, totals: totalsOf(lines) }), null);
    for (const { sku, quantity, net } of GOLDEN_LINES)
      expect(text).toContain(`- ${sku}: ${quantity} PCS, Rp ${goldenText(net)}\n`);
    expect(text).toContain(`DPP: Rp ${goldenText(GOLDEN_TOTALS.taxBase)}\n`);
    expect(text).toContain(`PPN: Rp ${goldenText(GOLDEN_TOTALS.tax)}\n`);
    expect(text).toContain(`Total: Rp ${goldenText(GOLDEN_TOTALS.grandTotal)}\n`);
  });
});
