import { isTight, sizeOf } from './size.rules';

describe('A size is told', () => {
  it.each([
    [0, '0 kB'],
    [1, '1 kB'],
    [999_000, '999 kB'],
    [1_340_000, '1,3 MB'],
    [2_500_000_000, '2,5 GB'],
  ])('%i bytes as %s', (bytes, words) => {
    expect(sizeOf(bytes)).toBe(words);
  });
});

describe('Room on the device', () => {
  it.each([
    [{ usage: 0, quota: 40_000_000 }, true],
    [{ usage: 100_000_000, quota: 1_000_000_000 }, false],
    [{ usage: 960_000_000, quota: 1_000_000_000 }, true],
  ])('%o is tight: %s', (room, tight) => {
    expect(isTight(room)).toBe(tight);
  });
});
