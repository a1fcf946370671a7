export interface Steps {
  /** Where the first step begins, or within it; ISO 8601. */
  readonly from: string;
  readonly stepSeconds: number;
  readonly count: number;
}

/** The points, each in its step; null where nothing was measured. Points outside are left out. */
export function inSteps<Point extends { readonly at: string }>(
  points: readonly Point[],
  { from, stepSeconds, count }: Steps,
): (Point | null)[] {
  const step = stepSeconds * 1000;
  const first = Math.floor(Date.parse(from) / step);
  const placed = new Map(points.map((point) => [Math.floor(Date.parse(point.at) / step) - first, point]));
  return Array.from({ length: count }, (_, at) => placed.get(at) ?? null);
}

/** The least of 1, 2, 5, 10, 20, 50 … that nothing is above, and at least `least`. */
export function topOf(values: readonly (number | null)[], least: number): number {
  const highest = Math.max(least, ...values.map((value) => value ?? 0));
  const power = 10 ** Math.floor(Math.log10(highest));
  return [1, 2, 5, 10].map((part) => part * power).find((top) => top >= highest) ?? highest;
}

/** How high a figure stands in a drawing of `height`, from its bottom; a figure that is there is always to be seen. */
export const heightOf = (value: number, top: number, height: number): number =>
  value <= 0 ? 0 : Math.max(2, Math.min(height, (value / top) * height));

/** The line through the figures, as the `d` of a path; it is broken where nothing was measured. */
export function lineOf(values: readonly (number | null)[], top: number, width: number, height: number): string {
  const step = width / values.length;
  return values
    .map((value, at) => {
      if (value === null) return '';
      const goesOn = at > 0 && values[at - 1] !== null;
      const lone = !goesOn && (values[at + 1] ?? null) === null;
      const x = (at + 0.5) * step;
      const y = height - Math.min(height, (value / top) * height);
      return `${goesOn ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}${lone ? 'h0.1' : ''}`;
    })
    .join('');
}

export interface ErpStep {
  readonly at: string;
  readonly calls: number;
  readonly failed: number;
  readonly averageMs: number | null;
  readonly slowestMs: number;
}

/** Steps gathered by minute, newest first: what a table has room for. */
export function byMinute(points: readonly ErpStep[]): ErpStep[] {
  const minutes = new Map<string, ErpStep[]>();
  for (const point of points) {
    const minute = `${point.at.slice(0, 16)}:00.000Z`;
    minutes.set(minute, [...(minutes.get(minute) ?? []), point]);
  }
  return [...minutes].map(([at, steps]) => ({ at, ...together(steps) })).sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** All steps as one figure; each average counts by the calls it is of. */
export function together(steps: readonly ErpStep[]): Omit<ErpStep, 'at'> {
  const sum = (of: (step: ErpStep) => number): number => steps.reduce((total, step) => total + of(step), 0);
  const answered = sum(({ calls, failed }) => calls - failed);
  return {
    calls: sum(({ calls }) => calls),
    failed: sum(({ failed }) => failed),
    averageMs:
      answered === 0
        ? null
        : Math.round(sum(({ calls, failed, averageMs }) => (averageMs ?? 0) * (calls - failed)) / answered),
    slowestMs: Math.max(0, ...steps.map(({ slowestMs }) => slowestMs)),
  };
}
