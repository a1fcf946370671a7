const DAY = /^\d{4}-\d\d-\d\d$/;
const DAY_MS = 86_400_000;
const WIB_MS = 7 * 3_600_000;
/** Days looked at where the address names none. */
const USUAL_DAYS = 30;
/** Days that the portal answers for at once. */
export const MOST_DAYS = 366;

/** Days of WIB, `YYYY-MM-DD`, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const dayOf = (ms: number): string => new Date(ms + WIB_MS).toISOString().slice(0, 10);
const startOf = (day: string): number => Date.parse(`${day}T00:00:00+07:00`);
const isDay = (text = ''): boolean => DAY.test(text) && !Number.isNaN(startOf(text));

/** What the address asks for; where it makes no sense, the last days up to today. */
export function periodOf({ from, to }: Partial<Period>, now: number): Period {
  const end = isDay(to) && to ? to : dayOf(now);
  const begin = isDay(from) && from ? from : dayOf(startOf(end) - (USUAL_DAYS - 1) * DAY_MS);
  const days = (startOf(end) - startOf(begin)) / DAY_MS + 1;
  if (days >= 1 && days <= MOST_DAYS) return { from: begin, to: end };
  return { from: dayOf(startOf(end) - (USUAL_DAYS - 1) * DAY_MS), to: end };
}

/** As the portal takes it: instants, the end not included. */
export const instantsOf = ({ from, to }: Period) => ({
  from: new Date(startOf(from)).toISOString(),
  to: new Date(startOf(to) + DAY_MS).toISOString(),
});
