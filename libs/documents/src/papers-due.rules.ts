/** What is known of the papers of one price list. */
export interface PapersStanding {
  /** Is there one of each kind? */
  readonly complete: boolean;
  /** When they were last looked at, and what the catalogue had come to; the oldest. */
  readonly checkedAt: Date | null;
  readonly catalogVersion: number;
  /** What the catalogue has come to by now. */
  readonly catalogNow: number;
  readonly now: Date;
}

/** Prices change in heaps: papers follow at most so often. */
export const PAUSE_MS = 5 * 60_000;

const WIB_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;
/** Prices begin and end with days in WIB. */
const dayOf = (at: Date): number => Math.floor((at.getTime() + WIB_MS) / DAY_MS);

/** Is it time to look at them: when there is none, on each new day, and some minutes after the catalogue changed? */
export function papersAreDue({ complete, checkedAt, catalogVersion, catalogNow, now }: PapersStanding): boolean {
  if (!complete || checkedAt === null) return true;
  if (dayOf(checkedAt) !== dayOf(now)) return true;
  return catalogVersion < catalogNow && now.getTime() - checkedAt.getTime() >= PAUSE_MS;
}
