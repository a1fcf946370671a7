import { canonicalJson } from './canonical-json';

describe('Canonical JSON', () => {
  it.each([
    [
      'sorts keys by their UTF-16 code units',
      { b: 1, a: 2, '\u20ac': 3, '\r': 4, '1': 5 },
      '{"\\r":4,"1":5,"a":2,"b":1,"€":3}',
    ],
    ['writes numbers as ECMAScript does', [1e30, 4.5, 0.002, 1e-27, -0], '[1e+30,4.5,0.002,1e-27,0]'],
    ['has no spaces, at any depth', { a: [{ c: null, b: true }] }, '{"a":[{"b":true,"c":null}]}'],
    ['leaves out what is undefined', { a: undefined, b: [undefined] }, '{"b":[null]}'],
    ['writes times in UTC', new Date('2026-11-20T15:00:00+07:00'), '"2026-11-20T08:00:00.000Z"'],
  ] as const)('%s', (_title, value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });
});
