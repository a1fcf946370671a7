/** Bytes as people say them; in steps of 1,000, with one digit from a megabyte on. */
export function sizeOf(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1_000)} kB`;
  const [value, unit] = bytes < 1_000_000_000 ? [bytes / 1_000_000, 'MB'] : [bytes / 1_000_000_000, 'GB'];
  return `${value.toLocaleString('id-ID', { maximumFractionDigits: 1 })} ${unit}`;
}

/** Bytes below which a day's work may not fit: said before it happens. */
const LITTLE = 50_000_000;

export interface Room {
  readonly usage: number;
  readonly quota: number;
}

export const isTight = ({ usage, quota }: Room): boolean => quota - usage < LITTLE;
