/** Longer than any transaction of ours may stay open. */
const GIVE_UP_MS = 60_000;
/** A wider gap is no transaction under way but a sequence that was set. */
const WIDEST_GAP = 10_000;

/**
 * Follows a sequence whose numbers are drawn before the commit, so that a lower one may appear after a higher one.
 * Remembers the numbers passed over, until they appear or their transaction can no longer live.
 */
export class SequenceGaps {
  highest: number;
  private readonly passed = new Map<number, number>();

  constructor(start: number) {
    this.highest = start;
  }

  /** Numbers that may still appear. */
  missing(now: number): number[] {
    for (const [seq, since] of this.passed) if (now - since > GIVE_UP_MS) this.passed.delete(seq);
    return [...this.passed.keys()];
  }

  /** Takes note of a number that appeared. True when it came after a higher one. */
  saw(seq: number, now: number): boolean {
    if (seq <= this.highest) {
      this.passed.delete(seq);
      return true;
    }
    if (seq - this.highest <= WIDEST_GAP) for (let gap = this.highest + 1; gap < seq; gap++) this.passed.set(gap, now);
    this.highest = seq;
    return false;
  }
}
