import { patternsOf, wordsOf } from './order-words.rules';

describe('What an order is found by', () => {
  it('is number, store, the store’s own number, note and SKUs', () => {
    const order = {
      ...{ number: 'JB-2611-000001', storeCode: 'C1', storeName: 'Toko Melati' },
      ...{ purchaseOrderNumber: null, note: 'Kirim PAGI', lines: [{ sku: 'A-1' }, { sku: 'B-2' }] },
    };
    expect(wordsOf(order)).toBe('jb-2611-000001 c1 toko melati kirim pagi a-1 b-2');
  });

  it('is searched by each word for itself, and by no wildcard', () => {
    expect(patternsOf('  Melati  100%_\\ ')).toEqual(['%melati%', '%100\\%\\_\\\\%']);
    expect(patternsOf('a b c d e f g h')).toHaveLength(6);
  });
});
