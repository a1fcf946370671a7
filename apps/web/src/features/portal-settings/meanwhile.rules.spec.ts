import { changedFields, rebased } from './meanwhile.rules';

const before = { brand: 'Jembatan', npwp: '', address: 'Jl. Satu' };
const now = { brand: 'Jembatan', npwp: '012345678901000', address: 'Jl. Dua' };

describe('What two people change at once', () => {
  it('keeps what was typed, and takes the newer text where nothing was', () => {
    const typed = { ...before, brand: 'Toko Raya', address: 'Jl. Tiga' };
    expect(rebased(typed, before, now)).toEqual({ brand: 'Toko Raya', npwp: '012345678901000', address: 'Jl. Tiga' });
    expect(rebased(before, before, now)).toEqual(now);
  });

  it('names the fields that the other one changed', () => {
    expect(changedFields(before, now)).toEqual(['npwp', 'address']);
    expect(changedFields(before, before)).toEqual([]);
  });
});
