/** What a stored value counts for: itself where it is a whole number within the bounds, else the preset. */
export function usableThreshold({
  stored,
  min,
  max,
  preset,
}: {
  readonly stored: unknown;
  readonly min: number;
  readonly max: number;
  readonly preset: number;
}): number {
  return typeof stored === 'number' && Number.isInteger(stored) && stored >= min && stored <= max ? stored : preset;
}
