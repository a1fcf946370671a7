import { usableThreshold } from './threshold.rules';

describe('A stored threshold', () => {
  it.each([
    [10, 10],
    [0, 0],
    [100, 100],
    [null, 7],
    [undefined, 7],
    [101, 7],
    [-1, 7],
    [1.5, 7],
    ['10', 7],
    [{}, 7],
  ])('of %j counts for %j: what cannot be used leaves the preset', (stored, counts) => {
    expect(usableThreshold({ stored, min: 0, max: 100, preset: 7 })).toBe(counts);
  });
});
