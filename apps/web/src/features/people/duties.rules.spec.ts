import { storesOf, withRole } from './duties.rules';

describe('Duties', () => {
  it('stay apart: an auditor is nothing else', () => {
    expect(withRole(['admin', 'salesman'], 'auditor', true)).toEqual(['auditor']);
    expect(withRole(['auditor'], 'support', true)).toEqual(['support']);
  });

  it('are kept in one order, whatever was ticked first', () => {
    expect(withRole(['support'], 'salesman', true)).toEqual(['salesman', 'support']);
    expect(withRole(['salesman', 'support'], 'salesman', false)).toEqual(['support']);
  });

  it('leave stores to owners only', () => {
    expect(storesOf(['admin'], ['a'])).toEqual([]);
    expect(storesOf(['store_owner'], ['a'])).toEqual(['a']);
  });
});
