import { mayFill } from './reorder.rules';

describe('Ordering again', () => {
  it('is for the owner, and for whoever visits the store now', () => {
    const visit = (storeId: string, state: 'active' | 'expired') => ({ storeId, state });
    expect(mayFill('s', { stores: [{ id: 's' }], visits: [] })).toBe(true);
    expect(mayFill('s', { stores: [], visits: [visit('s', 'active')] })).toBe(true);
    expect(mayFill('s', { stores: [], visits: [visit('s', 'expired'), visit('other', 'active')] })).toBe(false);
  });
});
