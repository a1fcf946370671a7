import { mayFill, withLinesOf } from './reorder.rules';

const line = (sku: string, quantity: number) => ({ sku, quantity });
const cart = { storeId: 's', lines: [line('A', 6), line('B', 12)], note: 'pagi', purchaseOrderNumber: '' };
const order = { lines: [line('B', 24), line('C', 1)] } as unknown as Parameters<typeof withLinesOf>[1];

describe('Ordering again', () => {
  it('puts the lines into the cart as they were ordered, and leaves what else is there', () => {
    expect(withLinesOf(cart, order)).toEqual({ ...cart, lines: [line('A', 6), line('B', 24), line('C', 1)] });
  });

  it('asked twice puts nothing in twice', () => {
    expect(withLinesOf(withLinesOf(cart, order), order)).toEqual(withLinesOf(cart, order));
  });

  it('is for the owner, and for whoever visits the store now', () => {
    const visit = (storeId: string, state: 'active' | 'expired') => ({ storeId, state });
    expect(mayFill('s', { stores: [{ id: 's' }], visits: [] })).toBe(true);
    expect(mayFill('s', { stores: [], visits: [visit('s', 'active')] })).toBe(true);
    expect(mayFill('s', { stores: [], visits: [visit('s', 'expired'), visit('other', 'active')] })).toBe(false);
  });
});
