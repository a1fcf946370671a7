import { setTimeout as pause } from 'node:timers/promises';
import { type Tablet } from './tablet';

/** A number from 0 to 1, the same row for the same seed. */
export type Chance = () => number;

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Weather {
  /** How often the connection is lost. */
  readonly cuts: number;
  /** Milliseconds that a change is apart from the next, at least and at most. */
  readonly between: readonly [number, number];
  readonly chance: Chance;
}

/** Takes the tablet's connection away and gives it back at random, whatever is under way. */
export class Storm {
  cuts = 0;
  private over = false;
  private readonly blowing: Promise<void>;
  private calm: Promise<void> = Promise.resolve();

  constructor(
    private readonly tablet: Tablet,
    private readonly weather: Weather,
  ) {
    this.blowing = this.blow();
  }

  /** Nothing changes while `act` lasts. */
  async pauseFor(act: () => Promise<void>): Promise<void> {
    const before = this.calm;
    this.calm = before.then(act);
    await this.calm;
  }

  /** When every cut was made, and the connection is back. */
  async passed(): Promise<void> {
    await this.blowing;
  }

  /** Ends it at once. */
  async end(): Promise<void> {
    this.over = true;
    await this.blowing;
  }

  private async blow(): Promise<void> {
    while (!this.over && this.cuts < this.weather.cuts) {
      await this.next();
      await this.pauseFor(() => this.tablet.goOffline());
      this.cuts++;
      await this.next();
      await this.pauseFor(() => this.tablet.goOnline());
    }
  }

  private async next(): Promise<void> {
    const [least, most] = this.weather.between;
    await pause(least + this.weather.chance() * (most - least));
  }
}
