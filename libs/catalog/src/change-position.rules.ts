/** Where a reader of changes stands. */
export interface ChangePosition {
  /** It has everything up to this version … */
  readonly since: number;
  /** … as it was on this day in WIB; prices begin and end with days. */
  readonly day: string;
  readonly priceList: string | null;
  /** In the midst of a delta: the last SKU of the page before, and the day on which the delta was begun. */
  readonly after: { readonly version: number; readonly sku: string; readonly today: string } | null;
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-([012]\d)$|^\d{4}-(0[13-9]|1[0-2])-30$|^\d{4}-(0[13578]|1[02])-31$/;
const isDay = (value: unknown): value is string => typeof value === 'string' && DAY.test(value);
const isVersion = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isText = (value: unknown): value is string => typeof value === 'string' && !value.includes('\0');

export function isChangePosition(read: unknown): read is ChangePosition {
  if (typeof read !== 'object' || read === null) return false;
  const { since, day, priceList, after } = read as Record<keyof ChangePosition, unknown>;
  if (!isVersion(since) || !isDay(day) || !(priceList === null || isText(priceList))) return false;
  if (after === null) return true;
  if (typeof after !== 'object' || after === undefined) return false;
  const { version, sku, today } = after as Record<'version' | 'sku' | 'today', unknown>;
  return isVersion(version) && isText(sku) && isDay(today);
}
