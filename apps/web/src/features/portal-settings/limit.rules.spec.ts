import { changesOf, judgeLimit, type Limit } from './limit.rules';

const limit = (name: string, value: number): Limit => ({
  ...{ name, value, min: 10, max: 5000, preset: 900, lastChange: null },
});

describe('A limit that is typed', () => {
  it.each([
    ['10', { kind: 'good', value: 10 }],
    ['5.000', { kind: 'good', value: 5000 }],
    [' 1 200 ', { kind: 'good', value: 1200 }],
    ['9', { kind: 'out-of-range' }],
    ['5001', { kind: 'out-of-range' }],
    ['', { kind: 'not-whole' }],
    ['1,5', { kind: 'not-whole' }],
    ['-20', { kind: 'not-whole' }],
    ['banyak', { kind: 'not-whole' }],
  ])('as “%s” is judged before it is sent', (typed, verdict) => {
    expect(judgeLimit(typed, { min: 10, max: 5000 })).toEqual(verdict);
  });
});

describe('What saving would change', () => {
  const limits = [limit('a', 100), limit('b', 200)];

  it('is what was typed and differs', () => {
    expect(changesOf(limits, { a: '100', b: '300' })).toEqual([{ limit: limits[1], to: 300 }]);
    expect(changesOf(limits, {})).toEqual([]);
  });

  it('is nothing that can be sent while one field is wrong', () => {
    expect(changesOf(limits, { a: 'x', b: '300' })).toBeNull();
  });
});
