import { masked } from './order-exchange.rules';

describe('What the ERP answered', () => {
  it.each([
    ['http.500: http://portal:s3cret@erp.local/v1 failed', 'http.500: http://•••@erp.local/v1 failed'],
    ['Authorization: Bearer abc.def-1', 'Authorization: Bearer •••'],
    ['{"password":"hunter2","user":"x"}', '{"password":"•••","user":"x"}'],
    ['token=abc&x=1', 'token=•••&x=1'],
    ['credit limit exceeded by 1.000', 'credit limit exceeded by 1.000'],
  ])('is shown without credentials: %s', (text, shown) => {
    expect(masked(text)).toBe(shown);
  });
});
