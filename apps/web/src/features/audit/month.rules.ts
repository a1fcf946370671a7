const WIB_MS = 7 * 3_600_000;
const OFFERED = 13;

/** `YYYY-MM` of WIB, so many months before the one in which `at` lies. */
function monthOf(at: number, before: number): string {
  const day = new Date(at + WIB_MS);
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - before, 1)).toISOString().slice(0, 7);
}

export const monthBefore = (at: number): string => monthOf(at, 1);

/** The present month and the year before it, newest first. */
export const lastMonths = (at: number): string[] => Array.from({ length: OFFERED }, (_, back) => monthOf(at, back));

export const isMonth = (text = ''): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
