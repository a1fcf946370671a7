import { isNarrowed, queryOf } from './desk-filter.rules';

describe('What the desk asks for', () => {
  it('is the newest first, unless the address says more', () => {
    expect(queryOf({})).toEqual({ sort: '-placedAt' });
    expect(isNarrowed({ sort: 'value' })).toBe(false);
  });

  it('takes days as they are in Jakarta, both included', () => {
    expect(queryOf({ from: '2026-11-20', to: '2026-11-20' })).toMatchObject({
      from: '2026-11-19T17:00:00.000Z',
      to: '2026-11-20T17:00:00.000Z',
    });
  });

  it('leaves out what makes no sense in an address', () => {
    const odd = {
      q: '  ',
      status: 'lost',
      erpState: 'gone',
      from: '2026-13-40',
      to: 'x',
      onBehalf: 'no',
      sort: 'name',
    };
    expect(queryOf(odd)).toEqual({ sort: '-placedAt' });
    expect(queryOf({ q: ' melati ', status: 'placed', onBehalf: 'true' })).toEqual({
      ...{ sort: '-placedAt', q: 'melati', status: 'placed', onBehalf: 'true' },
    });
    expect(isNarrowed({ q: 'melati' })).toBe(true);
  });
});
