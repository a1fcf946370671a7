import { Clock } from '@jembatan/kernel';

/** A clock that stands until a test moves it. */
export class HandClock extends Clock {
  constructor(private at = new Date('2026-11-20T08:00:00Z')) {
    super();
  }

  now(): Date {
    return this.at;
  }

  /** Milliseconds. */
  pass(milliseconds: number): void {
    this.at = new Date(this.at.getTime() + milliseconds);
  }
}
