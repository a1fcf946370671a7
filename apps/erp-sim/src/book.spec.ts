import { Book, type BookEvent } from './book';
import { type OrderRequest } from './contract';

const NOW = new Date('2026-11-20T03:00:00.000Z');

describe('the book', () => {
  let events: BookEvent[];
  let book: Book;
  let sku: string;
  let luxury: string;

  beforeEach(() => {
    events = [];
    book = new Book(
      1200,
      () => NOW,
      (event) => events.push(event),
    );
    const stocked = book.items.all().filter((item) => item.active && unitsOf(item.sku) > 1000);
    sku = stocked.find(({ taxClass }) => taxClass === 'STANDARD')?.sku ?? '';
    luxury = stocked.find(({ taxClass }) => taxClass === 'LUXURY')?.sku ?? '';
  });

  const unitsOf = (name: string): number => book.stockOf(name).reduce((sum, { available }) => sum + available, 0);
  const usedBy = (code: string): number => book.customers.get(code)?.creditUsed ?? NaN;
  const order = (changes: Partial<OrderRequest> = {}): OrderRequest => ({
    externalRef: 'ref-1',
    customerCode: 'C00001',
    orderedAt: NOW.toISOString(),
    note: null,
    lines: [{ sku, quantity: 10, unitPrice: 12_345 }],
    ...changes,
  });

  it('takes an order from stock and from credit, with PPN per line rounded half up', () => {
    const [units, used] = [unitsOf(sku), usedBy('C00001')];
    const lines = [
      { sku, quantity: 1, unitPrice: 50 },
      { sku: luxury, quantity: 1, unitPrice: 1_000_000 },
    ];
    const booking = book.place(order({ lines }), true);
    // 11 % of 50 is 5.5
    expect(booking).toMatchObject({ kind: 'booked', repeated: false, order: { tax: 6 + 120_000, status: 'booked' } });
    expect(unitsOf(sku)).toBe(units - 1);
    expect(usedBy('C00001')).toBe(used + 50 + 6 + 1_120_000);
  });

  it('empties one warehouse before it takes from the next', () => {
    const [first, second] = book.stockOf(sku);
    const quantity = first.available + 3;
    book.place(order({ lines: [{ sku, quantity, unitPrice: 1 }] }), true);
    expect(book.stockOf(sku).map(({ available }) => available)).toEqual([0, second.available - 3]);
  });

  it('answers a known reference with the order that stands, and takes nothing again', () => {
    const first = book.place(order(), true);
    const units = unitsOf(sku);
    const again = book.place(order({ lines: [{ sku, quantity: 99, unitPrice: 1 }] }), true);
    expect(again).toEqual({ ...first, repeated: true });
    expect(unitsOf(sku)).toBe(units);
    expect(book.ledger()).toMatchObject({ duplicates: 0, orders: [{ externalRef: 'ref-1', receivedCount: 2 }] });
  });

  it('books every request anew when it is told to ignore the reference, and counts that in the ledger', () => {
    for (let times = 0; times < 3; times++) book.place(order(), false);
    expect(book.ledger().duplicates).toBe(2);
    expect(new Set(book.ledger().orders.map(({ number }) => number)).size).toBe(3);
  });

  it.each([
    ['an unknown customer', { customerCode: 'NOBODY' }, 'customer.unknown'],
    ['a blocked customer', { customerCode: 'C00018' }, 'customer.blocked'],
    ['a customer without credit', { customerCode: 'C00019' }, 'credit.exceeded'],
  ])('refuses %s', (_who, change, code) => {
    expect(book.place(order(change), true)).toMatchObject({ kind: 'refused', refusal: { code } });
    expect(book.ledger().orders).toEqual([]);
  });

  it('refuses unknown and inactive articles by line', () => {
    const inactive = book.items.all().find(({ active }) => !active)?.sku ?? '';
    const lines = [sku, 'NO-SUCH', inactive].map((name) => ({ sku: name, quantity: 1, unitPrice: 1 }));
    const booking = book.place(order({ lines }), true);
    expect(booking.kind === 'refused' && booking.refusal.lines.map((line) => [line.sku, line.code])).toEqual([
      ['NO-SUCH', 'item.unknown'],
      [inactive, 'item.inactive'],
    ]);
  });

  it('refuses what is not there with what is, two lines of one article counted together', () => {
    const units = unitsOf(sku);
    const lines = [units, 1].map((quantity) => ({ sku, quantity, unitPrice: 1 }));
    expect(book.place(order({ lines }), true)).toMatchObject({
      refusal: { code: 'lines.refused', lines: [{ sku, code: 'stock.short', available: units }] },
    });
    expect(unitsOf(sku)).toBe(units);
  });

  it('books up to the limit to the rupiah, and not one more', () => {
    const customer = book.customers.get('C00001');
    if (!customer) throw new Error('no such customer');
    book.happen({ kind: 'customer', customer: { ...customer, creditLimit: 1110, creditUsed: 0 } });
    const lines = [{ sku, quantity: 1, unitPrice: 1000 }];
    expect(book.place(order({ lines }), true).kind).toBe('booked');
    expect(book.place(order({ lines, externalRef: 'ref-2' }), true)).toMatchObject({
      refusal: { code: 'credit.exceeded' },
    });
  });

  it('does not refuse a customer for being overdue: that judgement is the portal’s', () => {
    expect(book.place(order({ customerCode: 'C00016' }), true).kind).toBe('booked');
  });

  it('books lines changed as it was told, or not at all', () => {
    book.changes.set(sku, { unitPrice: 13_000 });
    book.changes.set(luxury, { quantity: 0 });
    const lines = [sku, luxury].map((name) => ({ sku: name, quantity: 2, unitPrice: 12_345 }));
    const booking = book.place(order({ lines }), true);
    expect(booking.kind === 'booked' && booking.order.lines).toEqual([
      { sku, quantity: 2, unitPrice: 13_000, status: 'changed', reason: expect.any(String) },
    ]);
  });

  it('gives stock and credit back when an order is cancelled, and only once', () => {
    const [units, used] = [unitsOf(sku), usedBy('C00001')];
    book.place(order(), true);
    expect(book.move('ref-1', 'cancelled')).toHaveLength(1);
    expect(book.move('ref-1', 'cancelled')).toBeNull();
    expect([unitsOf(sku), usedBy('C00001')]).toEqual([units, used]);
  });

  it('keeps what an order owes until it is completed', () => {
    const used = usedBy('C00001');
    book.place(order(), true);
    const owing = usedBy('C00001');
    for (const status of ['partly-shipped', 'shipped', 'invoiced'] as const) {
      book.move('ref-1', status);
      expect(usedBy('C00001')).toBe(owing);
    }
    expect(book.ordersOf('ref-1')[0].invoiceNumber).toBe('INV-0000001');
    book.move('ref-1', 'completed');
    expect(usedBy('C00001')).toBe(used);
  });

  it('stands as it stood when its events are told again to a new book', () => {
    book.place(order(), true);
    book.place(order(), true);
    book.place(order({ externalRef: 'ref-2' }), true);
    book.move('ref-2', 'cancelled');
    const again = new Book(
      1200,
      () => NOW,
      () => undefined,
    );
    for (const event of JSON.parse(JSON.stringify(events)) as BookEvent[]) again.apply(event);
    expect(again.ledger()).toEqual(book.ledger());
    expect(again.stock.all()).toEqual(book.stock.all());
    expect(again.customers.all()).toEqual(book.customers.all());
  });
});
