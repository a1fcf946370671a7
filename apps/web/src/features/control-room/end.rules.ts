/** Western Indonesia has no summer time. */
const WIB_MS = 7 * 3_600_000;

/** What `<input type="datetime-local">` shows for an instant, by the clock of WIB. */
export const endFieldOf = (instant: Date): string =>
  new Date(instant.getTime() + WIB_MS).toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length);

export type JudgedEnd =
  | { readonly kind: 'good'; readonly until: string | undefined }
  | { readonly kind: 'missing' }
  | { readonly kind: 'past' };

/** What was typed as an end, in WIB. */
export function judgeEnd({ typed, needed, now }: { typed: string; needed: boolean; now: Date }): JudgedEnd {
  if (typed === '') return needed ? { kind: 'missing' } : { kind: 'good', until: undefined };
  const until = new Date(`${typed}+07:00`);
  if (Number.isNaN(until.getTime())) return { kind: 'missing' };
  return until > now ? { kind: 'good', until: until.toISOString() } : { kind: 'past' };
}
