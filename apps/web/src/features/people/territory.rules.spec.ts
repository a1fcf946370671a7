import { assigned, type BoardStore, NO_DRAFT, sizeOf, withdrawn } from './territory.rules';

const store: BoardStore = { id: 'a', code: 'A', name: 'Toko A' };

describe('The draft of a territory', () => {
  it('takes a store in that is not served yet', () => {
    expect([...assigned(NO_DRAFT, store, false).assign.keys()]).toEqual(['a']);
  });

  it('changes nothing for a store that is moved there and back', () => {
    expect(sizeOf(withdrawn(assigned(NO_DRAFT, store, false), store))).toBe(0);
    expect(sizeOf(assigned(withdrawn(NO_DRAFT, store), store, true))).toBe(0);
  });

  it('withdraws a store that is served', () => {
    expect([...withdrawn(NO_DRAFT, store).withdraw.keys()]).toEqual(['a']);
  });
});
