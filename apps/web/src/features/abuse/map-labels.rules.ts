/** Where a store stands on the map, in the map's own units. */
export interface Labelled {
  readonly code: string;
  readonly x: number;
  readonly y: number;
}

const MOST = 40;
const LETTER = 6.5;
const LINE = 12;
const GAP = 8;

/** Which stores are named beside their mark: not over another's name, not out of the map. `x` is where the name begins. */
export function labelsOf(stores: readonly Labelled[], width: number): Labelled[] {
  const taken: Labelled[] = [];
  for (const { code, x, y } of stores) {
    const wide = code.length * LETTER;
    const label = { code, x: x + GAP + wide > width ? x - GAP - wide : x + GAP, y };
    const clashes = taken.some((other) => Math.abs(other.x - label.x) < wide && Math.abs(other.y - label.y) < LINE);
    if (!clashes && taken.length < MOST) taken.push(label);
  }
  return taken;
}
