import { idr } from '@jembatan/kernel';
import { type Order, type OutcomeChange, type PromisedOutcome } from '@jembatan/ordering';
import { reckonLine, totalsOf } from '@jembatan/ordering/rules';
import { type OutcomePaper, outcomesWhatsApp, outcomeWhatsApp } from './outcome-whatsapp';

const placedAt = new Date('2026-11-21T05:00:00Z');
const lines = [
  reckonLine(
    { sku: 'A', name: 'Sabun', unit: 'dus', quantity: 12, unitPrice: idr(10_000), taxClass: 'STANDARD' },
    placedAt,
  ),
];
const told = (outcome: PromisedOutcome, changes: OutcomeChange[] = [], refusals: Order['erp']['refusals'] = []) => {
  const order = {
    ...{
      number: 'JB-2611-000123',
      storeName: 'Toko Melati',
      status: 'booked',
      placedAt,
      lines,
      totals: totalsOf(lines),
    },
    erp: { refusals },
  } as unknown as Order;
  return outcomeWhatsApp({ order, outcome, changes, location: { lat: -6.2, lng: 106.8 } }, '081234567890').text;
};
const figures = (quantity: number, price: number) => ({ quantity, unitPrice: idr(price) });

describe('The word about an order taken while the ERP was ill', () => {
  it('says that it is booked as ordered, in the store’s time', () => {
    expect(told('booked').split('\n')).toEqual([
      'Halo Toko Melati,',
      '',
      'Pesanan JB-2611-000123 (21/11/2026 12.00 WIB) sudah kami proses sesuai pesanan Anda.',
      '',
      '- Sabun: 12 dus',
      '',
      'Total: Rp 133.200',
      '',
      'Terima kasih sudah menunggu.',
    ]);
  });

  it('says line by line what has changed', () => {
    const named = { name: 'Sabun', unit: 'dus' };
    const text = told('changed', [
      { ...named, sku: 'A', ordered: figures(12, 10_000), booked: figures(10, 11_000) },
      { ...named, sku: 'B', name: 'Minyak', ordered: figures(1, 500), booked: null },
      { ...named, sku: 'C', name: 'Bedak', ordered: null, booked: figures(3, 500) },
    ]);
    expect(text).toContain('- Sabun: 12 menjadi 10 dus, harga Rp 10.000 menjadi Rp 11.000');
    expect(text).toContain('- Minyak: tidak tersedia, dikeluarkan');
    expect(text).toContain('- Bedak: ditambahkan 3 dus');
    expect(text).toContain('Total sekarang: Rp 133.200');
  });

  it('says of a refusal what there is left, and never what the ERP said', () => {
    const text = told(
      'refused',
      [],
      [
        { sku: 'A', code: 'stock', message: 'INTERNAL 42', available: 3 },
        { sku: null, code: 'customer.blocked', message: 'blocked by finance', available: null },
      ],
    );
    expect(text).toContain('- Sabun: tersedia 3 dus');
    expect(text).toContain('Tidak ada barang yang dikirim');
    expect(text).not.toMatch(/INTERNAL|blocked|finance/);
  });

  it.each([
    ['rejected', 'mohon maaf belum dapat kami setujui.'],
    ['cancelled', 'dibatalkan.'],
  ] as const)('says that it was %s', (outcome, words) => {
    expect(told(outcome)).toContain(`(21/11/2026 12.00 WIB) ${words}`);
  });

  it('opens WhatsApp with the text written', () => {
    const { url, text, phone } = outcomeWhatsApp(
      {
        order: { number: 'X', storeName: 'T & K', placedAt, lines, totals: totalsOf(lines) } as unknown as Order,
        ...{ outcome: 'booked', changes: [], location: null },
      },
      '0812-3456-7890',
    );
    expect(phone).toBe('+6281234567890');
    expect(new URL(url).searchParams.get('text')).toBe(text);
  });
});

describe('Several orders of one store', () => {
  const paperOf = (at: number, name = 'Sabun', changes: OutcomeChange[] = []): OutcomePaper => ({
    order: {
      ...{ number: `JB-2611-${at}`, storeName: 'Toko Melati', placedAt, totals: totalsOf(lines) },
      ...{ lines: lines.map((line) => ({ ...line, name })), erp: { refusals: [] } },
    } as unknown as Order,
    outcome: changes.length > 0 ? 'changed' : 'booked',
    ...{ changes, location: null },
  });
  const dropped = (count: number): OutcomeChange[] =>
    Array.from({ length: count }, (_, at) => ({
      ...{ sku: `S${at}`, name: `Sabun mandi & cuci ${at}`, unit: 'dus', ordered: figures(1, 500), booked: null },
    }));

  it('are told in one message, each by its number, its time and what came of it', () => {
    const [joint, ...more] = outcomesWhatsApp([paperOf(1), paperOf(2, 'Minyak', dropped(1))], '081234567890');
    expect([joint?.orders, more]).toEqual([2, []]);
    expect(joint?.message.text.split('\n')).toEqual([
      'Halo Toko Melati,',
      '',
      'Kabar tentang 2 pesanan Anda:',
      '',
      'Pesanan JB-2611-1 (21/11/2026 12.00 WIB) sudah kami proses sesuai pesanan Anda.',
      'Total: Rp 133.200',
      '',
      'Pesanan JB-2611-2 (21/11/2026 12.00 WIB) sudah kami proses, dengan perubahan:',
      '- Sabun mandi & cuci 0: tidak tersedia, dikeluarkan',
      'Total sekarang: Rp 133.200',
      '',
      'Bila ada yang tidak sesuai, silakan balas pesan ini. Terima kasih sudah menunggu.',
    ]);
  });

  it('take as many messages as they need, none too long, each order in one of them; a single one is told at length', () => {
    const papers = Array.from({ length: 40 }, (_, at) => paperOf(at, 'Sabun', dropped(at % 9 === 0 ? 60 : at % 3)));
    const messages = outcomesWhatsApp(papers, null);
    expect(messages.reduce((sum, { orders }) => sum + orders, 0)).toBe(40);
    expect(messages.length).toBeLessThan(20);
    let from = 0;
    for (const { message, orders } of messages) {
      expect(message.url.length).toBeLessThanOrEqual(2000);
      for (const { order } of papers.slice(from, from + orders)) expect(message.text).toContain(`${order.number} (`);
      from += orders;
    }
    expect(outcomesWhatsApp([paperOf(1)], null)).toEqual([{ message: outcomeWhatsApp(paperOf(1), null), orders: 1 }]);
    expect(outcomesWhatsApp([], null)).toEqual([]);
  });
});
