import { idr } from '@jembatan/kernel';
import { type Order, reckonLine, totalsOf } from '@jembatan/ordering/rules';
import { whatsAppOf } from './order-whatsapp';

const placedAt = new Date('2026-11-21T05:00:00Z');
const lineOf = (name: string) =>
  reckonLine({ sku: 'A', name, unit: 'dus', quantity: 1200, unitPrice: idr(1_250), taxClass: 'STANDARD' }, placedAt);

const paper = (names: string[], change: Partial<Order> = {}) => {
  const lines = names.map(lineOf);
  const order = {
    ...{ number: 'JB-2611-000123', storeName: 'Toko "A & B" #1? 100% +', status: 'placed', placedAt },
    ...{ onBehalfOf: null, lines, totals: totalsOf(lines), ...change },
  } as Order;
  return { order, placedByName: 'Andi Pratama', address: null, location: { lat: -5.15, lng: 119.43 } };
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
    ]);
    expect(text).not.toContain('Andi');
  });

  it.each([
    ['0812-3456-7890', '+6281234567890'],
    ['+62 812 3456 7890', '+6281234567890'],
    ['006281234567890', '+6281234567890'],
    ['021-5551234', null],
    ['0812-3456-7890 / 0813-1111-2222', null],
    ['tidak ada', null],
    ['', null],
    [null, null],
  ])('goes to %s as %s, or to nobody in particular', (given, expected) => {
    const { url, phone } = whatsAppOf(paper(['Sabun']), given);
    expect(phone).toBe(expected);
    if (expected === null) expect(url).toMatch(/^https:\/\/wa\.me\/\?text=Halo/);
  });

  it.each([40, 500])('of %i lines stays short enough to arrive, and says how many more there are', (count) => {
    const { url, text } = whatsAppOf(paper(Array.from({ length: count }, (_, at) => `Sabun & minyak ${at}`)), null);
    expect(url.length).toBeLessThanOrEqual(2000);
    const shown = text.split('\n').filter((each) => each.startsWith('- ')).length;
    expect(shown).toBeGreaterThan(5);
    expect(text).toContain(`dan ${count - shown} barang lagi`);
    expect(text).toContain('Total: Rp');
  });
});
