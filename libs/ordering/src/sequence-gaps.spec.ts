import { SequenceGaps } from './sequence-gaps';

describe('a sequence whose numbers commit out of order', () => {
  it('misses nothing while numbers come one after the other', () => {
    const gaps = new SequenceGaps(7);
    expect([8, 9, 10].map((seq) => gaps.saw(seq, 0))).toEqual([false, false, false]);
    expect(gaps.missing(0)).toEqual([]);
    expect(gaps.highest).toBe(10);
  });

  it('waits for the numbers passed over, and knows them as late when they appear', () => {
    const gaps = new SequenceGaps(0);
    gaps.saw(3, 0);
    expect(gaps.missing(1)).toEqual([1, 2]);
    expect(gaps.saw(2, 1)).toBe(true);
    expect(gaps.missing(1)).toEqual([1]);
  });

  it('gives a number up when its transaction can no longer live', () => {
    const gaps = new SequenceGaps(0);
    gaps.saw(2, 0);
    expect(gaps.missing(60_001)).toEqual([]);
  });

  it('does not wait for the numbers of a sequence that was set ahead', () => {
    const gaps = new SequenceGaps(0);
    gaps.saw(1_000_000, 0);
    expect(gaps.missing(0)).toEqual([]);
  });
});
