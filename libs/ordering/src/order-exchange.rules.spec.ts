import { masked, maskedJson } from './order-exchange.rules';

describe('What the ERP answered', () => {
  it.each([
    ['http.500: http://portal:s3cret@erp.local/v1 failed', 'http.500: http://•••@erp.local/v1 failed'],
    ['Authorization: Bearer abc.def-1', 'Authorization: Bearer •••'],
    ['{"password":"hunter2","user":"x"}', '{"password":"•••","user":"x"}'],
    ['{"password": "hunter 2, \\"x\\""}', '{"password": "•••"}'],
    ['token=abc&x=1', 'token=•••&x=1'],
    ['credit limit exceeded by 1.000', 'credit limit exceeded by 1.000'],
  ])('is shown without credentials: %s', (text, shown) => {
    expect(masked(text)).toBe(shown);
  });
});

describe('An exchange', () => {
  it.each([
    ['quotes', { cause: 'login failed: password="x y", token=abc"def' }],
    ['a secret by its name', { password: 'hunter2', nested: [{ token: 'abc' }] }],
    ['NUL and half a character', { cause: 'a\0b\ud800c' }],
  ])('stays JSON that PostgreSQL takes, whatever the ERP says: %s', (_title, answer) => {
    const json = maskedJson(answer);
    expect(json).not.toMatch(/hunter2|abc|\\u0000|\\ud800/i);
    expect(Object.keys(JSON.parse(json) as object)).toEqual(Object.keys(answer));
  });
});
