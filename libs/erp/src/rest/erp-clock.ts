/** Answers that are remembered: one with a wild clock must not count for ever. */
const REMEMBERED = 16;
/** Milliseconds: the `Date` header has whole seconds, and an answer takes a while. */
const MARGIN = 2000;

/**
 * How the ERP's clock, as its `Date` header tells it, goes beside ours. Only needed to ask for changes: the ERP compares
 * the instant with stamps of its own clock, and if that is slow, changes would be missed.
 */
export class ErpClock {
  /** Milliseconds, ERP − ours. */
  private readonly offsets: number[] = [];

  heard(dateHeader: string | null, now: Date): void {
    const theirs = dateHeader === null ? NaN : Date.parse(dateHeader);
    if (Number.isNaN(theirs)) return;
    this.offsets.push(theirs - now.getTime());
    if (this.offsets.length > REMEMBERED) this.offsets.shift();
  }

  get known(): boolean {
    return this.offsets.length > 0;
  }

  /** Our instant on the ERP's clock: never later than the ERP would have stamped it. A fast clock is not followed. */
  theirs(ours: Date): Date {
    const earliest = Math.min(0, ...this.offsets);
    return new Date(Math.max(0, ours.getTime() + earliest - MARGIN));
  }
}
