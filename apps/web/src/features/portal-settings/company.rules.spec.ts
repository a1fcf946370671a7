import { companyChanges, formOf, isNpwp } from './company.rules';

const company = { brand: 'Jembatan', legalName: null, npwp: '012345678901000', address: null };

describe('The company', () => {
  it('is sent only where it differs; an empty field takes the value away', () => {
    const form = { ...formOf(company), legalName: ' PT Raya ', npwp: ' ' };
    expect(companyChanges(form, company)).toEqual({ legalName: 'PT Raya', npwp: null });
    expect(companyChanges(formOf(company), company)).toEqual({});
  });

  it.each([
    ['01.234.567.8-901.000', true],
    ['0123 4567 8901 2345', true],
    ['01.234', false],
    ['01234567890100A', false],
  ])('has a tax number of 15 or 16 digits: “%s” is one: %s', (text, is) => {
    expect(isNpwp(text)).toBe(is);
  });
});
