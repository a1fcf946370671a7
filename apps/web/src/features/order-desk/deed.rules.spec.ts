import { changesOf, kindOfDeed } from './deed.rules';

const line = (sku: string, quantity: number, amount = 1000) => ({
  ...{ sku, quantity },
  unitPrice: { amount, currency: 'IDR' },
});

describe('A deed on an order', () => {
  it('shows the lines that it changed, took out and put in, and no others', () => {
    const before = [line('A', 12), line('B', 1), line('C', 2)];
    const after = [line('A', 6), line('C', 2), line('D', 3, 500)];
    expect(changesOf({ before, after })).toEqual([
      { sku: 'A', before: expect.objectContaining({ quantity: 12 }), after: expect.objectContaining({ quantity: 6 }) },
      { sku: 'B', before: expect.objectContaining({ quantity: 1 }), after: null },
      { sku: 'D', before: null, after: { quantity: 3, unitPrice: { amount: 500, currency: 'IDR' } } },
    ]);
  });

  it('shows no lines where none were written, or nothing that can be read', () => {
    expect(changesOf({})).toEqual([]);
    expect(changesOf({ before: 'x', after: [null, { sku: 1 }] })).toEqual([]);
  });

  it('is called as the timeline calls the same fact', () => {
    expect(kindOfDeed('order.lines_changed')).toBe('lines-changed');
    expect(kindOfDeed('order.booked')).toBe('booked');
    expect(kindOfDeed('task.closed')).toBeNull();
  });
});
