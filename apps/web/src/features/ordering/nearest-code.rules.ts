/** How many letters must be put in, taken out, changed or swapped to make one word of the other; `limit + 1` where more. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(before, j - 2) + 1 : limit + 1;
      next.push(Math.min(at(row, j) + 1, at(next, j - 1) + 1, changed, swapped));
    }
    if (Math.min(...next) > limit) return limit + 1;
    before = row;
    row = next;
  }
  return Math.min(at(row, b.length), limit + 1);
}

const at = (row: readonly number[], column: number): number => row[column] ?? 0;

const FARTHEST = 2;
const SHOWN = 3;

/** The codes that may have been meant, the nearest first. */
export function nearestCodes(wanted: string, codes: readonly string[]): readonly string[] {
  const upper = wanted.toUpperCase();
  return codes
    .map((code) => ({ code, far: distance(upper, code.toUpperCase(), FARTHEST) }))
    .filter(({ far }) => far <= FARTHEST)
    .sort((a, b) => a.far - b.far)
    .slice(0, SHOWN)
    .map(({ code }) => code);
}
