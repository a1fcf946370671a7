/** A repeatable stream of numbers from 0 up to, not including, 1. */
export type Chance = () => number;

/** The same seed gives the same stream (mulberry32). */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <T>(from: readonly T[], next: Chance): T => from[Math.floor(next() * from.length)];

/** A whole number, both ends included. */
export const between = (low: number, high: number, next: Chance): number => low + Math.floor(next() * (high - low + 1));
